import 'server-only'
import { inCareOf } from '@/lib/clients/policy'
import type { Occasion } from '@/lib/kernel/occasion'
import { isId } from './is-id'
import type { PersonInBrief } from './model'
import { appointmentsFor } from './policy'

/** Who and what can be booked in this clinic, by name. */
export interface Choices {
  readonly clinicians: readonly PersonInBrief[]
  readonly guides: readonly PersonInBrief[]
  readonly rooms: readonly PersonInBrief[]
}

export async function choicesOf({ tx, viewer }: Occasion): Promise<Choices> {
  const members = await tx.membership.findMany({
    where: {
      clinicId: viewer.clinicId,
      status: 'active',
      roles: { hasSome: ['clinician', 'guide'] },
    },
    select: { id: true, displayName: true, roles: true },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
  })
  const rooms = await tx.room.findMany({
    where: { clinicId: viewer.clinicId, active: true },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
  const inPart = (role: string): PersonInBrief[] =>
    members
      .filter(({ roles }) => roles.includes(role))
      .map(({ id, displayName }) => ({ id, name: displayName }))
  return { clinicians: inPart('clinician'), guides: inPart('guide'), rooms }
}

/** Whom a booking is for. */
export interface ClientToBook {
  readonly id: string
  readonly legalName: string
  readonly preferredName: string
  readonly timeZone: string
  readonly status: string
  /** The clinician and the guide of their own care, to be offered first. */
  readonly clinicianId: string | null
  readonly guideId: string | null
}

/** The client for the booking page; null where they are not there or not for this viewer. */
export async function clientToBook(
  { tx, viewer }: Occasion,
  clientId: string,
): Promise<ClientToBook | null> {
  if (!isId(clientId)) return null
  const scope = appointmentsFor(viewer)
  const guideOnly = 'OR' in scope && viewer.kind === 'staff'
  const row = await tx.client.findFirst({
    where: {
      clinicId: viewer.clinicId,
      id: clientId,
      ...(guideOnly ? inCareOf(viewer.membershipId) : {}),
    },
    select: {
      id: true,
      legalName: true,
      preferredName: true,
      timeZone: true,
      status: true,
      careTeamMembers: {
        where: { until: null },
        select: { memberId: true, part: true },
        orderBy: { since: 'asc' },
      },
    },
  })
  if (!row) return null
  const { careTeamMembers, ...client } = row
  const member = (wanted: string) =>
    careTeamMembers.find(({ part }) => part === wanted)?.memberId ?? null
  return { ...client, clinicianId: member('clinician'), guideId: member('guide') }
}
