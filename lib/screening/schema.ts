import { z } from 'zod'
import { frequencies } from '@/lib/medications/model'
import { backgroundShape } from '@/lib/screening/background-schema'
import * as codes from '@/lib/screening/codes'
import { isPlausiblePressure } from '@/lib/screening/facts'
import type { ProblemKey } from '@/lib/screening/words'
import { instantOf } from '@/lib/time/instant'
import { isLocalDate } from '@/lib/time/zone'

const tri = z.enum(codes.triState).nullable()
const ticks = <const Codes extends readonly [string, ...string[]]>(list: Codes) =>
  z.array(z.enum([...list, ...codes.notSaid])).nullable()

const date = z.string().refine(isLocalDate, 'problem.date_impossible').nullable()
const instant = z.string().refine((text) => instantOf(text) !== null, 'problem.time_unreadable')
const score = (highest: number) =>
  z
    .int('problem.score_impossible')
    .min(0, 'problem.score_impossible')
    .max(highest, 'problem.score_impossible')
    .nullable()

/** One blood pressure as a person enters it: three sentences before it counts as one. */
export const bpReadingSchema = z
  .strictObject({ systolic: z.number(), diastolic: z.number(), taken_at: instant })
  .refine(({ systolic, diastolic }) => systolic > diastolic, {
    message: 'problem.systolic_below_diastolic',
    path: ['systolic'],
  })
  .refine(
    ({ systolic, diastolic }) => systolic <= diastolic || isPlausiblePressure(systolic, diastolic),
    { message: 'problem.pressure_implausible', path: ['systolic'] },
  )

export const listedMedicineSchema = z.strictObject({
  name: z.string().trim().min(1, 'problem.medicine_name_missing').max(200, 'problem.too_long'),
  frequency: z.enum(frequencies).nullable().optional(),
  confirmed_generic: z.string().max(200).nullable().optional(),
})

const answerShape = {
  date_of_birth: date,
  sex_recorded: z.enum(codes.sexRecorded).nullable(),
  setting: z.enum(codes.settings).nullable(),
  route: z.enum(codes.routes).nullable(),
  own_decisions: tri,
  accepts_offlabel: tri,
  allergy_ketamine: tri,
  allergies: z.array(z.string().trim().min(1).max(200, 'problem.too_long')).nullable(),
  psychosis_now: tri,
  mania_now: tri,
  schizophrenia_dx: tri,
  personality_disorder_dx: tri,
  other_mental: ticks(codes.otherMental),
  psychosis_ever: tri,
  family_psychosis: z.enum(codes.familyPsychosis).nullable(),
  bipolar_dx: tri,
  hypertension_dx: tri,
  hypertension_controlled: tri,
  bp_readings: z.array(bpReadingSchema).nullable(),
  heart_problems: ticks(codes.heartProblems),
  mi_stroke: tri,
  mi_stroke_kind: z.enum(['mi', 'stroke']).nullable(),
  mi_stroke_date: date,
  aneurysm_avm_bleed: tri,
  breathing: z.enum(codes.breathing).nullable(),
  apnea: z.enum(codes.apnea).nullable(),
  bmi: z.number().min(10, 'problem.bmi_implausible').max(100, 'problem.bmi_implausible').nullable(),
  icp_history: tri,
  iop_history: tri,
  hyperthyroid_history: tri,
  other_serious_illness: tri,
  pregnant: z.enum(codes.pregnant).nullable(),
  pregnancy_chance: tri,
  pregnancy_test: z
    .strictObject({ date, result: z.enum(['negative', 'positive']).nullable() })
    .nullable(),
  nursing: tri,
  trying: tri,
  ketamine_nonprescribed: z.enum(codes.ketamineUse).nullable(),
  dast10: score(10),
  withdrawal_now: tri,
  audit_c: score(12),
  phq9_item9: score(3),
  cssrs: z.enum(codes.cssrs).nullable(),
  urinary_symptoms: ticks(codes.urinarySymptoms),
  liver: z.enum(codes.liver).nullable(),
  seizure_ever: tri,
  seizure_last_date: date,
  cognition_problem: tri,
  prior_ketamine: z.enum(codes.priorKetamine).nullable(),
  takes_medicines: tri,
  medications: z.array(listedMedicineSchema).nullable(),
  monitor_available: tri,
  state: z.string().trim().max(2, 'problem.too_long').nullable(),
  state_allowed: z.boolean().nullable(),
  address: z.string().trim().max(300, 'problem.too_long').nullable(),
}

const furtherShape = {
  voices_commanding: tri.optional(),
  allergy_kind: z.enum(codes.allergyKinds).nullable().optional(),
  bp_symptoms: ticks(codes.urgentSymptoms).optional(),
  concussion_recent: tri.optional(),
  eye_injury_or_surgery_recent: tri.optional(),
  alcohol_withdrawal: tri.optional(),
  misuse_30d: ticks(codes.recentMisuse).optional(),
  ketamine_bladder_damage: tri.optional(),
}

/** Every answer of the screening; null where not answered. Unknown fields are refused. */
export const completeAnswersSchema = z.strictObject({ ...answerShape, ...furtherShape })

/** Answers so far: any of them, each as strict as in the whole. For drafts and single pages. */
export const partialAnswersSchema = completeAnswersSchema.extend(backgroundShape).partial()

const datesOfThePast = ['date_of_birth', 'mi_stroke_date', 'seizure_last_date'] as const

export interface Impossible {
  readonly path: readonly (string | number)[]
  readonly problem: ProblemKey
}

/** Nobody is older: a year with a slip of the finger. The rules ask again from the same age on. */
const OLDEST_YEARS = 120

/** Why a date cannot be right that was just given, in the refusal's own word; null where it can. */
export function dateMistake(
  answers: z.infer<typeof partialAnswersSchema>,
  now: Date,
  today: string,
): 'date_to_come' | 'birth_too_long_ago' | null {
  if (impossibleAt(answers, now, today).length > 0) return 'date_to_come'
  const born = answers.date_of_birth
  const oldest = `${String(Number(today.slice(0, 4)) - OLDEST_YEARS - 1).padStart(4, '0')}${today.slice(4)}`
  return born && born <= oldest ? 'birth_too_long_ago' : null
}

/**
 * What cannot be true yet at this moment, each with its sentence and the path of its field. `today`
 * is the date where the person is.
 */
export function impossibleAt(
  answers: z.infer<typeof partialAnswersSchema>,
  now: Date,
  today: string,
): readonly Impossible[] {
  const isToCome = (day: string | null | undefined): boolean => Boolean(day && day > today)
  const isLater = (taken_at: string): boolean => (instantOf(taken_at) ?? now) > now
  return [
    ...datesOfThePast
      .filter((field) => isToCome(answers[field]))
      .map((field): Impossible => ({ path: [field], problem: 'problem.date_in_future' })),
    ...(isToCome(answers.pregnancy_test?.date)
      ? [{ path: ['pregnancy_test', 'date'], problem: 'problem.date_in_future' } as const]
      : []),
    ...(answers.bp_readings ?? []).flatMap(({ taken_at }, index): readonly Impossible[] =>
      isLater(taken_at)
        ? [{ path: ['bp_readings', index, 'taken_at'], problem: 'problem.reading_in_future' }]
        : [],
    ),
  ]
}
