'use client'

import { type RefObject, useCallback, useRef } from 'react'
import { type Draft, type DraftKind, dropDraft, keepDraft } from './sealed-drafts'

interface Step<Kind extends DraftKind> {
  readonly value: Draft[Kind] | null
}

/** Seals the newest state, and then again the newest of those that came meanwhile. */
async function settle<Kind extends DraftKind>(
  next: RefObject<Step<Kind> | null>,
  [clientId, kind, entryId]: readonly [string, Kind, string],
): Promise<void> {
  for (let step = next.current; step; step = next.current) {
    next.current = null
    const kept =
      step.value === null
        ? dropDraft(clientId, kind, entryId)
        : keepDraft(clientId, kind, entryId, step.value)
    await kept.catch(() => undefined)
  }
}

/** Keeps the newest state of something on this device while the clinic does not have it. Writing is never waited for. */
export function useDraft<Kind extends DraftKind>(clientId: string, kind: Kind, entryId: string) {
  const next = useRef<Step<Kind> | null>(null)
  const busy = useRef(false)
  return useCallback(
    (value: Draft[Kind] | null) => {
      next.current = { value }
      if (busy.current) return
      busy.current = true
      void settle(next, [clientId, kind, entryId]).finally(() => {
        busy.current = false
      })
    },
    [clientId, kind, entryId],
  )
}
