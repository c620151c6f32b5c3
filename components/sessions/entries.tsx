'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { type HalfTyped, HalfTypedOf } from '@/components/ui/keeps-typed'
import { useFreshPage } from '@/components/ui/use-fresh-page'
import type { EntryToKeep } from '@/lib/sessions/entry-letter'
import type { Sent } from './send-entry'
import { type DeskWords, type Letterbox, type Waiting, useDesk } from './use-desk'

interface Entries {
  /** Sends at once; without a connection the entry stays on the device, closed, and goes out later under the same id. */
  readonly add: (label: string, entry: EntryToKeep) => Promise<Sent>
}

const EntriesOf = createContext<Entries | null>(null)
/** Long enough to be read, then it makes room. */
const KEPT_MS = 6_000

export function useEntries(): Entries {
  const entries = useContext(EntriesOf)
  if (!entries) throw new Error('An entry stands outside of its page')
  return entries
}

type Props = {
  readonly box: Letterbox
  readonly words: DeskWords
  readonly typed: HalfTyped
  /** On the sitter's page a few words, so that no answer is hidden; a colleague sees what waits, over the page's own bar. */
  readonly compact: boolean
  readonly children: ReactNode
}

/** Keeps what was tapped until the server has it: nothing that was seen is lost to a dead network or a dead telephone. */
export function EntryDesk({ box, words, typed, compact, children }: Props) {
  const lookAgain = useFreshPage()
  const [kept, setKept] = useState('')
  const { waiting, add, sendAll, dismiss } = useDesk(box, words, (label) => {
    setKept(`${words.kept}: ${label}`)
    lookAgain()
  })
  useEffect(() => {
    if (!kept) return
    const timer = setTimeout(() => setKept(''), KEPT_MS)
    return () => clearTimeout(timer)
  }, [kept])
  const open = waiting.filter(({ settled }) => !settled).length
  const shown = compact ? waiting.filter(({ settled }) => settled) : waiting
  const entries = useMemo<Entries>(() => ({ add }), [add])
  return (
    <EntriesOf value={entries}>
      <HalfTypedOf value={typed}>{children}</HalfTypedOf>
      <div
        className={classes(
          'sticky z-20 mt-6 flow-2 no-print',
          compact ? 'bottom-32' : 'bottom-[calc(var(--under-thumb,7.5rem)+0.75rem)]',
        )}
      >
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
        {compact && open > 0 ? (
          <p
            role="status"
            className="mx-auto w-fit rounded-full border border-caution bg-caution-soft px-4 py-2 text-base font-semibold"
          >
            {words.waiting.replace('{count}', String(open))}
          </p>
        ) : null}
        {shown.length > 0 ? (
          <Banner
            tone="caution"
            role="status"
            title={
              !compact && open > 0 ? words.waiting.replace('{count}', String(open)) : words.refused
            }
            actions={
              !compact && open > 0 ? (
                <Button look="secondary" onClick={() => void sendAll()}>
                  {words.again}
                </Button>
              ) : undefined
            }
          >
            <ul className="flow-2">
              {shown.map((entry) => (
                <Line key={entry.id} entry={entry} words={words} onDismiss={dismiss} />
              ))}
            </ul>
          </Banner>
        ) : null}
      </div>
    </EntriesOf>
  )
}

function Line(props: {
  readonly entry: Waiting
  readonly words: DeskWords
  readonly onDismiss: (entry: Waiting) => void
}) {
  const { entry, words, onDismiss } = props
  return (
    <li className="flex flex-wrap items-center gap-x-3">
      <span>
        {entry.label}
        {entry.problem ? `. ${entry.problem}` : ''}
      </span>
      {entry.settled ? (
        <Button look="quiet" onClick={() => onDismiss(entry)}>
          {words.dismiss}
        </Button>
      ) : null}
    </li>
  )
}
