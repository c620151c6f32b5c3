'use client'

import { useEffect, useState } from 'react'
import { TextArea } from '@/components/ui/text-area'

type Props = {
  /** The field in which the words are marked. */
  readonly from: string
  readonly label: string
  readonly hint: string
}

/** The words of a passage: what was last marked in the entry, or what is typed or copied in. */
export function PassageField({ from, label, hint }: Props) {
  const [marked, setMarked] = useState('')
  useEffect(() => {
    const look = () => {
      const field = document.getElementById(from)
      if (!(field instanceof HTMLTextAreaElement)) return
      const words = field.value.slice(field.selectionStart, field.selectionEnd).trim()
      if (words) setMarked(words)
    }
    const field = document.getElementById(from)
    field?.addEventListener('select', look)
    return () => field?.removeEventListener('select', look)
  }, [from])
  return (
    <TextArea
      key={marked}
      name="words"
      label={label}
      hint={hint}
      rows={4}
      maxLength={4000}
      defaultValue={marked}
    />
  )
}
