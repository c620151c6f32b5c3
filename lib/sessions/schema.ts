import { z } from 'zod'
import { MONITOR_ATTESTATIONS } from './model'
import { ROUTES } from './model'
import { VITALS_SYMPTOMS } from './vitals'

const measured = (least: number, most: number) => z.number().min(least).max(most).nullable()

/** One set of vital signs. Wide limits: whether a value can be right is for the rules, which say why. */
export const readingSchema = z.strictObject({
  systolicMmHg: measured(0, 400),
  diastolicMmHg: measured(0, 300),
  heartRatePerMin: measured(0, 400),
  spo2Percent: measured(0, 100),
  restMin: measured(0, 240),
  symptoms: z.array(z.enum(VITALS_SYMPTOMS)).max(VITALS_SYMPTOMS.length),
})

/** The dose as the person who gave or watched it enters it. */
export const doseSchema = z.strictObject({
  route: z.enum(ROUTES),
  amount: z.number().positive().max(10_000),
  unit: z.enum(['mg', 'mg/kg']),
  weightKg: z.number().positive().max(500).nullable(),
  lot: z.string().trim().min(1).max(60),
  secondCheckBy: z.uuid(),
  extra: z.record(z.string().max(40), z.union([z.string().max(200), z.number(), z.boolean()])),
})

export const attestationSchema = z.strictObject({
  attested: z.array(z.enum(MONITOR_ATTESTATIONS)).max(MONITOR_ATTESTATIONS.length),
})

/** What the monitor says at a look: all quiet, or help wanted. */
export const lookSchema = z.strictObject({
  answer: z.enum(['all_well', 'not_sure', 'need_help']),
  note: z.string().trim().max(500).nullable(),
})

/** What is looked at before somebody leaves; null where nobody has looked. */
export const dischargeSchema = z.strictObject({
  moaas: z.int().min(0).max(5).nullable(),
  knowsNamePlaceDate: z.boolean().nullable(),
  walksSteadily: z.boolean().nullable(),
  vomitingNow: z.boolean().nullable(),
  nausea: z.enum(['none', 'mild', 'more']).nullable(),
  distressOrHallucination: z.boolean().nullable(),
  safety: z.enum(['negative', 'positive', 'cleared_by_clinician']).nullable(),
  companionNamed: z.boolean().nullable(),
  instructionsRepeated: z.boolean().nullable(),
})
