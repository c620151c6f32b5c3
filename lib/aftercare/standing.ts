import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { settingsInForce } from '@/lib/protocols/in-force'
import { type DosedSession, dosedSessionsOf, endOf } from './dosed-session'
import type { AftercareProtocol } from './model'
import { type RestrictionState, restrictionsAt } from './restrictions'
import { sleepCanCount } from './sleep'
import { type WindowLine, windowLines } from './window'

/** Where a client stands after their latest session with a dose. */
export interface Aftercare {
  readonly session: DosedSession
  readonly restrictions: readonly RestrictionState[]
  /** Whether a night can have been slept since: never on the day of the session itself. */
  readonly sleepCanCount: boolean
  /** What the clinic asks of a night before it ends the restrictions. */
  readonly protocol: AftercareProtocol
  readonly window: WindowLine<string>
  /** Earlier sessions that are still within their own first days. */
  readonly overlapping: number
}

/** The aftercare of the latest session; null where no dose was ever given, or for a viewer who may not know. */
export async function aftercareOf(
  occasion: Occasion,
  clientId: string,
  zone: string,
): Promise<Aftercare | null> {
  const sessions = await dosedSessionsOf(occasion, clientId)
  const [session] = sessions
  if (!session) return null
  const { now } = occasion
  const lines = windowLines(
    sessions.map(({ sessionId, dosedAt }) => ({ id: sessionId, at: dosedAt })),
    now,
    zone,
  )
  const window = lines.find(({ isCurrent }) => isCurrent)
  if (!window) return null
  const sessionEndAt = endOf(session, now, zone)
  return {
    session,
    restrictions: restrictionsAt(
      { dischargedAt: sessionEndAt, zone, sleptAt: session.sleptAt },
      now,
    ),
    sleepCanCount: sleepCanCount({ sessionEndAt, zone, now }),
    protocol: await settingsInForce(occasion),
    window,
    overlapping: lines.filter(({ overlaps }) => overlaps).length,
  }
}
