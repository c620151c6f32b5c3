'use client'

import '@/components/ui/zod-without-eval'
import { useEffect, useState } from 'react'
import { drawAction, saveEntryAction } from '@/lib/integration/journal-actions'
import { drawnLineSchema } from '@/lib/integration/drawing-schema'
import { PROMPTS } from '@/lib/integration/model'
import { z } from 'zod'
import { type DraftKind, draftsOf, dropDraft } from './sealed-drafts'
import { dropSound, sendSound, soundsHere } from './sealed-sounds'

const wordsDraft = z.object({
  text: z.string().min(1),
  baseRevision: z.int().min(0),
  promptId: z.enum(PROMPTS).nullable(),
  clinicPromptId: z.string().nullable(),
})
const linesDraft = z.object({
  add: z.array(drawnLineSchema),
  take: z.array(z.string()),
  promptId: z.enum(PROMPTS).nullable(),
  clinicPromptId: z.string().nullable(),
})
export type WordsDraft = z.output<typeof wordsDraft>
export type LinesDraft = z.output<typeof linesDraft>

/**
 * Sends what this device still held from an earlier time, when a tab was closed or a sign-in had ended, and then takes it
 * off the device. `except` is the entry that is open: its words come back into the page itself. Answers the entries whose
 * words are safe now.
 */
export function useCameBack(clientId: string, except: string): readonly string[] {
  const [back, setBack] = useState<readonly string[]>([])
  useEffect(() => {
    let alive = true
    const tell = (entryId: string) => {
      if (alive) setBack((before) => (before.includes(entryId) ? before : [...before, entryId]))
    }
    void sendAll(clientId, except, tell).catch(() => undefined)
    return () => {
      alive = false
    }
  }, [clientId, except])
  return back
}

async function sendAll(clientId: string, except: string, tell: (entryId: string) => void) {
  for (const { entryId, value } of await draftsOf(clientId, 'words')) {
    const draft = wordsDraft.safeParse(value)
    if (entryId === except) continue
    const sent = draft.success && (await sendWords(clientId, entryId, draft.data))
    if (sent) await gone(clientId, 'words', entryId, tell)
  }
  for (const { entryId, value } of await draftsOf(clientId, 'lines')) {
    const draft = linesDraft.safeParse(value)
    if (entryId === except) continue
    const sent = draft.success && (await sendLines(clientId, entryId, draft.data))
    if (sent) await gone(clientId, 'lines', entryId, tell)
  }
  for (const spoken of await soundsHere(clientId)) {
    if (spoken.entryId === except || (await sendSound(spoken)).kind !== 'kept') continue
    await dropSound(clientId, spoken.id)
    tell(spoken.entryId)
  }
}

async function gone(
  clientId: string,
  kind: DraftKind,
  entryId: string,
  tell: (entryId: string) => void,
) {
  await dropDraft(clientId, kind, entryId)
  tell(entryId)
}

export async function sendWords(
  clientId: string,
  entryId: string,
  draft: WordsDraft,
): Promise<boolean> {
  const answer = await saveEntryAction(
    { entryId, clientId, device: null, ...draft },
    crypto.randomUUID(),
  ).catch(() => null)
  return answer?.status === 'done'
}

async function sendLines(clientId: string, entryId: string, draft: LinesDraft): Promise<boolean> {
  const { add, ...rest } = draft
  for (let at = 0; at === 0 || at < add.length; at += 40) {
    const part = { ...rest, add: add.slice(at, at + 40) }
    const answer = await drawAction({ entryId, clientId, ...part }, crypto.randomUUID()).catch(
      () => null,
    )
    if (answer?.status !== 'done') return false
  }
  return true
}

/** What this device holds of one entry's words; null where it holds nothing. */
export async function wordsHere(clientId: string, entryId: string): Promise<WordsDraft | null> {
  const found = (await draftsOf(clientId, 'words')).find((each) => each.entryId === entryId)
  const draft = wordsDraft.safeParse(found?.value)
  return draft.success ? draft.data : null
}

/** What this device holds of one entry's drawing; null where it holds nothing. */
export async function linesHere(clientId: string, entryId: string): Promise<LinesDraft | null> {
  const found = (await draftsOf(clientId, 'lines')).find((each) => each.entryId === entryId)
  const draft = linesDraft.safeParse(found?.value)
  return draft.success ? draft.data : null
}
