import { z } from 'zod'

const question = z
  .string('field.question.required')
  .trim()
  .min(1, 'field.question.required')
  .max(300, 'field.question.long')

export const newPromptSchema = z.strictObject({ question })

export const promptChangeSchema = z.strictObject({
  promptId: z.uuid(),
  /** The version that was on the page. */
  seen: z.coerce.number().int().positive(),
  question,
  inUse: z.enum(['yes', 'no']),
})
