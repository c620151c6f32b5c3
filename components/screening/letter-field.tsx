'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'

interface Props {
  readonly label: string
  readonly hint: string
  /** A draft for each outcome, under the outcome's name. */
  readonly drafts: readonly {
    readonly outcome: string
    readonly name: string
    readonly text: string
  }[]
  readonly words: {
    readonly choose: string
    readonly useHint: string
    readonly putBack: string
    readonly preview: string
  }
}

/** The letter to the client: a draft to start from, what was typed never lost, and what the client will read. */
export function LetterField({ label, hint, drafts, words }: Props) {
  const room = useRef<HTMLDivElement>(null)
  const [before, setBefore] = useState<string | null>(null)
  const [shown, setShown] = useState('')
  const put = (text: string, kept: (now: string) => string | null) => {
    const field = room.current?.querySelector('textarea')
    if (!field) return
    setBefore(kept(field.value))
    field.value = text
    field.focus()
    setShown(text)
  }
  return (
    <div className="flow-3">
      <div role="group" aria-label={words.choose} className="flow-2 no-print">
        <p className="font-semibold">{words.choose}</p>
        <p className="text-sm text-ink-soft">{words.useHint}</p>
        <div className="flex flex-wrap gap-2">
          {drafts.map(({ outcome, name, text }) => (
            <Button key={outcome} look="secondary" onClick={() => put(text, (now) => now || null)}>
              {name}
            </Button>
          ))}
          {before === null ? null : (
            <Button look="quiet" onClick={() => put(before, () => null)}>
              {words.putBack}
            </Button>
          )}
        </div>
      </div>
      <div
        ref={room}
        onInput={({ target }) => target instanceof HTMLTextAreaElement && setShown(target.value)}
      >
        <TextArea name="letter" label={label} hint={hint} rows={10} />
      </div>
      {shown ? (
        <section aria-label={words.preview} className="rounded-md border border-line bg-sunken p-4">
          <p className="text-sm text-ink-soft">{words.preview}</p>
          <p className="whitespace-pre-line">{shown}</p>
        </section>
      ) : null}
    </div>
  )
}
