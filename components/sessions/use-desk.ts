'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { closeLetter } from '@/components/ui/sealed-letter'
import type { EntryToKeep } from '@/lib/sessions/entry-letter'
import { dropLetter, keepLetter, lettersOf } from './kept-letters'
import { type Sent, sendEntry, sendLetter } from './send-entry'

/** Whose letters these are, and the public key that closes them. */
export interface Letterbox {
  readonly writer: string
  readonly key: string
}

export interface DeskWords {
  /** With `{count}`. */
  readonly waiting: string
  readonly again: string
  readonly kept: string
  readonly signedOut: string
  readonly refused: string
  readonly dismiss: string
  readonly broken: string
  /** What an entry of an earlier page is called, with `{time}`. */
  readonly earlier: string
}

export interface Waiting {
  readonly id: string
  readonly label: string
  readonly madeAt: number
  /** Null where it was made by an earlier page: only the server can read it. */
  readonly entry: EntryToKeep | null
  /** Closed; null where this browser cannot close one, and the entry lives in this page alone. */
  readonly letter: string | null
  readonly problem: string | null
  /** Refused: sending it again changes nothing. */
  readonly settled: boolean
}

const AGAIN_MS = 8_000
const time = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' })

/** The entries of one writer that the server has not taken yet, on this device. */
export function useDesk(
  { writer, key }: Letterbox,
  words: DeskWords,
  onKept: (label: string) => void,
) {
  const [waiting, setWaiting] = useState<readonly Waiting[]>([])
  const list = useRef<readonly Waiting[]>([])
  const busy = useRef(false)
  const told = useRef(onKept)
  useEffect(() => {
    told.current = onKept
  }, [onKept])

  const change = useCallback((to: (before: readonly Waiting[]) => readonly Waiting[]) => {
    list.current = to(list.current)
    setWaiting(list.current)
  }, [])

  const dismiss = useCallback(
    (entry: Waiting) => {
      dropLetter(writer, entry)
      change((before) => before.filter(({ id }) => id !== entry.id))
    },
    [change, writer],
  )

  const send = useCallback(
    async (entry: Waiting, isFirst: boolean): Promise<Sent> => {
      const { id, letter, madeAt } = entry
      const answer =
        entry.entry && (isFirst || letter === null)
          ? await sendEntry(entry.entry, id, madeAt)
          : await sendLetter(writer, { id, madeAt, letter: letter ?? '' })
      if (answer.status === 'done') {
        dismiss(entry)
        told.current(entry.label)
      } else if (answer.status === 'invalid' && isFirst) dismiss(entry)
      else {
        const problem = problemOf(answer, words)
        const settled = answer.status === 'refused' || answer.status === 'invalid'
        const stays = { ...entry, problem, settled }
        change((before) => inOrder([...before.filter((each) => each.id !== id), stays]))
      }
      return answer
    },
    [change, dismiss, words, writer],
  )

  /** One after the other, the earliest first; without a connection the rest need not try. */
  const sendAll = useCallback(async () => {
    if (busy.current) return
    busy.current = true
    for (const entry of list.current.filter(({ settled }) => !settled))
      if ((await send(entry, false)).status === 'waiting') break
    busy.current = false
  }, [send])

  useEffect(() => {
    const label = (madeAt: number) => words.earlier.replace('{time}', time.format(madeAt))
    const found = lettersOf(writer).map(({ id, madeAt, letter }): Waiting => ({
      id,
      madeAt,
      letter,
      label: label(madeAt),
      entry: null,
      problem: null,
      settled: false,
    }))
    const first = setTimeout(() => {
      if (found.length === 0) return
      const known = new Set(list.current.map(({ id }) => id))
      change((before) => inOrder([...before, ...found.filter(({ id }) => !known.has(id))]))
      void sendAll()
    }, 0)
    return () => clearTimeout(first)
  }, [change, sendAll, words.earlier, writer])

  const open = waiting.some(({ settled }) => !settled)
  const loose = waiting.some(({ letter, settled }) => letter === null && !settled)
  useEffect(() => {
    if (!open) return
    const again = () => void sendAll()
    window.addEventListener('online', again)
    const timer = setInterval(again, AGAIN_MS)
    return () => {
      window.removeEventListener('online', again)
      clearInterval(timer)
    }
  }, [open, sendAll])
  useEffect(() => {
    if (!loose) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [loose])

  const add = useCallback(
    async (label: string, entry: EntryToKeep): Promise<Sent> => {
      const [id, madeAt] = [crypto.randomUUID(), Date.now()]
      const text = JSON.stringify({ kind: entry.kind, madeAt, input: entry.input })
      const closed = await closeLetter(key, writer, text).catch(() => null)
      const letter =
        closed !== null && keepLetter(writer, { id, madeAt, letter: closed }) ? closed : null
      return send({ id, label, madeAt, entry, letter, problem: null, settled: false }, true)
    },
    [key, send, writer],
  )
  return useMemo(() => ({ waiting, add, sendAll, dismiss }), [waiting, add, sendAll, dismiss])
}

const inOrder = (entries: readonly Waiting[]) => entries.toSorted((a, b) => a.madeAt - b.madeAt)

function problemOf(answer: Exclude<Sent, { status: 'done' }>, words: DeskWords): string | null {
  switch (answer.status) {
    case 'waiting':
      return null
    case 'refused':
      return `${words.refused}: ${answer.title} ${answer.detail}`
    case 'invalid':
      return `${words.refused}. ${Object.values(answer.fields).join(' ')}`
    case 'signed-out':
      return words.signedOut
    case 'broken':
      return words.broken
  }
}
