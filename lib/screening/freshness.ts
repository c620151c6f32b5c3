import type { EventCode } from '@/lib/screening/events'
import type { AnswerField, RuleId } from '@/lib/screening/model'
import type { ClientQuestion } from '@/lib/screening/questions'
import type { Rule, RuleSet } from '@/lib/screening/rule'
import { addHours } from '@/lib/time/instant'
import { addDays, daysBetween, endOfLocalDay, localDate } from '@/lib/time/zone'

/** Hours before a session from which its questions are asked again; an answer of this window counts for it `[gen]`. */
export const ASK_BEFORE_HOURS = 72

/** After so many calendar days without a session everything is asked again. Clinical rules, section B (f). */
const GAP_DAYS = 90

/** The end of the ninetieth day after a session, where the answers are from before that; null where they are newer. */
export function gapEnd(lastSessionAt: Date, answeredAt: Date, zone: string): Date | null {
  const end = addDays(localDate(lastSessionAt, zone), GAP_DAYS)
  return localDate(answeredAt, zone) <= end ? endOfLocalDay(end, zone) : null
}

/** Why a question is asked again. */
export type Why =
  | { readonly code: 'event'; readonly event: EventCode; readonly at: Date }
  | { readonly code: 'gap'; readonly at: Date }
  | { readonly code: 'session'; readonly at: Date }
  | { readonly code: 'expired'; readonly days: number }
  | { readonly code: 'not_answered' }
  | { readonly code: 'runs_out'; readonly days: number }
  | { readonly code: 'each_session' }

/** `before_session` is asked in time for the next session; `now` waits for nothing. */
export type Freshness =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'before_session'; readonly why: Why }
  | { readonly kind: 'now'; readonly why: Why }

export interface Circumstances {
  /** What happened and was not taken up yet, oldest or newest first. */
  readonly events: readonly {
    readonly event: EventCode
    readonly rules: readonly RuleId[]
    readonly toldAt: Date
  }[]
  readonly lastSessionAt: Date | null
  readonly nextSessionAt: Date | null
  readonly now: Date
  /** The clinic's IANA zone: calendar days are counted there. */
  readonly zone: string
}

const FRESH: Freshness = { kind: 'fresh' }
const now = (why: Why): Freshness => ({ kind: 'now', why })
const before = (why: Why): Freshness => ({ kind: 'before_session', why })

/** A birthday is counted anew by itself; pressures are measured at every session. Neither is asked for again. */
const COUNTED_BY_ITSELF: ReadonlySet<string> = new Set(['date_of_birth', 'bp_readings'])

/** Whether an answer still counts, and where it does not, when it is asked and why. */
export function freshnessOf(
  question: Pick<ClientQuestion, 'field' | 'rules' | 'optional'>,
  answeredAt: Date | null,
  ruleSet: RuleSet,
  circumstances: Circumstances,
): Freshness {
  if (question.field === 'bp_readings') return FRESH
  if (!answeredAt) return question.optional ? FRESH : now({ code: 'not_answered' })
  const since = circumstances.events.find(
    ({ rules, toldAt }) =>
      toldAt > answeredAt && rules.some((rule) => question.rules.includes(rule)),
  )
  if (since) return now({ code: 'event', event: since.event, at: since.toldAt })
  const gap = gapSince(answeredAt, circumstances)
  if (gap) return now({ code: 'gap', at: gap })
  const rules = ruleSet.rules.filter(({ id }) => question.rules.includes(id))
  const each = rules.map((rule) => byRule(question.field, rule, answeredAt, ruleSet, circumstances))
  return (
    each.find(({ kind }) => kind === 'now') ??
    each.find(({ kind }) => kind === 'before_session') ??
    FRESH
  )
}

/** The last session, where more than ninety days have passed since and the answer is from before that. */
function gapSince(answeredAt: Date, { lastSessionAt, now: at, zone }: Circumstances): Date | null {
  if (!lastSessionAt) return null
  const last = localDate(lastSessionAt, zone)
  const open = daysBetween(last, localDate(at, zone)) > GAP_DAYS
  return open && localDate(answeredAt, zone) <= addDays(last, GAP_DAYS) ? lastSessionAt : null
}

/** The 14 days of SCR-BP are those of the reading; what was said of a high pressure holds as long as the whole. */
function byRule(
  field: AnswerField,
  rule: Rule,
  answeredAt: Date,
  { parameters }: RuleSet,
  circumstances: Circumstances,
): Freshness {
  if (!('days' in rule.valid))
    return rule.valid.until === 'next_session' && !COUNTED_BY_ITSELF.has(field)
      ? bySession(answeredAt, circumstances)
      : FRESH
  const { now: at, nextSessionAt, zone } = circumstances
  const own = rule.id === 'SCR-BP' ? parameters.screeningValidDays : rule.valid.days
  const days = Math.min(own, parameters.screeningValidDays)
  const last = addDays(localDate(answeredAt, zone), days)
  if (localDate(at, zone) > last) return now({ code: 'expired', days })
  const each = rule.eachSession?.includes(field) ? bySession(answeredAt, circumstances) : FRESH
  if (each.kind !== 'fresh') return each
  return nextSessionAt && localDate(nextSessionAt, zone) > last
    ? before({ code: 'runs_out', days })
    : FRESH
}

/** What every session asks again: after the last one, and in the window before the next. */
function bySession(
  answeredAt: Date,
  { lastSessionAt, nextSessionAt, now: at }: Circumstances,
): Freshness {
  if (lastSessionAt && answeredAt <= lastSessionAt)
    return now({ code: 'session', at: lastSessionAt })
  if (!nextSessionAt) return FRESH
  const opens = addHours(nextSessionAt, -ASK_BEFORE_HOURS)
  return at >= opens && answeredAt < opens ? before({ code: 'each_session' }) : FRESH
}
