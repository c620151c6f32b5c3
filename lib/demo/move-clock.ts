import 'server-only'
import { runAllDue } from '@/lib/jobs/come-due'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import { moveClockTo, now } from '@/lib/time/clock'
import { hoursBetween } from '@/lib/time/instant'

/** Beyond a year the invented clearances and orders have all ended, and nothing is left to see. */
const FURTHEST_HOURS = 366 * 24

/** Moves the demonstration's clock forward and does at once what has come due by then. */
export async function moveClock(
  to: Date,
): Promise<Outcome<{ now: Date; works: number }, Refusal<'not_forward' | 'too_far'>>> {
  if (hoursBetween(await now(), to) > FURTHEST_HOURS) return refused('too_far')
  if (!(await moveClockTo(to))) return refused('not_forward')
  const works = await runAllDue()
  return done({ now: await now(), works })
}
