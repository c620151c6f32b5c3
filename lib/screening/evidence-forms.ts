import { z } from 'zod'
import { readingOf, typedReading } from '@/lib/screening/forms'

/** How a paper or a word leaves the clinic. */
export const ways = ['post', 'fax', 'phone', 'portal', 'by_hand', 'message'] as const
export type Way = (typeof ways)[number]

/** How the client agreed that somebody outside the clinic is contacted. */
export const agreements = ['in_screening', 'spoken', 'signed_release'] as const
export type Agreement = (typeof agreements)[number]

export const askedOf = ['client', 'doctor', 'laboratory', 'staff'] as const
export type AskOf = (typeof askedOf)[number]

const clientId = z.uuid()
const requestId = z.uuid()
const words = (message: string) => z.string(message).trim().min(3, message).max(4000)
const evidence = {
  clientId,
  ruleId: z.string('page.field.ruleId').min(1, 'page.field.ruleId').max(40),
  wanted: z.string('page.field.wanted').trim().min(2, 'page.field.wanted').max(200),
}
const optionalChoice = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.enum(codes).optional())

/** Whom to ask for what by when. A doctor is only asked where it is written down how the client agreed. */
export const requestEvidenceSchema = z.strictObject({
  ...evidence,
  askOf: z.enum(askedOf, 'page.field.askOf'),
  dueOn: z.iso.date('page.field.dueOn'),
  details: z.string().trim().max(4000).optional(),
  recipient: z.string().trim().max(600).optional(),
  contactAgreed: optionalChoice(agreements),
})
export type RequestEvidenceInput = z.output<typeof requestEvidenceSchema>

/** Evidence that came without being asked for. */
export const recordEvidenceSchema = z.strictObject({
  ...evidence,
  note: words('page.field.reason'),
})
export type RecordEvidenceInput = z.output<typeof recordEvidenceSchema>

export const receiveEvidenceSchema = z.strictObject({
  clientId,
  requestId,
  note: words('page.field.reason'),
  receivedOn: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.iso.date('page.field.dueOn').optional(),
  ),
})
export type ReceiveEvidenceInput = z.output<typeof receiveEvidenceSchema>

/** Which way a request left, and on which day. */
export const sendRequestSchema = z.strictObject({
  clientId,
  requestId,
  way: z.enum(ways, 'page.field.way'),
  happenedOn: z.iso.date('page.field.happenedOn'),
})
export type SendRequestInput = z.output<typeof sendRequestSchema>

export const remindRequestSchema = z.strictObject({ clientId, requestId })
export type RemindRequestInput = z.output<typeof remindRequestSchema>

export const cancelRequestSchema = z.strictObject({
  clientId,
  requestId,
  reason: words('page.field.reason'),
})
export type CancelRequestInput = z.output<typeof cancelRequestSchema>

const blank = (value: unknown) => (value === '' ? undefined : value)
const maybe = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(blank, schema.optional())
/** A reading of which nothing was typed is none; the page sends its zone and day all the same. */
const maybeReading = z.preprocess(
  (typed) =>
    typed !== null &&
    typeof typed === 'object' &&
    ['systolic', 'diastolic', 'time'].every((part) => !(typed as Record<string, unknown>)[part])
      ? undefined
      : typed,
  typedReading.optional(),
)

/** What a client answers to what was asked of them: in words, in the fields that the rule counts by, or both. */
export const answerRequestSchema = z
  .strictObject({
    requestId,
    words: maybe(z.string().trim().min(3, 'page.field.words').max(4000)),
    onDay: maybe(z.iso.date('page.field.onDay')),
    value: maybe(
      z
        .string()
        .regex(/^\d{1,4}(?:[.,]\d{1,3})?$/, 'page.field.value')
        .transform((typed) => Number(typed.replace(',', '.'))),
    ),
    result: maybe(z.enum(['negative', 'positive'], 'page.field.testResult')),
    first: maybeReading,
    second: maybeReading,
  })
  .transform(({ first, second, ...typed }, context) => ({
    ...typed,
    readings: [
      ...(first ? [readingOf(first, context, ['first'])] : []),
      ...(second ? [readingOf(second, context, ['second'])] : []),
    ],
  }))
  .superRefine(({ words: said, onDay, value, result, readings }, context) => {
    const fields = [said, onDay, value, result]
    if (fields.every((each) => each === undefined) && readings.length === 0)
      context.addIssue({ code: 'custom', message: 'page.field.words', path: ['words'] })
  })
export type AnswerRequestInput = z.output<typeof answerRequestSchema>
