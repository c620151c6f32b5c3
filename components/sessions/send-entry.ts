'use client'

import type { Answer } from '@/lib/kernel/form-state'
import { lookAction } from '@/lib/preparation/monitor-actions'
import { recordEventAction, recordVitalSignsAction } from '@/lib/sessions/entry-actions'
import type { EntryToKeep } from '@/lib/sessions/entry-letter'
import { handInAction, handInAsMonitorAction } from '@/lib/sessions/hand-in-actions'
import { monitorReadingAction } from '@/lib/sessions/monitor-reading-action'
import type { KeptLetter } from './kept-letters'

export type Sent = Answer<unknown> | { readonly status: 'waiting' }

/** A line that says nothing for so long is taken for cut; what was sent twice counts once. */
const PATIENCE_MS = 10_000

const orWait = (answer: Promise<Sent>): Promise<Sent> =>
  Promise.race([
    answer.catch(() => ({ status: 'waiting' }) as const),
    new Promise<Sent>((resolve) => setTimeout(() => resolve({ status: 'waiting' }), PATIENCE_MS)),
  ])

const secondsSince = (madeAt: number) => Math.max(0, Math.round((Date.now() - madeAt) / 1000))

/** Sends an entry as it is, to the door of its kind; without an answer it goes on waiting. */
export function sendEntry(entry: EntryToKeep, entryId: string, madeAt: number): Promise<Sent> {
  const when = { entryId, waitedSec: secondsSince(madeAt) }
  const device = new Date(madeAt)
  switch (entry.kind) {
    case 'vitals':
      return orWait(recordVitalSignsAction({ ...entry.input, ...when, deviceTakenAt: device }))
    case 'event':
      return orWait(recordEventAction({ ...entry.input, ...when }))
    case 'reading':
      return orWait(monitorReadingAction({ ...entry.input, ...when, deviceTakenAt: device }))
    case 'look':
      return orWait(lookAction({ ...entry.input, ...when, deviceLookedAt: device.toISOString() }))
  }
}

/** Hands in a closed letter of this writer. */
export function sendLetter(writer: string, { id, letter }: KeptLetter): Promise<Sent> {
  const hand = writer.startsWith('monitor:') ? handInAsMonitorAction : handInAction
  return orWait(hand({ entryId: id, letter, sentAt: Date.now() }))
}
