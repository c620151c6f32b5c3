import { z } from 'zod'
import { dateSchema, instantSchema, localTimeSchema, zoneSchema } from '@/lib/time/schema'
import { ROUTES, SETTINGS } from '@/lib/sessions/model'
import type { LastEvent } from './last-event'
import { BLOCKS, ILLNESSES, SAFETY_ANSWERS } from './model'

const answerSchema = z.enum(['yes', 'no', 'unsure', 'prefer_not']).nullish()
const booleanSchema = z.boolean().nullish()

export const caseEventSchema = z
  .object({
    precision: z.enum(['exact', 'approx', 'date_only', 'unknown', 'none']),
    at: instantSchema.nullish(),
    local: localTimeSchema.nullish(),
    date: dateSchema.nullish(),
    tz: zoneSchema.nullish(),
    plus_minus_min: z.number().min(0).nullish(),
  })
  .nullish()

export type LastEventInput = z.infer<typeof caseEventSchema>

/** The answer as the rules take it; an answer that lacks what its precision needs is a time not known. */
export function lastEventOf(input: LastEventInput, zone: string): LastEvent | null {
  if (!input) return null
  const plusMinusMin = input.precision === 'exact' ? 0 : input.plus_minus_min
  switch (input.precision) {
    case 'none':
    case 'unknown':
      return { precision: input.precision }
    case 'date_only':
      return input.date
        ? { precision: 'date_only', date: input.date, zone: input.tz ?? zone }
        : { precision: 'unknown' }
    case 'exact':
    case 'approx':
      if (plusMinusMin === null || plusMinusMin === undefined) return { precision: 'unknown' }
      if (input.local) {
        return { precision: 'local', local: input.local, zone: input.tz ?? zone, plusMinusMin }
      }
      if (!input.at) return { precision: 'unknown' }
      return input.precision === 'exact'
        ? { precision: 'exact', at: input.at }
        : { precision: 'approx', at: input.at, plusMinusMin }
  }
}

const endSchema = z.union([instantSchema, dateSchema])

/** A plan is ticked, or written with its end: an instant, or a day that counts to its last second. */
const planSchema = z
  .union([
    z.boolean(),
    endSchema.transform((end) => ({ expires_at: end })),
    z.record(z.string(), z.unknown()).transform((plan) => ({
      expires_at:
        Object.entries(plan)
          .filter(([name]) => /expir|until|valid_to|^end/i.test(name))
          .flatMap(([, end]) => endSchema.safeParse(end).data ?? [])[0] ?? null,
    })),
  ])
  .nullish()

/** An instant, or a last event that holds one. */
const removalSchema = z
  .union([instantSchema, z.object({ at: instantSchema }).transform(({ at }) => at)])
  .nullish()

export const medicineTakenSchema = z.object({
  name: z.string(),
  last: caseEventSchema,
  approved_plan: planSchema,
  patch_removed_at: removalSchema,
  rescue_for_seizure: booleanSchema,
})

export const substanceSchema = z.object({ name: z.string(), last: caseEventSchema })

export type MedicineTakenInput = z.infer<typeof medicineTakenSchema>

export const settingsSchema = z
  .object({
    max_delay_min: z.number().min(0),
    alcohol_window_h: z.number().min(0),
    sedative_window_h: z.number().min(0),
    opioid_window_h: z.number().min(0),
    sympathomimetic_window_h: z.number().min(0),
    cannabis_window_h: z.number().min(0),
    sip_ml: z.number().min(0),
    screening_valid_days: z.number().min(0),
  })
  .partial()

/** The day's facts in the shape of a clinical case. */
export const gateCaseSchema = z.object({
  planned_start_at: instantSchema,
  evaluated_at: instantSchema.nullish(),
  tz: zoneSchema,
  setting: z.enum(SETTINGS),
  route: z.enum(ROUTES).nullish(),
  screening_decision: z
    .enum(['crisis', 'stop', 'incomplete', 'review', 'caution', 'eligible'])
    .nullish(),
  /** Why a clearance does not count at this moment; kept so that an answer can be understood later. */
  blocked_by: z.array(z.enum(BLOCKS)).nullish(),
  screening_date: dateSchema.nullish(),
  /** Whether "what changed" was answered before this session; null before it opens. */
  screening_look: z.enum(['said', 'owed']).nullish(),
  consent: z.enum(['signed_current', 'outdated', 'missing']).nullish(),
  last_solids: caseEventSchema,
  last_milky_drink: caseEventSchema,
  last_liquids: caseEventSchema,
  last_alcohol: caseEventSchema,
  sip: z
    .object({
      at: instantSchema.nullish(),
      ml: z.number().min(0).nullish(),
      with_medicine: booleanSchema,
    })
    .nullish(),
  medications_taken: z.array(medicineTakenSchema).nullish(),
  antihypertensive: z.enum(['not_prescribed', 'taken', 'missed', 'unsure']).nullish(),
  hangover: answerSchema,
  intoxicated: answerSchema,
  substances: z.array(substanceSchema).nullish(),
  prescriber_decisions: z.array(z.string()).nullish(),
  med_changes: answerSchema,
  pregnancy: z.enum(['yes', 'no', 'unsure', 'prefer_not', 'not_applicable']).nullish(),
  safety: z.enum(SAFETY_ANSWERS).nullish(),
  illness: z.array(z.enum(ILLNESSES)).nullish(),
  monitor: z
    .object({
      present: booleanSchema,
      age_18_plus: booleanSchema,
      whole_session: booleanSchema,
      sober: booleanSchema,
    })
    .nullish(),
  ride_home: z.enum(['named_adult', 'service', 'none']).nullish(),
  clothed: z.enum(['yes', 'no']).nullish(),
  address_confirmed: booleanSchema,
  state_allowed: booleanSchema,
  space_safe: booleanSchema,
  interval_ok: booleanSchema,
  glucose_lowering: booleanSchema,
  glucose_mg_dl: z.number().min(0).nullish(),
  settings: settingsSchema.nullish(),
})

export type GateCaseInput = z.infer<typeof gateCaseSchema>
