'use client'

import { type ReactNode, useRef, useState } from 'react'
import type { Instrument } from '@/lib/measures/model'
import { keepItemAction } from '@/lib/screening/measure-actions'

type Props = {
  readonly instrument: Instrument
  /** What is shown the moment an answer calls for it. */
  readonly help: ReactNode
  readonly words: { readonly saving: string; readonly saved: string; readonly notSaved: string }
  readonly children: ReactNode
}

/** Keeps each answer as it is chosen, and shows help at once where one calls for it. The form's button works without this. */
export function KeepItems({ instrument, help, words, children }: Props) {
  const [said, setSaid] = useState('')
  const [needed, setNeeded] = useState(false)
  const card = useRef<HTMLDivElement>(null)
  const turn = useRef(0)
  async function keep(item: string, value: string) {
    const mine = (turn.current += 1)
    setSaid(words.saving)
    const answer = await keepItemAction({ instrument, item, value }).catch(() => null)
    if (answer?.status === 'done' && answer.value.help) {
      setNeeded(true)
      requestAnimationFrame(() => {
        card.current?.focus()
        card.current?.scrollIntoView({ block: 'center' })
      })
    }
    if (mine === turn.current) setSaid(answer?.status === 'done' ? words.saved : words.notSaved)
  }
  return (
    <div
      className="flow-6"
      onChange={(event) => {
        const target = event.target as unknown as HTMLInputElement
        if (target.type === 'radio') void keep(target.name.replace('items.', ''), target.value)
      }}
    >
      <div ref={card} tabIndex={-1} aria-live="assertive">
        {needed ? help : null}
      </div>
      {children}
      <p role="status" className="min-h-6 text-sm text-ink-soft">
        {said}
      </p>
    </div>
  )
}
