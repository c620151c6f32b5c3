'use client'

import { type ReactNode, useRef, useState } from 'react'
import { inputOf, valuesOf } from '@/lib/kernel/form-data'
import type { Answer } from '@/lib/kernel/form-state'
import { keepAnswerAction } from '@/lib/screening/client-actions'

type Props = {
  readonly field: string
  readonly words: { readonly saving: string; readonly saved: string; readonly notSaved: string }
  /** Which door keeps it; the screening's own where nothing is said. */
  readonly keep?: (
    given: Parameters<typeof keepAnswerAction>[0],
  ) => Promise<Answer<{ readonly help: boolean }>>
  readonly children: ReactNode
}

/** Keeps an answer as soon as it is given, quietly. The form's button still works by itself, with or without this. */
export function Autosave({ field, words, keep: door = keepAnswerAction, children }: Props) {
  const [said, setSaid] = useState('')
  const turn = useRef(0)
  async function keep(form: HTMLFormElement) {
    const mine = (turn.current += 1)
    const typed = inputOf(valuesOf(new FormData(form))) as Parameters<typeof keepAnswerAction>[0]
    setSaid(words.saving)
    const answer = await door({ ...typed, field }).catch(() => null)
    if (mine !== turn.current) return
    if (answer?.status === 'done') {
      setSaid(words.saved)
      if (answer.value.help) form.requestSubmit()
    } else if (answer?.status === 'refused') setSaid(answer.title)
    else setSaid(answer?.status === 'invalid' ? '' : words.notSaved)
  }
  return (
    <div
      onChange={(event) => {
        const target = event.target as unknown as HTMLInputElement
        if (target.type === 'radio' || target.type === 'checkbox')
          void keep(target.form as HTMLFormElement)
      }}
      onBlur={(event) => {
        const target = event.target as unknown as HTMLInputElement
        if (/^(text|tel|date|textarea)$/.test(target.type) && target.value !== '' && target.form)
          void keep(target.form)
      }}
    >
      {children}
      <p role="status" className="mt-2 min-h-6 text-sm text-ink-soft">
        {said}
      </p>
    </div>
  )
}
