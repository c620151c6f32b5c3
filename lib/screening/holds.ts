import { hoursBetween } from '@/lib/time/instant'
import { daysBetween, isLocalDate, localDate } from '@/lib/time/zone'
import { distance, slipsAllowed } from '@/lib/medications/distance'
import { fold } from '@/lib/medications/normalise'
import type { Condition, Range } from '@/lib/screening/condition'
import { type Facts, fits, latestReadings, newestIsUnusable } from '@/lib/screening/facts'
import type { AnswerField, Because } from '@/lib/screening/model'

const within = (value: number, { from, to, above, below }: Range): boolean =>
  (from === undefined || value >= from) &&
  (to === undefined || value <= to) &&
  (above === undefined || value > above) &&
  (below === undefined || value < below)

const answer = (facts: Facts, field: AnswerField): unknown => facts.answers[field]

const isMissing = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '')

const ticksOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((tick): tick is string => typeof tick === 'string') : []

const dateOf = (value: unknown): string | null =>
  typeof value === 'string' && isLocalDate(value) ? value : null

/** Full years on a day. Born on 29 February: in common years the birthday counts as 1 March. */
export function fullYears(from: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(from.slice(0, 4))
  return on.slice(5) < from.slice(5) ? years - 1 : years
}

function readingHolds(
  facts: Facts,
  { maxAgeHours, systolic, diastolic }: Extract<Condition, { reading: unknown }>['reading'],
): boolean {
  return latestReadings(facts).some(
    (latest) =>
      hoursBetween(latest.takenAt, facts.evaluatedAt) <= maxAgeHours &&
      (!systolic || within(latest.systolic, systolic)) &&
      (!diastolic || within(latest.diastolic, diastolic)),
  )
}

function testHolds(
  facts: Facts,
  { result, maxDaysAgo }: Extract<Condition, { test: unknown }>['test'],
): boolean {
  const test = facts.answers.pregnancy_test
  if (test?.result !== result) return false
  if (maxDaysAgo === undefined) return true
  const date = dateOf(test.date)
  if (date === null) return false
  return within(daysBetween(date, localDate(facts.evaluatedAt, facts.zone)), {
    from: 0,
    to: maxDaysAgo,
  })
}

const lettersOf = (text: string): string => fold(text).replace(/[^a-z]/g, '')

const mentions = (text: string, words: readonly string[]): boolean =>
  words.some((word) => lettersOf(text).includes(word))

const nearly = (text: string, word: string): boolean =>
  fold(text)
    .split(/[ /]/)
    .some((part) => distance(part, word) <= slipsAllowed(part.length))

function holdsAlone(condition: Exclude<Condition, Compound>, facts: Facts): boolean {
  const value = answer(facts, condition.field)
  if ('is' in condition)
    return (typeof value === 'string' || typeof value === 'boolean') && condition.is.includes(value)
  if ('has' in condition) return ticksOf(value).some((tick) => condition.has.includes(tick))
  if ('hasOnly' in condition) {
    const ticks = ticksOf(value)
    return ticks.length > 0 && ticks.every((tick) => condition.hasOnly.includes(tick))
  }
  if ('missing' in condition) return isMissing(value)
  if ('number' in condition) return typeof value === 'number' && within(value, condition.number)
  if ('reading' in condition) return readingHolds(facts, condition.reading)
  if ('noReadingWithinHours' in condition)
    return (
      newestIsUnusable(facts) ||
      !readingHolds(facts, { maxAgeHours: condition.noReadingWithinHours })
    )
  if ('test' in condition) return testHolds(facts, condition.test)
  if ('medicine' in condition)
    return facts.medicines.some((medicine) => fits(medicine, condition.medicine))
  if ('mentions' in condition)
    return ticksOf(value).some((text) => mentions(text, condition.mentions))
  if ('nearlyMentions' in condition)
    return ticksOf(value).some(
      (text) =>
        !mentions(text, condition.nearlyMentions) &&
        condition.nearlyMentions.some((word) => nearly(text, word)),
    )
  const date = dateOf(value)
  if (date === null) return false
  const today = localDate(facts.evaluatedAt, facts.zone)
  return 'daysAgo' in condition
    ? within(daysBetween(date, today), condition.daysAgo)
    : within(fullYears(date, today), condition.yearsAgo)
}

type Compound = Extract<Condition, { all: unknown } | { any: unknown } | { not: unknown }>

/** Whether a condition is true of the facts. */
export function holds(condition: Condition, facts: Facts): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, facts))
  if ('any' in condition) return condition.any.some((each) => holds(each, facts))
  if ('not' in condition) return !holds(condition.not, facts)
  return holdsAlone(condition, facts)
}

/** The answers that a true condition rests on: of `any` only the parts that are true. */
export function because(condition: Condition, facts: Facts): readonly Because[] {
  const fields = [...new Set(fieldsOf(condition, facts))]
  return fields.map((field) => ({ field, value: facts.answers[field] ?? null }))
}

function fieldsOf(condition: Condition, facts: Facts): readonly AnswerField[] {
  if ('all' in condition) {
    const stated = condition.all.filter((each) => !('not' in each))
    const shown = stated.length > 0 ? stated : condition.all
    return shown.flatMap((each) => fieldsOf(each, facts))
  }
  if ('any' in condition)
    return condition.any
      .filter((each) => holds(each, facts))
      .flatMap((each) => fieldsOf(each, facts))
  if ('not' in condition) return everyField(condition.not)
  return [condition.field]
}

function everyField(condition: Condition): readonly AnswerField[] {
  if ('all' in condition) return condition.all.flatMap(everyField)
  if ('any' in condition) return condition.any.flatMap(everyField)
  if ('not' in condition) return everyField(condition.not)
  return [condition.field]
}
