'use client'

import { useCallback, useState } from 'react'
import { classes } from '@/components/ui/classes'
import { saveEntryAction } from '@/lib/integration/journal-actions'
import type { PromptId } from '@/lib/integration/model'
import { SaveLine, type SaveWords } from './save-line'
import { useAutosave } from './use-autosave'

type Props = {
  readonly entryId: string
  readonly clientId: string
  readonly text: string
  readonly revision: number
  readonly promptId: PromptId | null
  readonly label: string
  readonly words: SaveWords
  /** Where the entry's own page is, on the page where a new one begins. */
  readonly entryHref?: string
}

/** A large quiet place for words. They are kept by themselves and stay on the page whatever happens. */
export function Writer(props: Props) {
  const { entryId, clientId, promptId, words } = props
  const [text, setText] = useState(props.text)
  const send = useCallback(
    ({ key, ...sending }: { text: string; baseRevision: number; key: string }) =>
      saveEntryAction({ entryId, clientId, promptId, device: null, ...sending }, key),
    [entryId, clientId, promptId],
  )
  const { status, write, save } = useAutosave(send, props)
  return (
    <div className="flow-2">
      <textarea
        aria-label={props.label}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          write(event.target.value)
        }}
        onBlur={() => void save()}
        className={classes(
          'block min-h-[45vh] w-full rounded-lg border border-line bg-surface p-5 sm:p-8',
          'field-sizing-content text-lg leading-relaxed text-ink shadow-card no-print',
        )}
      />
      <p className="hidden whitespace-pre-wrap print:block">{text}</p>
      <SaveLine status={status} words={words} href={props.entryHref ?? null} />
    </div>
  )
}
