import { z } from 'zod'
import { isBackground } from '@/lib/screening/background'
import {
  backgroundValueOf,
  mistakeIn,
  placeOfMistake,
  typedBackground,
} from '@/lib/screening/background-forms'
import { deepest, placeOfAnswer, placeOfProblem } from '@/lib/screening/answer-places'
import type { AnswerField, AnswerValue } from '@/lib/screening/model'
import { type ClientQuestion, questionnaire, type QuestionKind } from '@/lib/screening/questions'
import { screeningRuleSet } from '@/lib/screening/ruleset'
import { bpReadingSchema, partialAnswersSchema } from '@/lib/screening/schema'
import { instantsOfLocal } from '@/lib/time/zone'

const questions = new Map<string, ClientQuestion>(
  questionnaire(screeningRuleSet())
    .flatMap((group) => group.questions)
    .map((question) => [question.field, question]),
)

export const questionOf = (field: string): ClientQuestion | null => questions.get(field) ?? null

/** One answer, in the shape that the page of its kind sends. */
const typedAnswer = z.strictObject({
  field: z.string(),
  value: z.string().max(4000).optional(),
  ticks: z.union([z.string(), z.array(z.string())]).optional(),
  date: z.string().optional(),
  result: z.string().optional(),
  ...typedBackground,
})
type Typed = z.output<typeof typedAnswer>

export interface AnswerInput {
  readonly field: AnswerField
  readonly value: AnswerValue
}

/** Kinds that have no “I am not sure”: a page that left it out must not offer it. */
const NEVER_UNSURE: ReadonlySet<QuestionKind> = new Set(['date', 'address', 'state', 'score'])

/** The answer to one question of the client's: read by the question's kind, as strict as the whole. */
export const answerSchema = typedAnswer.transform((typed, context): AnswerInput => {
  const fail = (message: string, path = 'value') => {
    context.issues.push({ code: 'custom', message, path: [path], input: typed })
    return z.NEVER
  }
  const question = questionOf(typed.field)
  if (!question) return fail('page.field.unknown', 'field')
  const place = placeOfAnswer(question.kind)
  const open = NEVER_UNSURE.has(question.kind) ? 'open' : 'answer'
  const value = isBackground(question.field)
    ? backgroundValueOf(question.field, typed)
    : valueOf(question, typed)
  const mistake = mistakeIn(value)
  if (mistake) return fail(`page.field.${mistake}`, placeOfMistake[mistake])
  if (value === undefined) return fail(`page.field.${open}`, place)
  if (value === 'none_and_some') return fail('page.field.noneAndSome', place)
  const parsed = partialAnswersSchema.safeParse({ [question.field]: value })
  if (!parsed.success) {
    const problem = deepest(parsed.error.issues[0])
    return fail(problem?.message ?? `page.field.${open}`, placeOfProblem(problem, place))
  }
  return { field: question.field, value: value as AnswerValue }
})

const ticksOf = ({ ticks }: Typed): readonly string[] =>
  ticks === undefined ? [] : typeof ticks === 'string' ? [ticks] : ticks

function valueOf(question: ClientQuestion, typed: Typed): unknown {
  switch (question.kind) {
    case 'multi': {
      const ticks = ticksOf(typed)
      if (ticks.length === 0) return undefined
      if (!ticks.includes('none')) return ticks
      return ticks.length === 1 ? [] : 'none_and_some'
    }
    case 'score':
      return typed.value === undefined ? undefined : Number(typed.value)
    case 'pregnancy_test':
      return typed.result === 'none'
        ? { date: null, result: null }
        : typed.result === undefined
          ? undefined
          : { date: typed.date ?? null, result: typed.result }
    case 'state':
      return typed.value?.toUpperCase()
    case 'readings':
    case 'medicines':
    case 'allergies':
      return typed.value === 'none' ? [] : undefined
    case 'yes_no_unsure':
    case 'choice':
    case 'date':
    case 'address':
      return typed.value
    case 'told':
    case 'contact':
    case 'trials':
    case 'body_size':
    case 'usual_pressure':
      return undefined
  }
}

const whole = (message: string) =>
  z
    .string(message)
    .regex(/^\d{1,3}$/, message)
    .transform(Number)

/** One reading as it is typed: two numbers, a local date and a local time. */
export const typedReading = z.strictObject({
  systolic: whole('page.field.systolic'),
  diastolic: whole('page.field.diastolic'),
  date: z.iso.date('page.field.readingDate'),
  time: z.string('page.field.readingTime').regex(/^\d{2}:\d{2}$/, 'page.field.readingTime'),
  zone: z.string(),
})
type TypedReading = z.output<typeof typedReading>

export interface ReadingInput {
  readonly systolic: number
  readonly diastolic: number
  readonly takenAt: Date
}

/** A typed reading as pressure and instant; an hour that occurs twice is taken as the later one. */
export function readingOf(
  typed: TypedReading,
  context: z.RefinementCtx,
  at: readonly string[],
): ReadingInput {
  const takenAt = instantsOfLocal(`${typed.date}T${typed.time}:00`, typed.zone).at(-1)
  if (!takenAt) {
    context.issues.push({
      code: 'custom',
      message: 'page.field.readingTime',
      path: [...at, 'time'],
      input: typed,
    })
    return z.NEVER
  }
  const { systolic, diastolic } = typed
  const plausible = bpReadingSchema.safeParse({
    systolic,
    diastolic,
    taken_at: takenAt.toISOString(),
  })
  if (!plausible.success)
    context.issues.push({
      code: 'custom',
      message: plausible.error.issues[0]?.message ?? 'page.field.systolic',
      path: [...at, 'systolic'],
      input: typed,
    })
  return { systolic, diastolic, takenAt }
}

/** Two readings, five minutes apart, as the client took them at home. */
export const ownReadingsSchema = z
  .strictObject({ first: typedReading, second: typedReading })
  .transform(({ first, second }, context) => ({
    readings: [readingOf(first, context, ['first']), readingOf(second, context, ['second'])],
  }))
export interface OwnReadingsInput {
  readonly readings: readonly ReadingInput[]
}

export const pressureSchema = z
  .strictObject({
    clientId: z.uuid(),
    device: z.string().trim().max(80).optional(),
    ...typedReading.shape,
  })
  .transform(({ clientId, device, ...typed }, context) => ({
    clientId,
    device,
    ...readingOf(typed, context, []),
  }))
export type PressureInput = z.output<typeof pressureSchema>

export const submitSchema = z.strictObject({
  signedName: z.string('page.field.signedName').trim().min(2, 'page.field.signedName').max(120),
  agree: z.literal('yes', 'page.field.agree'),
})
export type SubmitInput = Pick<z.output<typeof submitSchema>, 'signedName'>

export const noInputSchema = z.strictObject({})
