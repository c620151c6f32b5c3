import { z } from 'zod'

/** Which sharing is meant: of the entry, or with a share's name of one passage of it. */
const which = { entryId: z.uuid(), shareId: z.uuid().optional() }

export const replySchema = z.strictObject({
  ...which,
  text: z.string('field.reply.required').trim().min(1, 'field.reply.required').max(10_000),
})

export const reviewSchema = z.strictObject({ entryId: z.uuid(), shareId: z.uuid() })

/** What a guide asks a clinician to look at; a code, so that no one's words leave the journal. */
export const ASKS = ['worse', 'body', 'medicine', 'next_session', 'talk_to_me'] as const
export type Ask = (typeof ASKS)[number]

export const askSchema = z.strictObject({
  ...which,
  about: z.enum(ASKS, { message: 'field.about.required' }),
  soon: z.enum(['next_day', 'next_review'], { message: 'field.soon.required' }),
})
