import { expect, test } from 'vitest'
import sampleCases from '@/lib/rules/cases/sample-cases.json'
import type { Decision, Override, ReasonId, ScreeningAnswers } from '@/lib/screening/model'
import { evaluateScreening } from '@/lib/screening/rules'
import { screeningRuleSet } from '@/lib/screening/ruleset'
import { completeAnswersSchema } from '@/lib/screening/schema'

const { evaluated_at, tz, ...given } = sampleCases.defaults.screening
export const well: ScreeningAnswers = completeAnswersSchema.parse(given)
export const at = new Date(evaluated_at)
export const ruleSet = screeningRuleSet()
/** What the rules say of somebody with nothing wrong but these answers. */
export const judge = (answers: Partial<ScreeningAnswers>) =>
  evaluateScreening(ruleSet, { ...well, ...answers }, at, tz)

/** One blood pressure, from yesterday where nothing else is said. */
export const bp = (
  systolic: number | null,
  diastolic: number | null,
  taken_at = '2026-05-11T08:00:00-04:00',
) => ({
  systolic,
  diastolic,
  taken_at,
})

type Row = readonly [
  story: string,
  answers: Partial<ScreeningAnswers>,
  decision: Decision,
  reasons: readonly ReasonId[],
  override?: Override,
]

const byName = (one: string, other: string): number => one.localeCompare(other, 'en')

/** The findings are exactly these; nothing else is raised beside them. */
export const says = (rows: readonly Row[]) =>
  test.each(
    rows.map(([story, answers, decision, reasons, override]) => ({
      story,
      answers,
      expected: { decision, reasons: reasons.toSorted(byName) },
      override,
    })),
  )('$story', ({ answers, expected, override }) => {
    const { decision, reasons, override: found } = judge(answers)
    expect({ decision, reasons: reasons.toSorted(byName) }).toEqual(expected)
    if (override) expect(found).toBe(override)
  })

export { tz }
