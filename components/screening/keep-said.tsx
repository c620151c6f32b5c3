'use client'

import { type ReactNode, useState } from 'react'
import { keepOneAction } from '@/lib/screening/update-actions'

type Props = {
  readonly words: { readonly saving: string; readonly saved: string; readonly notSaved: string }
  readonly children: ReactNode
}

/** Keeps "still true" and "not sure" as they are tapped. "Changed" is opened by the form's button. */
export function KeepSaid({ words, children }: Props) {
  const [said, setSaid] = useState('')
  async function keep(name: string, value: string) {
    if (value !== 'still_true' && value !== 'unsure') return
    setSaid(words.saving)
    const field = name.replace(/^said\./, '')
    const answer = await keepOneAction({ field, said: value }).catch(() => null)
    setSaid(answer?.status === 'done' ? (answer.value.kept ? words.saved : '') : words.notSaved)
  }
  return (
    <div
      onChange={(event) => {
        const target = event.target as unknown as HTMLInputElement
        if (target.type === 'radio') void keep(target.name, target.value)
      }}
    >
      {children}
      <p role="status" className="mt-2 min-h-6 text-sm text-ink-soft">
        {said}
      </p>
    </div>
  )
}
