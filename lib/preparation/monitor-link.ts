import 'server-only'
import { randomUUID } from 'node:crypto'
import { newCode, newToken, tokenHash } from '@/lib/auth/token'
import { appointmentsFor } from '@/lib/booking/policy'
import { env } from '@/lib/env'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import { addHours } from '@/lib/time/instant'
import type { MonitorLinkInput } from './forms'
import { sendMonitorLink } from './monitor-letter'
import { mayMakeMonitorLink } from './policy'

/** A link lives until this many hours after the appointment's end. */
export const LINK_HOURS_AFTER_END = 24

/** Without the secret of its link a code cannot be tried against what is stored. */
export const codeHash = (secret: string, code: string): string => tokenHash(`${secret}:${code}`)

export interface MonitorLinkMade {
  /** The secret stands behind the `#`, which no server and no log ever sees. */
  readonly url: string
  /** Six digits that are said on the phone, never sent with the link. */
  readonly code: string
  readonly monitorName: string
  /** Where the code is said. */
  readonly phone: string
  /** The address that the link went to; null where it is handed over by hand. */
  readonly sentTo: string | null
}

/** Makes the monitor's link and its spoken code, shown this once; an earlier link of the session ends. */
export async function createMonitorLink(
  occasion: Occasion,
  { appointmentId, by = 'hand' }: MonitorLinkInput,
): Promise<
  Outcome<
    MonitorLinkMade,
    Refusal<'not_allowed' | 'not_found' | 'no_monitor' | 'no_email' | 'session_over'>
  >
> {
  const { tx, viewer, now } = occasion
  const { clinicId } = viewer
  if (!mayMakeMonitorLink(viewer)) return refused('not_allowed')
  // Two who make one at the same instant come one after the other: the later link is the one that lives.
  await tx.$queryRaw`SELECT id FROM appointment WHERE clinic_id = ${clinicId}::uuid AND id = ${appointmentId}::uuid FOR UPDATE`
  const appointment = await tx.appointment.findFirst({
    where: {
      AND: [appointmentsFor(viewer), { kind: 'treatment-session' }],
      clinicId,
      id: appointmentId,
    },
    select: {
      clientId: true,
      status: true,
      endsAt: true,
      sessionMonitors: {
        where: { withdrawnAt: null },
        orderBy: { recordedAt: 'desc' },
        take: 1,
        select: { id: true, name: true, phone: true, email: true },
      },
    },
  })
  if (!appointment) return refused('not_found')
  const { clientId, status, endsAt } = appointment
  if (status !== 'booked' && status !== 'checked-in') return refused('session_over')
  const [monitor] = appointment.sessionMonitors
  if (!monitor) return refused('no_monitor')
  if (by === 'email' && !monitor.email) return refused('no_email')
  await tx.monitorLink.updateMany({
    where: { clinicId, appointmentId, revokedAt: null },
    data: { revokedAt: now },
  })
  const secret = newToken()
  const code = newCode()
  await tx.monitorLink.createMany({
    data: [
      {
        id: randomUUID(),
        clientId,
        appointmentId,
        monitorId: monitor.id,
        secretHash: tokenHash(secret),
        codeHash: codeHash(secret, code),
        expiresAt: addHours(endsAt, LINK_HOURS_AFTER_END),
        ...stamp(occasion),
      },
    ],
  })
  const url = `${env().appOrigin}/monitor/open#${secret}`
  if (by === 'email' && monitor.email) await sendMonitorLink(occasion, monitor.email, url)
  const { name: monitorName, phone } = monitor
  return done({ url, code, monitorName, phone, sentTo: by === 'email' ? monitor.email : null })
}
