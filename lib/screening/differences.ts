import type { Finding } from '@/lib/screening/finding'
import { becauseText, findingKey } from '@/lib/screening/lift-rules'
import type { AnswerField, ReasonId, RuleId, Severity } from '@/lib/screening/model'

const identity = (finding: Finding): string => `${findingKey(finding)} ${becauseText(finding)}`

export interface Shift {
  /** Findings that were not there before, or rest on other answers now. */
  readonly raised: readonly Finding[]
  /** Findings that are gone, or rested on other answers before. */
  readonly gone: readonly Finding[]
}

/** What changed answers do to the rules' findings, both judged at the same moment. */
export function shiftOf(before: readonly Finding[], after: readonly Finding[]): Shift {
  const known = new Set(before.map(identity))
  const still = new Set(after.map(identity))
  return {
    raised: after.filter((finding) => !known.has(identity(finding))),
    gone: before.filter((finding) => !still.has(identity(finding))),
  }
}

const HEAVY: ReadonlySet<Severity> = new Set<Severity>(['crisis', 'stop', 'review'])

/**
 * Whether a clinician has to look: anything new does, and so does a stop or a review that is suddenly gone. A caution
 * or an open question that falls away is good news and takes nothing back.
 */
export const asksForLook = ({ raised, gone }: Shift): boolean =>
  raised.length > 0 || gone.some(({ severity }) => HEAVY.has(severity))

/** The gravest finding of a rule in words: before and after. */
export interface RuleShift {
  readonly rule: RuleId
  readonly reason: ReasonId
  readonly before: Severity | null
  readonly after: Severity | null
}

const ORDER: readonly Severity[] = ['crisis', 'stop', 'incomplete', 'review', 'caution']

const gravest = (findings: readonly Finding[], rule: RuleId): Severity | null =>
  ORDER.find((severity) =>
    findings.some((each) => each.rule === rule && each.severity === severity),
  ) ?? null

/** The rules that one question touches: those that ask it, and those whose findings rest on it. */
export function rulesTouched(
  field: AnswerField,
  asking: readonly RuleId[],
  before: readonly Finding[],
  after: readonly Finding[],
): readonly RuleShift[] {
  const resting = [...before, ...after].filter(({ because }) =>
    because.some((each) => each.field === field),
  )
  const rules = [...new Set([...asking, ...resting.map(({ rule }) => rule)])]
  return rules.map((rule) => ({
    rule,
    reason: rule,
    before: gravest(before, rule),
    after: gravest(after, rule),
  }))
}
