'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer } from '@/lib/kernel/form-state'

/** How the words stand: kept, on their way, or still only on this page and why. */
export type SaveStatus =
  | { readonly kind: 'idle' | 'unsaved' | 'saving' | 'signedOut' | 'notKept' | 'tooLong' }
  | { readonly kind: 'saved'; readonly beside: boolean }
  | { readonly kind: 'refused'; readonly title: string; readonly detail: string }

interface Saved {
  readonly revision: number
  readonly beside: boolean
}
/** One sending: it is repeated unchanged until it is answered, so that a lost answer never becomes a second text. */
interface Sending {
  readonly text: string
  readonly baseRevision: number
  readonly key: string
}
type Send = (sending: Sending) => Promise<Answer<Saved>>

/** Where words wait on this device until the clinic has them. */
type KeepHere = (draft: { readonly text: string; readonly baseRevision: number } | null) => void

const EVERY_MS = 3_000
const AFTER_FAILURE_MS = 10_000

/** Keeps a text by itself, every few seconds and when asked to, and goes on trying while it cannot. */
export function useAutosave(
  send: Send,
  initial: { readonly text: string; readonly revision: number },
  keepHere: KeepHere,
) {
  const [status, setStatus] = useState<SaveStatus>({ kind: 'idle' })
  const text = useRef(initial.text)
  const kept = useRef({ text: initial.text, revision: initial.revision })
  const waiting = useRef<Sending | null>(null)
  const busy = useRef(false)
  const notBefore = useRef(0)

  const save = useCallback(async () => {
    if (busy.current) return
    const current = text.current
    const fresh = current !== kept.current.text && current.trim() !== ''
    const sending =
      waiting.current ??
      (fresh
        ? { text: current, baseRevision: kept.current.revision, key: crypto.randomUUID() }
        : null)
    if (!sending) return
    busy.current = true
    waiting.current = sending
    setStatus((was) => (was.kind === 'unsaved' || was.kind === 'saved' ? { kind: 'saving' } : was))
    const answer = await send(sending).catch(() => null)
    busy.current = false
    const next = statusAfter(answer)
    if (answer?.status === 'done') {
      kept.current = { text: sending.text, revision: answer.value.revision }
      notBefore.current = 0
      const { revision: baseRevision } = kept.current
      keepHere(text.current === sending.text ? null : { text: text.current, baseRevision })
    } else notBefore.current = Date.now() + AFTER_FAILURE_MS
    if (answer?.status === 'done' || answer?.status === 'invalid') waiting.current = null
    setStatus(next.kind === 'saved' && text.current !== sending.text ? { kind: 'unsaved' } : next)
  }, [send, keepHere])

  const write = useCallback(
    (now: string, baseRevision?: number) => {
      text.current = now
      if (baseRevision !== undefined) kept.current = { text: '', revision: baseRevision }
      const isKept = now === kept.current.text || now.trim() === ''
      keepHere(isKept ? null : { text: now, baseRevision: kept.current.revision })
      setStatus((was) =>
        was.kind === 'idle' || was.kind === 'saved' || was.kind === 'tooLong'
          ? { kind: 'unsaved' }
          : was,
      )
    },
    [keepHere],
  )

  useEffect(() => {
    const tick = setInterval(() => {
      if (Date.now() >= notBefore.current) void save()
    }, EVERY_MS)
    const now = () => void save()
    const leaving = (event: BeforeUnloadEvent) => {
      if (text.current !== kept.current.text && text.current.trim() !== '') event.preventDefault()
    }
    window.addEventListener('online', now)
    window.addEventListener('focus', now)
    window.addEventListener('beforeunload', leaving)
    return () => {
      clearInterval(tick)
      window.removeEventListener('online', now)
      window.removeEventListener('focus', now)
      window.removeEventListener('beforeunload', leaving)
      void save()
    }
  }, [save])

  return { status, write, save }
}

function statusAfter(answer: Answer<Saved> | null): SaveStatus {
  switch (answer?.status) {
    case 'done':
      return { kind: 'saved', beside: answer.value.beside }
    case 'invalid':
      return { kind: 'tooLong' }
    case 'refused':
      return { kind: 'refused', title: answer.title, detail: answer.detail }
    case 'signed-out':
      return { kind: 'signedOut' }
    case 'broken':
    case undefined:
      return { kind: 'notKept' }
  }
}
