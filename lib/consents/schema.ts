import { z } from 'zod'
import { CONSENT_KINDS } from './model'
import { QUESTIONS, type QuestionId } from './understanding'

export const publishSchema = z.strictObject({
  kind: z.enum(CONSENT_KINDS),
  title: z.string().trim().min(3).max(200),
  body: z.string().trim().min(50).max(40_000),
  confirmed: z.literal('yes', 'field.publish.required'),
})
export type PublishInput = z.output<typeof publishSchema>

const answer = z.enum(['yes', 'no'])
const questionIds = Object.values(QUESTIONS)
  .flat()
  .map(({ id }): QuestionId => id)

/** `hash` is the text as the client's page showed it: a newer version meanwhile is refused. */
export const signSchema = z.strictObject({
  textId: z.uuid(),
  hash: z.string().length(64),
  signedName: z.string('field.signedName.required').max(200),
  agreed: z.literal('yes', 'field.agreed.required'),
  understanding: z.partialRecord(z.enum(questionIds), answer).default({}),
})
export type SignInput = z.output<typeof signSchema>

export const withdrawSchema = z.strictObject({
  signatureId: z.uuid(),
  reason: z.string().max(1000).optional(),
  confirmed: z.literal('yes', 'field.confirmed.required'),
})
export type WithdrawInput = z.output<typeof withdrawSchema>
