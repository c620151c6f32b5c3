'use client'

import { useEffect, useRef, useState } from 'react'
import { TextField } from '@/components/ui/text-field'
import { suggestAction, suggestOwnAction } from '@/lib/medications/actions'

type Props = {
  readonly label: string
  readonly hint: string
  readonly suggestions: string
  /** A clinician asks the same reference through their own door. */
  readonly as: 'client' | 'clinician'
}

/** A medicine's name with names to choose from beneath it. Choosing is the person's act; nothing is filled in for them. */
export function MedicineNameField({ label, hint, suggestions, as }: Props) {
  const [names, setNames] = useState<readonly string[]>([])
  const box = useRef<HTMLDivElement>(null)
  const turn = useRef(0)
  useEffect(() => {
    const form = box.current?.closest('form')
    const clear = () => setNames([])
    form?.addEventListener('reset', clear)
    return () => form?.removeEventListener('reset', clear)
  }, [])
  async function suggest(typed: string) {
    const mine = (turn.current += 1)
    if (typed.trim().length < 2) return setNames([])
    const answer = await (as === 'client' ? suggestOwnAction : suggestAction)({
      typed: typed.slice(0, 100),
    }).catch(() => null)
    if (mine !== turn.current) return
    setNames(answer?.status === 'done' ? answer.value.map((each) => each.name) : [])
  }
  function choose(name: string) {
    const input = box.current?.querySelector('input')
    if (input) {
      input.value = name
      input.focus()
    }
    setNames([])
  }
  return (
    <div
      ref={box}
      onInput={(event) => void suggest((event.target as unknown as HTMLInputElement).value)}
    >
      <TextField name="name" label={label} hint={hint} maxLength={200} />
      <ul aria-live="polite" aria-label={suggestions} className="mt-2 flex flex-wrap gap-2">
        {names.map((name) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => choose(name)}
              className="min-h-11 rounded-full border border-line-strong bg-surface px-4 text-accent hover:bg-accent-soft"
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
