import { z } from 'zod'
import { CHECK_IN_SYMPTOMS, type CheckInAnswers, type CheckInSymptom } from './check-in-alerts'
import { type AnyCheckInKey, ANY_CHECK_INS, MILD_EFFECTS } from './model'

export const SAFETY_ANSWERS = ['no', 'thoughts_no_plan', 'plan_or_intent', 'rather_talk'] as const
export const NONE = 'none_of_these'
export const YES_NO = ['yes', 'no'] as const
export const PREGNANCY_ANSWERS = ['no', 'yes', 'unsure', 'not_applicable'] as const
export const CRAVINGS = ['none', 'some', 'strong'] as const
export const HARD_EMOTIONS = ['no', 'yes', 'wants_to_talk'] as const
/** The urinary questions of the week and the month (clinical rules, F.3). */
export const URINARY: readonly CheckInSymptom[] = [
  'blood_in_urine',
  'pain_on_urinating',
  'urinary_frequency',
  'urinary_urgency',
  'urinary_leak',
]

const ticks = <Value extends string>(values: readonly [Value, ...Value[]]) => {
  const one = z.enum([...values, NONE])
  return z.union([one.transform((only) => [only]), z.array(one).max(values.length + 1)]).optional()
}
const yesNo = z.enum(YES_NO).optional()
const ofTen = z.coerce.number().int().min(0).max(10).optional()
const line = z.string().trim().max(2000).optional()

/** A check-in as its form sends it. Every question may stay open but the one about safety, once it is sent. */
export const checkInFormSchema = z
  .strictObject({
    sessionId: z.uuid(),
    checkIn: z.enum(ANY_CHECK_INS),
    ending: z.enum(['keep', 'finish']).default('keep'),
    safety: z.enum(SAFETY_ANSWERS).optional(),
    hours: z
      .string()
      .trim()
      .regex(/^\d{1,2}([.,]\d{1,2})?$/, 'field.hours.number')
      .transform((typed) => Number(typed.replace(',', '.')))
      .pipe(z.number().max(24, 'field.hours.range'))
      .optional(),
    alert: yesNo,
    symptoms: ticks(CHECK_IN_SYMPTOMS),
    effects: ticks(MILD_EFFECTS),
    alcohol: yesNo,
    drove: yesNo,
    unsafe: yesNo,
    support: yesNo,
    extra: yesNo,
    pregnancy: z.enum(PREGNANCY_ANSWERS).optional(),
    mood: ofTen,
    moodBefore: ofTen,
    energy: ofTen,
    hardEmotions: z.enum(HARD_EMOTIONS).optional(),
    smallStep: yesNo,
    craving: z.enum(CRAVINGS).optional(),
    planReview: yesNo,
    circle: yesNo,
    nextSession: z.enum(['yes', 'no', 'unsure']).optional(),
    reflection: line,
    habits: line,
    stays: line,
    nextStep: line,
  })
  .refine(({ ending, safety }) => ending === 'keep' || safety !== undefined, {
    path: ['safety'],
    message: 'field.safety.required',
  })

export type CheckInInput = z.output<typeof checkInFormSchema>

/** What is kept in clear: codes and numbers. Absent or null is not answered, and never read as "no". */
export type StoredCheckIn = Omit<
  CheckInInput,
  'sessionId' | 'checkIn' | 'ending' | keyof CheckInWords
>

/** What is kept sealed: the client's own lines. */
export type CheckInWords = Partial<
  Record<'reflection' | 'habits' | 'stays' | 'nextStep', string | undefined>
>

export function partsOf(input: CheckInInput): {
  readonly answers: StoredCheckIn
  readonly words: CheckInWords
} {
  const {
    sessionId: _s,
    checkIn: _c,
    ending: _e,
    reflection,
    habits,
    stays,
    nextStep,
    ...answers
  } = input
  return { answers, words: { reflection, habits, stays, nextStep } }
}

const said = (answer: 'yes' | 'no' | undefined) => (answer === undefined ? null : answer === 'yes')

/** The answers as the alert rules read them (clinical rules, F.4). */
export const factsOf = (
  checkIn: AnyCheckInKey,
  answers: StoredCheckIn,
  hoursSinceSession: number,
): CheckInAnswers => ({
  checkIn,
  answered: true,
  hoursSinceSession,
  safety: answers.safety ?? null,
  symptoms: answers.symptoms?.filter((tick) => tick !== NONE) ?? [],
  craving: answers.craving ?? null,
  hardEmotions: answers.hardEmotions ?? (answers.support === 'yes' ? 'wants_to_talk' : null),
  droveBeforeAllowed: said(answers.drove),
  alcoholOrSubstanceDay0: said(answers.alcohol),
  extraOrNonprescribedKetamine: said(answers.extra),
  pregnancyPossible:
    answers.pregnancy === undefined ? null : ['yes', 'unsure'].includes(answers.pregnancy),
  unsafeWithPerson: said(answers.unsafe),
  moodChange:
    answers.mood === undefined || answers.moodBefore === undefined
      ? null
      : answers.mood - answers.moodBefore,
})
