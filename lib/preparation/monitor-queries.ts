import 'server-only'
import { appointmentsFor } from '@/lib/booking/policy'
import type { Occasion } from '@/lib/kernel/occasion'

export interface NamedMonitor {
  readonly name: string
  readonly phone: string
  readonly email: string | null
  readonly relation: string
  readonly namedAt: Date
  readonly attestedAt: Date | null
  readonly link: { readonly openedAt: Date | null; readonly expiresAt: Date } | null
}

/** Who stays with the client in this session, whether they have attested, and whether their link is live; null: nobody yet. */
export async function monitorOf(
  { tx, viewer, now }: Occasion,
  appointmentId: string,
): Promise<NamedMonitor | null> {
  const row = await tx.sessionMonitor.findFirst({
    where: {
      clinicId: viewer.clinicId,
      appointmentId,
      withdrawnAt: null,
      appointment: { AND: [appointmentsFor(viewer)] },
    },
    orderBy: { recordedAt: 'desc' },
    select: {
      name: true,
      phone: true,
      email: true,
      relation: true,
      recordedAt: true,
      monitorAttestations: {
        orderBy: { attestedAt: 'desc' },
        take: 1,
        select: { attestedAt: true },
      },
      monitorLinks: {
        where: { revokedAt: null, expiresAt: { gt: now } },
        orderBy: { recordedAt: 'desc' },
        take: 1,
        select: { openedAt: true, expiresAt: true },
      },
    },
  })
  if (!row) return null
  const { name, phone, email, relation, recordedAt, monitorAttestations, monitorLinks } = row
  return {
    name,
    phone,
    email,
    relation,
    namedAt: recordedAt,
    attestedAt: monitorAttestations[0]?.attestedAt ?? null,
    link: monitorLinks[0] ?? null,
  }
}
