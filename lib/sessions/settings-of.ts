import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { settingsOverTime } from '@/lib/protocols/in-force'
import type { ProtocolSettings } from '@/lib/protocols/model'
import type { Route } from './model'

interface Begun {
  readonly route: Route
  readonly dosedAt: Date | null
}

/**
 * The protocol of a session, for its route: the version that was in force when the medicine was given, so that nobody's
 * afternoon changes under them; before the dose, the one in force now.
 */
export const settingsOfSession = async (
  occasion: Occasion,
  session: Begun,
): Promise<ProtocolSettings> => (await settingsOfSessions(occasion))(session)

/** The same for many at once. */
export async function settingsOfSessions(
  occasion: Occasion,
): Promise<(session: Begun) => ProtocolSettings> {
  const settingsAt = await settingsOverTime(occasion)
  return ({ route, dosedAt }) => settingsAt(dosedAt ?? occasion.now, route)
}
