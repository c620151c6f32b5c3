import 'server-only'
import { randomUUID } from 'node:crypto'
import { Prisma } from '@/generated/prisma/client'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { viewerId, viewerName } from '@/lib/kernel/viewer'
import { addMinutes, minutesBetween } from '@/lib/time/instant'
import { localDate } from '@/lib/time/zone'
import type { Appointment } from './model'

type Hung = Pick<Appointment, 'id' | 'clientId' | 'clientZone'>

/**
 * Ends what lived for an appointment that does not take place: the sitter's link opens nothing any more, and a session
 * that was being prepared says why it ended.
 */
export async function endWhatHangs(
  occasion: Occasion,
  { id }: Hung,
  ending: 'CANCELLED' | 'NO_SHOW',
): Promise<void> {
  const { tx, viewer, now } = occasion
  await revokeLinks(occasion, id)
  const role = viewer.kind === 'staff' ? (viewer.roles[0] ?? 'staff') : viewer.kind
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO session_transition (clinic_id, session_id, client_id, seq, from_state, to_state, at, actor_role, rule_versions,
                                    recorded_at, recorded_by_id, recorded_by_name)
    SELECT s.clinic_id, s.id, s.client_id, last.seq + 1, last.to_state, e.to_state, ${now}::timestamptz, ${role}, '{}'::jsonb,
           ${now}::timestamptz, ${viewerId(viewer)}::uuid, ${viewerName(viewer)}
      FROM treatment_session s
      JOIN LATERAL (SELECT t.seq, t.to_state FROM session_transition t
                     WHERE t.clinic_id = s.clinic_id AND t.session_id = s.id ORDER BY t.seq DESC LIMIT 1) last ON true
      JOIN session_edge e ON e.from_state = last.to_state AND e.to_state = ${ending}
     WHERE s.clinic_id = ${viewer.clinicId}::uuid AND s.appointment_id = ${id}::uuid`)
}

/**
 * Takes along what lives for an appointment that moves. On the same day the sitter's link goes along. On another day
 * nobody has agreed to anything yet: the sitter is asked again, and what the client said about food, drinks and
 * medicines on the old day no longer counts as an answer.
 */
export async function moveWhatHangs(
  occasion: Occasion,
  appointment: Hung,
  from: Date,
  to: Date,
): Promise<void> {
  const { clientZone: zone } = appointment
  if (localDate(from, zone) === localDate(to, zone))
    return extendLinks(occasion, appointment.id, minutesBetween(from, to))
  await revokeLinks(occasion, appointment.id)
  await askSitterAgain(occasion, appointment.id)
  await askClientAgain(occasion, appointment)
}

const revokeLinks = ({ tx, viewer, now }: Occasion, appointmentId: string) =>
  tx.monitorLink.updateMany({
    where: { clinicId: viewer.clinicId, appointmentId, revokedAt: null },
    data: { revokedAt: now },
  })

async function extendLinks(
  { tx, viewer }: Occasion,
  appointmentId: string,
  minutes: number,
): Promise<void> {
  const where = { clinicId: viewer.clinicId, appointmentId, revokedAt: null }
  const links = await tx.monitorLink.findMany({ where, select: { id: true, expiresAt: true } })
  for (const { id, expiresAt } of links)
    await tx.monitorLink.updateMany({
      where: { ...where, id },
      data: { expiresAt: addMinutes(expiresAt, minutes) },
    })
}

/** The same person under a new line: nothing has to be typed again, and nothing that they agreed to is taken along. */
async function askSitterAgain(occasion: Occasion, appointmentId: string): Promise<void> {
  const { tx, viewer, now } = occasion
  const where = { clinicId: viewer.clinicId, appointmentId, withdrawnAt: null }
  const standing = await tx.sessionMonitor.findMany({
    where,
    select: { clientId: true, name: true, phone: true, email: true, relation: true, adult: true },
  })
  await tx.sessionMonitor.updateMany({ where, data: { withdrawnAt: now } })
  await tx.sessionMonitor.createMany({
    data: standing.map((sitter) => ({
      id: randomUUID(),
      appointmentId,
      ...sitter,
      ...stamp(occasion),
    })),
  })
}

async function askClientAgain(occasion: Occasion, { id, clientId }: Hung): Promise<void> {
  const { tx, viewer, now } = occasion
  const last = await tx.preSessionChecklist.findFirst({
    where: { clinicId: viewer.clinicId, appointmentId: id },
    orderBy: { revision: 'desc' },
    select: { revision: true },
  })
  if (!last) return
  await tx.preSessionChecklist.createMany({
    data: [
      {
        id: randomUUID(),
        clientId,
        appointmentId: id,
        answers: {},
        revision: last.revision + 1,
        complete: false,
        answeredAt: now,
        ...stamp(occasion),
      },
    ],
  })
}
