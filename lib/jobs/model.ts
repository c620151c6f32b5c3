import type { Occasion } from '@/lib/kernel/occasion'
import type { SystemViewer } from '@/lib/kernel/viewer'

/** Something that has come due in domain time, as its handler sees it. */
export interface Work {
  readonly id: string
  readonly clinicId: string
  readonly kind: string
  readonly subjectKind: string
  readonly subjectId: string
  /** The version of the subject that the work was planned for: another one now means that it fell away. */
  readonly subjectVersion: number
  readonly dueAt: Date
  readonly payload: Readonly<Record<string, unknown>>
  readonly attempts: number
}

/** How a work ended without trouble. Cancelled: what it was for is not so any more, and the reason says what changed. */
export type Settled =
  | { readonly status: 'done' }
  | { readonly status: 'cancelled'; readonly reason: string }

export const settled: Settled = { status: 'done' }

/** `reason` is read by an administrator: it names what changed, never a person or their health. */
export const fellAway = (reason: string): Settled => ({ status: 'cancelled', reason })

/**
 * Does one due work inside its transaction, as the clinic's system viewer. It asks again whether the work still
 * holds before it tells anyone; a throw is tried again later, and is visible when it stays.
 */
export type Handler = (occasion: Occasion<SystemViewer>, work: Work) => Promise<Settled>

/** What a subject brings: a handler for each kind of work that it schedules. */
export type Handlers = Readonly<Record<string, Handler>>

/** A work is tried this often, with pauses of 2, 4, 8 and 16 seconds, before it counts as failed. */
export const WORK_TRIES = 5

/** A letter is tried this often over about an hour: a mail server that restarts costs nobody a letter. */
export const MAIL_TRIES = 9
