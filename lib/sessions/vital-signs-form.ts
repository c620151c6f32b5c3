import * as z from 'zod'
import { list, whole } from './form-parts'
import { SEEN_SIGNS } from './vitals'

/** What is typed for one set of vital signs, in the order of the page. */
export const READING_FIELDS = [
  'systolicMmHg',
  'diastolicMmHg',
  'heartRatePerMin',
  'spo2Percent',
  'respiratoryRatePerMin',
  'restMin',
  'moaas',
] as const
export type ReadingField = (typeof READING_FIELDS)[number]

/** Keys of the sentences for what can be wrong with one set. */
export const READING_PROBLEMS = [
  'field.systolicMmHg.range',
  'field.diastolicMmHg.range',
  'field.diastolicMmHg.both',
  'field.diastolicMmHg.order',
  'field.heartRatePerMin.range',
  'field.spo2Percent.range',
  'field.respiratoryRatePerMin.range',
  'field.restMin.range',
  'field.moaas.range',
  'refusal.nothing_measured.detail',
] as const
export type ReadingProblem = (typeof READING_PROBLEMS)[number]

const problem = (key: ReadingProblem) => key

/** In mmHg, beats and breaths a minute, percent, minutes of rest, and 0 to 5 for how awake. What was not measured is absent. */
export const readingsForm = z
  .strictObject({
    systolicMmHg: whole(50, 300, problem('field.systolicMmHg.range')).optional(),
    diastolicMmHg: whole(20, 200, problem('field.diastolicMmHg.range')).optional(),
    heartRatePerMin: whole(20, 300, problem('field.heartRatePerMin.range')).optional(),
    spo2Percent: whole(40, 100, problem('field.spo2Percent.range')).optional(),
    respiratoryRatePerMin: whole(2, 80, problem('field.respiratoryRatePerMin.range')).optional(),
    restMin: whole(0, 240, problem('field.restMin.range')).optional(),
    moaas: whole(0, 5, problem('field.moaas.range')).optional(),
    symptoms: list(z.enum(SEEN_SIGNS)),
  })
  .refine((set) => (set.systolicMmHg === undefined) === (set.diastolicMmHg === undefined), {
    path: ['diastolicMmHg'],
    message: problem('field.diastolicMmHg.both'),
  })
  .refine(
    (set) =>
      set.systolicMmHg === undefined ||
      set.diastolicMmHg === undefined ||
      set.systolicMmHg > set.diastolicMmHg,
    { path: ['diastolicMmHg'], message: problem('field.diastolicMmHg.order') },
  )
type Readings = z.output<typeof readingsForm>

const MEASURED = [
  'systolicMmHg',
  'diastolicMmHg',
  'heartRatePerMin',
  'spo2Percent',
  'respiratoryRatePerMin',
  'moaas',
] as const

/** True where neither a value nor a symptom was given; minutes of rest alone are no reading. */
export const isNothing = (set: Readings): boolean =>
  MEASURED.every((field) => set[field] === undefined) && set.symptoms.length === 0

/** The same set as the page looks at it before it goes out: the empty one is named here too. */
export const typedReadings = readingsForm.refine((set) => !isNothing(set), {
  path: ['systolicMmHg'],
  message: problem('refusal.nothing_measured.detail'),
})
