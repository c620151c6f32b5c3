import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Evaluation } from '@/lib/screening/finding'
import type { ScreeningAnswers } from '@/lib/screening/model'
import { ruleSetInUse } from '@/lib/screening/rule-set-in-use'
import type { RuleSet } from '@/lib/screening/rule'
import { evaluateScreening, withoutClosedFollowUps } from '@/lib/screening/rules'
import { answersOf } from '@/lib/screening/stored-answers'

/** The clinic's zone: calendar days of the rules are counted there. */
export async function clinicZone({ tx, viewer }: Occasion): Promise<string> {
  if ('clinic' in viewer) return viewer.clinic.timeZone
  const clinic = await tx.clinic.findUniqueOrThrow({
    where: { id: viewer.clinicId },
    select: { timeZone: true },
  })
  return clinic.timeZone
}

export interface Judged {
  /** Without follow-ups that no longer stand before this person. */
  readonly answers: ScreeningAnswers
  readonly determination: Evaluation
  readonly zone: string
}

/** What today's rules say of a client's screening as it stands now. */
export async function judge(
  occasion: Occasion,
  clientId: string,
  screeningId: string,
): Promise<Judged> {
  const zone = await clinicZone(occasion)
  const { ruleSet } = await ruleSetInUse(occasion)
  return judged(ruleSet, await answersOf(occasion, clientId, screeningId), occasion.now, zone)
}

export function judged(ruleSet: RuleSet, given: ScreeningAnswers, at: Date, zone: string): Judged {
  const answers = withoutClosedFollowUps(ruleSet, given, at, zone)
  return { answers, determination: evaluateScreening(ruleSet, answers, at, zone), zone }
}
