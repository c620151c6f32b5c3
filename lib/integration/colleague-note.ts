import { z } from 'zod'

/** For one's own work and whoever supervises it, or for whoever looks after the client next. */
export const NOTE_PURPOSES = ['supervision', 'hand_over'] as const
export type NotePurpose = (typeof NOTE_PURPOSES)[number]

/** A note as its reader sees it: the newest draft, or what was signed with all that was added. */
export interface ColleagueNote {
  readonly noteId: string
  readonly purpose: NotePurpose
  readonly author: { readonly id: string; readonly name: string }
  readonly mine: boolean
  readonly text: string
  readonly writtenAt: Date
  readonly signed: { readonly at: Date; readonly hash: string } | null
  readonly addenda: readonly { readonly at: Date; readonly text: string }[]
}

const body = z.string().trim().min(1, 'notes.field.body').max(20_000, 'notes.field.long')
const confirmPassword = z.string().optional()

export const writeNoteSchema = z.strictObject({
  clientId: z.uuid(),
  noteId: z.uuid(),
  purpose: z.enum(NOTE_PURPOSES, 'notes.field.purpose'),
  body,
})
export type WriteNoteInput = z.output<typeof writeNoteSchema>

/** Signing carries the words that were on the screen: what is signed is what was read. */
export const signNoteSchema = z.strictObject({
  clientId: z.uuid(),
  noteId: z.uuid(),
  writtenAt: z.coerce.date(),
  confirmPassword,
})
export type SignNoteInput = z.output<typeof signNoteSchema>

export const addToNoteSchema = z.strictObject({
  clientId: z.uuid(),
  noteId: z.uuid(),
  body,
  confirmPassword,
})
export type AddToNoteInput = z.output<typeof addToNoteSchema>
