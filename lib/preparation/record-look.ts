import 'server-only'
import { randomUUID } from 'node:crypto'
import { raiseAlert } from '@/lib/alerts/raise'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import type { MonitorViewer } from '@/lib/kernel/viewer'
import { addSeconds } from '@/lib/time/instant'
import type { LookInput } from './forms'
import { lookedAtOf, sessionForMonitor, takesLooks } from './monitor-session'

const ALERT_OF = {
  resting: null,
  needs_me: { kind: 'MONITOR-NEEDS-HELP', level: 'A2' },
  cannot_wake: { kind: 'MONITOR-CANNOT-WAKE', level: 'A1' },
} as const

/**
 * Keeps one look of the monitor, once however often it is sent. "Needs me" and "cannot wake" alert the clinician on
 * call in the same transaction.
 */
export async function recordLook(
  occasion: Occasion<MonitorViewer>,
  { entryId, state, deviceLookedAt, waitedSec }: LookInput,
): Promise<Outcome<{ entryId: string; lookedAt: string }, Refusal<'looks_off'>>> {
  const { tx, viewer, now } = occasion
  const { clinicId, clientId, appointmentId, monitorId } = viewer
  const session = await tx.treatmentSession.findFirst({
    where: { clinicId, appointmentId },
    select: {
      id: true,
      sessionTransitions: { orderBy: { seq: 'asc' }, select: { toState: true, at: true } },
    },
  })
  const moves = session?.sessionTransitions.map(({ toState, at }) => ({ to: toState, at })) ?? []
  const standing = sessionForMonitor(moves, now)
  if (!session || !takesLooks(standing, now)) return refused('looks_off')
  const seenAt = waitedSec === undefined ? (deviceLookedAt ?? null) : addSeconds(now, -waitedSec)
  const lookedAt = lookedAtOf(seenAt, standing, now)
  const id = randomUUID()
  const { count } = await tx.monitorLook.createMany({
    data: [
      {
        id,
        sessionId: session.id,
        clientId,
        monitorId,
        state,
        entryId,
        lookedAt,
        deviceLookedAt: deviceLookedAt ?? null,
        ...stamp(occasion),
      },
    ],
    skipDuplicates: true,
  })
  const alert = ALERT_OF[state]
  if (count === 1 && alert)
    await raiseAlert(occasion, {
      ...alert,
      clientId,
      audience: 'on_call_clinician',
      facts: { monitor: viewer.name },
      sourceKind: 'monitor_look',
      sourceId: id,
    })
  return done({ entryId, lookedAt: lookedAt.toISOString() })
}
