import { matchMedicine } from '@/lib/medications/matching'
import {
  type Frequency,
  type MatchStatus,
  type Medicine,
  type MedicinePattern,
  type MedicineRule,
} from '@/lib/medications/model'
import { fold } from '@/lib/medications/normalise'
import { medicineNamed } from '@/lib/medications/reference'
import { instantOf } from '@/lib/time/instant'
import type { BpReading, ListedMedicine, ScreeningAnswers } from '@/lib/screening/model'

/** The answers and when and where they are judged. */
export interface Facts {
  readonly answers: ScreeningAnswers
  readonly evaluatedAt: Date
  /** The clinic's IANA zone: calendar days are counted there. */
  readonly zone: string
  readonly medicines: readonly ResolvedMedicine[]
}

/** A listed medicine and what its name can mean. Candidates of a misspelling give only their rule. */
export interface ResolvedMedicine {
  readonly typed: string
  readonly frequency: Frequency | 'not_answered'
  readonly status: MatchStatus
  readonly rules: readonly MedicineRule[]
  readonly products: readonly Medicine[]
}

/** What a listed name means: a confirmed suggestion counts where it was one of those offered. */
export function resolveMedicine(listed: ListedMedicine): ResolvedMedicine {
  const match = matchMedicine(listed.name)
  const entry = { typed: listed.name, frequency: listed.frequency ?? 'not_answered' } as const
  const confirmed = listed.confirmed_generic ? medicineNamed(listed.confirmed_generic) : null
  const offered = [
    ...match.products,
    ...match.lookAlikes.flatMap((name) => matchMedicine(name).products),
  ]
  if (match.status !== 'exact' && confirmed && offered.includes(confirmed))
    return { ...entry, status: 'exact', rules: [confirmed.rule], products: [confirmed] }
  const products = match.status === 'exact' ? match.products : match.recognised
  const rules =
    match.status === 'exact' || match.rule === null
      ? products.map(({ rule }) => rule)
      : [match.rule]
  return { ...entry, status: match.status, rules, products }
}

const mentionsAny = (typed: string, words: readonly string[]): boolean =>
  words.some((word) => ` ${fold(typed).replaceAll('/', ' ')} `.includes(` ${fold(word)} `))

/** Whether every list of the pattern agrees with this medicine. */
export function fits(medicine: ResolvedMedicine, pattern: MedicinePattern): boolean {
  const { rules, classes, generics, typed, frequency, status } = pattern
  return (
    (!rules || medicine.rules.some((rule) => rules.includes(rule))) &&
    (!classes || medicine.products.some((each) => classes.includes(each.medicineClass))) &&
    (!generics || medicine.products.some((each) => generics.includes(each.generic))) &&
    (!typed || mentionsAny(medicine.typed, typed)) &&
    (!frequency || frequency.includes(medicine.frequency)) &&
    (!status || status.includes(medicine.status))
  )
}

export interface PlausibleReading {
  readonly systolic: number
  readonly diastolic: number
  readonly takenAt: Date
}

/** A pressure that a body can have: outside these limits it is a typing error. Clinical rules, SCR-BP. */
export const isPlausiblePressure = (systolic: number, diastolic: number): boolean =>
  systolic > diastolic && systolic >= 50 && systolic <= 300 && diastolic >= 20 && diastolic <= 200

/** The reading as numbers and an instant; null where it cannot be a real one, or lies in the future. */
export function plausible(reading: BpReading, now: Date): PlausibleReading | null {
  const { systolic, diastolic, taken_at } = reading
  const takenAt = instantOf(taken_at ?? '')
  if (systolic === null || diastolic === null || takenAt === null) return null
  if (takenAt > now || !isPlausiblePressure(systolic, diastolic)) return null
  return { systolic, diastolic, takenAt }
}

/** The readings of the latest instant: more than one only where two bear the same time. */
export function latestReadings(facts: Facts): readonly PlausibleReading[] {
  const real = (facts.answers.bp_readings ?? []).flatMap(
    (reading) => plausible(reading, facts.evaluatedAt) ?? [],
  )
  const latest = Math.max(...real.map(({ takenAt }) => takenAt.getTime()))
  return real.filter(({ takenAt }) => takenAt.getTime() === latest)
}

/** Whether a reading that cannot count is as new as the newest that can. */
export function newestIsUnusable(facts: Facts): boolean {
  const latest = latestReadings(facts)[0]?.takenAt.getTime() ?? Number.NEGATIVE_INFINITY
  return (facts.answers.bp_readings ?? []).some((reading) => {
    if (plausible(reading, facts.evaluatedAt)) return false
    const takenAt = instantOf(reading.taken_at ?? '')
    return takenAt === null || takenAt.getTime() >= latest
  })
}

export const factsOf = (answers: ScreeningAnswers, evaluatedAt: Date, zone: string): Facts => ({
  answers,
  evaluatedAt,
  zone,
  medicines: (answers.medications ?? []).map(resolveMedicine),
})
