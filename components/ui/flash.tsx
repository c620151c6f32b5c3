'use client'

import { X } from 'lucide-react'
import { useState } from 'react'
import { Banner } from './banner'
import { useUiWords } from './ui-words'

type Props = {
  readonly tone?: 'success' | 'info' | 'caution'
  readonly title: string
  readonly detail?: string
}

/** Says once what has just been done. It stays until the reader closes it: nothing slips away. */
export function Flash({ tone = 'success', title, detail }: Props) {
  const words = useUiWords()
  const [shown, setShown] = useState(true)
  if (!shown) return null
  return (
    <div className="relative no-print [&>section]:pe-14">
      <Banner tone={tone} title={title} role="status">
        {detail}
      </Banner>
      <button
        type="button"
        onClick={() => setShown(false)}
        aria-label={words.close}
        className="absolute end-1 top-1 grid size-11 place-items-center rounded-md hover:bg-sunken"
      >
        <X aria-hidden className="size-5" />
      </button>
    </div>
  )
}
