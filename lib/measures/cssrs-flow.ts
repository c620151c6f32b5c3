import type { CssrsAnswers, ScreenAnswer } from './cssrs'

export const cssrsKeys = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q6_3m'] as const
export type CssrsKey = (typeof cssrsKeys)[number]
export type CssrsGiven = Readonly<Partial<Record<CssrsKey, 'yes' | 'no'>>>

/** The questions that stand before this person: three to five only after a yes to the second (clinical rules, E.4). */
export function askedCssrs(given: CssrsGiven): readonly CssrsKey[] {
  return [
    'q1',
    'q2',
    ...(given.q2 === 'yes' ? (['q3', 'q4', 'q5'] as const) : []),
    ...(given.q2 === undefined ? [] : (['q6'] as const)),
    ...(given.q6 === 'yes' ? (['q6_3m'] as const) : []),
  ]
}

/** The first that is still open; null where the flow is done. */
export const nextCssrs = (given: CssrsGiven): CssrsKey | null =>
  askedCssrs(given).find((key) => given[key] === undefined) ?? null

const or = (answer: ScreenAnswer | undefined): ScreenAnswer => answer ?? null

/** The same as the triage reads it. A question that was not put because the one before was a no is not missing. */
export const cssrsAnswersOf = (given: CssrsGiven): CssrsAnswers => ({
  q1: or(given.q1),
  q2: or(given.q2),
  q3: or(given.q3),
  q4: or(given.q4),
  q5: or(given.q5),
  q6Lifetime: or(given.q6),
  q6ThreeMonths: or(given.q6_3m),
})
