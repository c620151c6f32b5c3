import type { MeasureAlert } from './model'

/**
 * A yes, a no, an answer that is neither, or nothing. The wording itself is loaded by the clinic and not part
 * of this project.
 */
export type ScreenAnswer = 'yes' | 'no' | 'unsure' | null

export interface CssrsAnswers {
  readonly q1: ScreenAnswer
  readonly q2: ScreenAnswer
  readonly q3: ScreenAnswer
  readonly q4: ScreenAnswer
  readonly q5: ScreenAnswer
  readonly q6Lifetime: ScreenAnswer
  readonly q6ThreeMonths: ScreenAnswer
}

export const CSSRS_LOINC = {
  panel: '93373-9',
  q1: '93246-7',
  q2: '93247-5',
  q3: '93248-3',
  q4: '93249-1',
  q5: '93250-9',
  q6Lifetime: '93267-3',
  q6ThreeMonths: '93269-9',
  risk: '93374-7',
} as const

export type CssrsTriage = 'high' | 'incomplete' | 'moderate' | 'low' | 'none'

const ALERTS: Readonly<Record<CssrsTriage, readonly MeasureAlert[]>> = {
  high: ['ALERT-CSSRS-H'],
  incomplete: ['ALERT-CSSRS-M'],
  moderate: ['ALERT-CSSRS-M'],
  low: ['ALERT-CSSRS-L'],
  none: [],
}

/**
 * The triage of the screener [src: 26] [gen]. The gravest answer counts even where others are missing or
 * contradict it; a form that could still hide a grave answer is followed up the same day.
 */
export function triageCssrs(answers: CssrsAnswers): {
  readonly triage: CssrsTriage
  readonly alerts: readonly MeasureAlert[]
} {
  const triage = triageOf(answers)
  return { triage, alerts: ALERTS[triage] }
}

function triageOf(answers: CssrsAnswers): CssrsTriage {
  const { q1, q2, q3, q4, q5, q6Lifetime, q6ThreeMonths } = answers
  if ([q4, q5, q6ThreeMonths].includes('yes')) return 'high'
  if (isIncomplete(answers)) return 'incomplete'
  if (q3 === 'yes' || q6Lifetime === 'yes') return 'moderate'
  return [q1, q2].includes('yes') ? 'low' : 'none'
}

/** "I am not sure" leaves a question open wherever it stands, also where the question would not have been put. */
function isIncomplete(answers: CssrsAnswers): boolean {
  const { q1, q2, q3, q4, q5, q6Lifetime, q6ThreeMonths } = answers
  if ([q1, q2, q3, q4, q5, q6Lifetime, q6ThreeMonths].includes('unsure')) return true
  if ([q1, q2, q6Lifetime].includes(null)) return true
  if (q2 === 'yes' && [q3, q4, q5].includes(null)) return true
  return q6Lifetime === 'yes' && q6ThreeMonths === null
}
