import { z } from 'zod'
import { PROMPTS } from './model'

/** A text this long is about fifty pages. */
export const LONGEST_ENTRY = 100_000

/**
 * What the page sends while somebody writes. `clientId` is whose page it is: after a sign-in as somebody else in
 * another tab, the words must not land in the other person's journal.
 */
export const saveEntrySchema = z.strictObject({
  entryId: z.uuid(),
  clientId: z.uuid(),
  /** The revision these words go on from; 0 for a new entry. */
  baseRevision: z.int().min(0),
  text: z.string().min(1).max(LONGEST_ENTRY),
  promptId: z.enum(PROMPTS).nullable(),
  /** The clinic's own question that it answers, in the version that was read. */
  clinicPromptId: z.uuid().nullable().optional(),
  device: z.string().max(80).nullable(),
})
export type SaveEntry = z.output<typeof saveEntrySchema>

export const entrySchema = z.strictObject({ entryId: z.uuid() })
export const AUDIENCES = ['guide', 'guide_and_clinician'] as const
export type Audience = (typeof AUDIENCES)[number]

export const shareEntrySchema = z.strictObject({
  entryId: z.uuid(),
  audience: z.enum(AUDIENCES, { message: 'field.audience.required' }),
})

/** The longest passage that is shared by itself. */
export const LONGEST_PASSAGE = 4_000

export const sharePassageSchema = z.strictObject({
  entryId: z.uuid(),
  words: z
    .string('field.passage.required')
    .trim()
    .min(1, 'field.passage.required')
    .max(LONGEST_PASSAGE),
  audience: z.enum(AUDIENCES, { message: 'field.audience.required' }),
})
export const findEntriesSchema = z.strictObject({ words: z.string().trim().min(2).max(100) })
export const passageSchema = z.strictObject({ shareId: z.uuid() })
export const voiceSchema = z.strictObject({ voiceId: z.uuid() })
export const takeJournalSchema = z.strictObject({ confirmPassword: z.string().max(200).optional() })
