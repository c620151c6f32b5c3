import { type Facts, factsOf } from '@/lib/screening/facts'
import type { Cause, Evaluation, Finding } from '@/lib/screening/finding'
import { because, holds } from '@/lib/screening/holds'
import {
  type Because,
  type Override,
  type ScreeningAnswers,
  type Severity,
  overrides,
  severities,
} from '@/lib/screening/model'
import type { FindingSpec, Question, Rule, RuleSet } from '@/lib/screening/rule'

/** Changes whenever the same rule set could be judged differently by this code. */
export const EVALUATOR = 3

const stops = (severity: Severity): boolean => severity === 'crisis' || severity === 'stop'

interface Raised extends Pick<FindingSpec, 'raises' | 'advice' | 'sameDay' | 'override'> {
  readonly severity: Severity
  readonly cause: Cause
  readonly because: readonly Because[]
}

const findingOf = (rule: Rule, raised: Raised): Finding => ({
  rule: rule.id,
  reason: raised.raises ?? rule.id,
  severity: raised.severity,
  cause: raised.cause,
  because: raised.because,
  source: rule.source,
  override: raised.override ?? overrideOf(rule, raised.severity),
  twoSigners: stops(raised.severity) && rule.twoSigners === true,
  evidence: rule.evidence,
  followUps: rule.followUps,
  advice: raised.advice ?? null,
  sameDay: raised.sameDay ?? false,
})

/** A review or caution is cleared by a clinician; what is missing is answered, not lifted. */
const overrideOf = (rule: Rule, severity: Severity): Override =>
  stops(severity) ? rule.override : severity === 'incomplete' ? 'none' : 'clinician'

/** Whether a question stands before this person. */
export const isAsked = (question: Question, facts: Facts): boolean =>
  question.when === undefined || holds(question.when, facts)

function openQuestion(rule: Rule, question: Question, facts: Facts): Finding | null {
  if (!isAsked(question, facts)) return null
  const { field } = question
  const given = [{ field, value: facts.answers[field] ?? null }]
  if (holds({ field, missing: true }, facts))
    return question.optional
      ? null
      : findingOf(rule, { severity: 'incomplete', cause: 'not_answered', because: given })
  const notSaid = ['unsure', 'prefer_not']
  const unsure = holds(
    {
      any: [
        { field, is: notSaid },
        { field, has: notSaid },
      ],
    },
    facts,
  )
  if (!unsure || question.unsure === 'by_rule') return null
  const severity = question.unsure ?? 'review'
  return findingOf(rule, { severity, cause: 'not_sure', because: given })
}

const metConditions = (rule: Rule, facts: Facts): readonly Finding[] =>
  rule.findings
    .filter((spec) => holds(spec.when, facts))
    .map((spec) => findingOf(rule, { ...spec, cause: 'met', because: because(spec.when, facts) }))

const sameThing = (a: Finding, b: Finding): boolean =>
  a.reason === b.reason &&
  a.severity === b.severity &&
  a.advice === b.advice &&
  a.because.map(({ field }) => field).join() === b.because.map(({ field }) => field).join()

const eachOnce = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(
    (finding, index) => findings.findIndex((other) => sameThing(finding, other)) === index,
  )

const findingsOf = (rule: Rule, facts: Facts): readonly Finding[] =>
  eachOnce([
    ...rule.asks.flatMap((question) => openQuestion(rule, question, facts) ?? []),
    ...metConditions(rule, facts),
  ])

/** Gravest first. */
const advices = ['emergency', 'urgent_care'] as const

const gravity = ({ severity }: Finding): number => severities.indexOf(severity)

function overrideOfAll(findings: readonly Finding[]): Override | null {
  const stopping = findings.filter(({ severity }) => stops(severity))
  return overrides.find((override) => stopping.some((each) => each.override === override)) ?? null
}

/**
 * What a rule set says of a person's answers at one moment in one zone: every finding with the
 * answers it rests on, and the gravest of them as the decision. Clinical rules, sections 0 and B.
 */
export function evaluateScreening(
  ruleSet: RuleSet,
  answers: ScreeningAnswers,
  evaluatedAt: Date,
  zone: string,
): Evaluation {
  const facts = factsOf(answers, evaluatedAt, zone)
  const findings = ruleSet.rules
    .flatMap((rule) => findingsOf(rule, facts))
    .toSorted((a, b) => gravity(a) - gravity(b))
  return {
    decision: findings[0]?.severity ?? 'eligible',
    override: overrideOfAll(findings),
    advice: advices.find((advice) => findings.some((each) => each.advice === advice)) ?? null,
    findings,
    reasons: [...new Set(findings.flatMap(({ rule, reason }) => [rule, reason]))],
    alerts: ruleSet.alerts.filter(({ when }) => holds(when, facts)).map(({ id }) => id),
    notes: ruleSet.notes.filter(({ when }) => holds(when, facts)).map(({ id }) => id),
    ruleSet: { id: ruleSet.id, version: ruleSet.version },
    evaluator: EVALUATOR,
  }
}

/**
 * The answers without follow-ups that their question no longer opens, such as the date of a
 * seizure after "no". For forms: what is no longer asked is not kept as a contradiction.
 */
export function withoutClosedFollowUps(
  ruleSet: RuleSet,
  answers: ScreeningAnswers,
  evaluatedAt: Date,
  zone: string,
): ScreeningAnswers {
  const facts = factsOf(answers, evaluatedAt, zone)
  const closed = ruleSet.rules
    .flatMap(({ asks }) => asks)
    .filter((question) => question.when !== undefined && !isAsked(question, facts))
    .map(({ field }) => field)
  return { ...answers, ...Object.fromEntries(closed.map((field) => [field, null])) }
}
