'use client'

import { useRouter } from 'next/navigation'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { Answer } from '@/lib/kernel/form-state'

/** Sends one entry; `waitedSec` says how long it waited on this page. */
type Send = (waitedSec: number) => Promise<Answer<null>>

interface Entry {
  readonly id: string
  readonly label: string
  readonly madeAt: number
  readonly send: Send
  readonly problem: string | null
  /** Refused: sending it again changes nothing. */
  readonly settled: boolean
}

export interface EntryWords {
  readonly waiting: string
  readonly again: string
  readonly kept: string
  readonly signedOut: string
  readonly refused: string
  readonly dismiss: string
  readonly broken: string
}

export type Sent = Answer<null> | { readonly status: 'waiting' }

interface Entries {
  /** Sends at once; without a connection the entry stays on the page and goes out later under the same id. */
  readonly add: (id: string, label: string, send: Send) => Promise<Sent>
}

const EntriesOf = createContext<Entries | null>(null)
const AGAIN_MS = 10_000
/** Long enough to be read, then it makes room. */
const KEPT_MS = 6_000

export function useEntries(): Entries {
  const entries = useContext(EntriesOf)
  if (!entries) throw new Error('An entry stands outside of its page')
  return entries
}

/** Keeps what was tapped until the server has it: nothing that was seen is lost to a dead network. */
export function EntryDesk(props: { readonly words: EntryWords; readonly children: ReactNode }) {
  const { words } = props
  const router = useRouter()
  const [waiting, setWaiting] = useState<readonly Entry[]>([])
  const [kept, setKept] = useState('')
  const busy = useRef(false)

  const settle = useCallback(
    async (entry: Entry): Promise<Sent> => {
      const waitedSec = Math.round((Date.now() - entry.madeAt) / 1000)
      const answer: Sent = await entry.send(waitedSec).catch(() => ({ status: 'waiting' }) as const)
      const others = (list: readonly Entry[]) => list.filter(({ id }) => id !== entry.id)
      if (answer.status === 'done') {
        setWaiting(others)
        setKept(`${words.kept}: ${entry.label}`)
        router.refresh()
      } else if (answer.status === 'invalid') {
        // The form still holds what was just typed; what had waited is nowhere else, and stays here with its sentence.
        const problem = Object.values(answer.fields).join(' ')
        setWaiting((list) =>
          list.map((each) => (each.id === entry.id ? { ...each, problem, settled: true } : each)),
        )
      } else {
        const problem = problemOf(answer, words)
        const settled = answer.status === 'refused'
        setWaiting((list) => [...others(list), { ...entry, problem, settled }])
      }
      return answer
    },
    [router, words],
  )

  const sendAll = useCallback(async () => {
    if (busy.current) return
    busy.current = true
    for (const entry of waiting.filter(({ settled }) => !settled)) await settle(entry)
    busy.current = false
  }, [settle, waiting])

  useEffect(() => {
    if (!kept) return
    const timer = setTimeout(() => setKept(''), KEPT_MS)
    return () => clearTimeout(timer)
  }, [kept])

  const some = waiting.some(({ settled }) => !settled)
  useEffect(() => {
    if (!some) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    const send = () => void sendAll()
    window.addEventListener('beforeunload', warn)
    window.addEventListener('online', send)
    const timer = setInterval(send, AGAIN_MS)
    return () => {
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('online', send)
      clearInterval(timer)
    }
  }, [some, sendAll])

  const entries = useMemo<Entries>(
    () => ({
      add: (id, label, send) =>
        settle({ id, label, send, madeAt: Date.now(), problem: null, settled: false }),
    }),
    [settle],
  )
  return (
    <EntriesOf value={entries}>
      {props.children}
      <div className="sticky bottom-3 z-20 mt-6 flow-2 no-print">
        <p
          role="status"
          className={
            kept
              ? 'w-fit rounded-md border border-success bg-success-soft px-4 py-2 font-semibold'
              : 'sr-only'
          }
        >
          {kept}
        </p>
        {waiting.length > 0 ? (
          <Banner
            tone="caution"
            role="status"
            title={some ? words.waiting : words.refused}
            actions={
              some ? (
                <Button look="secondary" onClick={() => void sendAll()}>
                  {words.again}
                </Button>
              ) : undefined
            }
          >
            <ul className="flow-2">
              {waiting.map((entry) => (
                <li key={entry.id} className="flex flex-wrap items-center gap-x-3">
                  <span>
                    {entry.label}
                    {entry.problem ? `. ${entry.problem}` : ''}
                  </span>
                  {entry.problem ? (
                    <Button
                      look="quiet"
                      onClick={() => setWaiting((list) => list.filter(({ id }) => id !== entry.id))}
                    >
                      {words.dismiss}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
          </Banner>
        ) : null}
      </div>
    </EntriesOf>
  )
}

function problemOf(answer: Exclude<Sent, { status: 'done' | 'invalid' }>, words: EntryWords) {
  switch (answer.status) {
    case 'waiting':
      return null
    case 'refused':
      return `${words.refused}: ${answer.title} ${answer.detail}`
    case 'signed-out':
      return words.signedOut
    case 'broken':
      return words.broken
  }
}
