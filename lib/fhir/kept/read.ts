import 'server-only'
import type { By } from '../own'
import { bookingKept, medicineKept, peopleKept, wishesKept } from './before'
import { askedKept, planKept, sharedKept } from './days'
import { gateKept, judgedKept } from './judged'
import type { Kept } from './model'
import { restrictionsKept, sessionKept } from './session'
import { circlesKept, correctionsKept, messagesKept } from './together'

/** In the order of the care: before, on the day, in the days after, and what was said about the record itself. */
const READERS = [
  peopleKept,
  wishesKept,
  bookingKept,
  medicineKept,
  judgedKept,
  gateKept,
  sessionKept,
  restrictionsKept,
  askedKept,
  sharedKept,
  planKept,
  circlesKept,
  messagesKept,
  correctionsKept,
] as const

/** Everything beside the great parts, read in the client's own scope, one after the other in one transaction. */
export async function keptOf(occasion: By): Promise<readonly Kept[]> {
  const kept: Kept[] = []
  for (const readKept of READERS) kept.push(...(await readKept(occasion)))
  return kept
}
