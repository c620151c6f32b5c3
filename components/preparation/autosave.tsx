'use client'

import { useEffect, useRef, useState } from 'react'
import type { FormState } from '@/lib/kernel/form-state'

const QUIET_MS = 2500

type Props = {
  readonly action: (previous: FormState, form: FormData) => Promise<FormState>
  readonly words: { readonly saving: string; readonly saved: string; readonly notSaved: string }
}

/** Keeps a form's answers a moment after each change, and says whether they are kept. */
export function Autosave({ action, words }: Props) {
  const place = useRef<HTMLParagraphElement>(null)
  const [said, setSaid] = useState('')

  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    let waiting: ReturnType<typeof setTimeout> | undefined
    const save = async () => {
      const data = new FormData(form)
      data.delete('idempotencyKey')
      data.set('ending', 'keep')
      setSaid(words.saving)
      const answer = await action({ status: 'idle' }, data).catch(() => null)
      setSaid(answer?.status === 'done' ? words.saved : words.notSaved)
    }
    const changed = () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => void save(), QUIET_MS)
    }
    const sent = () => clearTimeout(waiting)
    form.addEventListener('change', changed)
    form.addEventListener('input', changed)
    form.addEventListener('submit', sent)
    return () => {
      clearTimeout(waiting)
      form.removeEventListener('change', changed)
      form.removeEventListener('input', changed)
      form.removeEventListener('submit', sent)
    }
  }, [action, words.notSaved, words.saved, words.saving])

  return (
    <p ref={place} role="status" className="min-h-6 text-sm text-ink-soft">
      {said}
    </p>
  )
}
