import { z } from 'zod'
import { LONGEST_MESSAGE, MOST_FILES, TOPICS } from './model'

const text = z
  .string('field.text.required')
  .trim()
  .min(1, 'field.text.required')
  .max(LONGEST_MESSAGE, 'field.text.long')
const files = z
  .preprocess(
    (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(z.uuid()).max(MOST_FILES, 'field.files.many'),
  )
  .default([])

/** A first message of a new conversation. */
export const newThreadSchema = z.strictObject({
  topic: z.enum(TOPICS, 'field.topic.required'),
  text,
  files,
})

/** A further message, of either side. */
export const messageSchema = z.strictObject({ threadId: z.uuid(), text, files })

export const staffThreadSchema = z.strictObject({
  clientId: z.uuid(),
  topic: z.enum(TOPICS, 'field.topic.required'),
  text,
  files,
})

export const draftSchema = z.strictObject({
  /** The thread, or the client where none has begun. */
  place: z.uuid(),
  clientId: z.uuid(),
  text: z.string().max(LONGEST_MESSAGE),
})

/** Words to look for in one's own messages. */
export const findSchema = z.strictObject({ words: z.string().trim().min(2).max(100) })

export const assignSchema = z.strictObject({ threadId: z.uuid(), memberId: z.uuid().optional() })
export const settleSchema = z.strictObject({ threadId: z.uuid(), version: z.coerce.number().int() })
