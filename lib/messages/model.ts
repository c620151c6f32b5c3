import type { Refusal } from '@/lib/kernel/outcome'

/** What a conversation is about, in the client's choice; it helps whoever answers, and is no diagnosis. */
export const TOPICS = [
  'question',
  'appointment',
  'days_after',
  'medicine',
  'something_else',
] as const
export type Topic = (typeof TOPICS)[number]

export type MessageRefusal = Refusal<'not_found' | 'files_gone' | 'changed_meanwhile'>

/** About ten pages. */
export const LONGEST_MESSAGE = 20_000
export const MOST_FILES = 3
export const LARGEST_FILE = 5 * 1024 * 1024
export const FILE_TYPES = ['application/pdf', 'image/png', 'image/jpeg'] as const
export type FileType = (typeof FILE_TYPES)[number]

/** A conversation in a list. */
export interface ThreadLine {
  readonly id: string
  readonly clientId: string
  readonly clientName: string
  readonly topic: Topic
  readonly opening: string
  readonly lastMessageAt: Date
  /** Since when a reply is waited for, and until when it was promised; null while nobody waits. */
  readonly waiting: {
    readonly since: Date
    readonly dueAt: Date
    readonly overdue: boolean
  } | null
  readonly urgent: boolean
  readonly unread: number
  readonly assigned: { readonly memberId: string; readonly name: string } | null
  readonly settled: { readonly at: Date; readonly byName: string } | null
}

export interface AttachedFile {
  readonly id: string
  readonly name: string
  readonly type: FileType
  readonly bytes: number
}

export interface ShownMessage {
  readonly id: string
  readonly fromClient: boolean
  readonly byName: string
  readonly at: Date
  readonly text: string
  readonly urgent: boolean
  readonly files: readonly AttachedFile[]
}

/** A conversation with everything that was said in it. */
export interface Conversation extends Omit<ThreadLine, 'opening' | 'unread' | 'urgent'> {
  readonly version: number
  readonly messages: readonly ShownMessage[]
  readonly readers: readonly { readonly name: string; readonly at: Date }[]
  readonly draft: string
}
