'use client'

import { useEffect, useState } from 'react'

type Props = {
  /** Both by the same clock, in milliseconds. */
  readonly at: number
  readonly now: number
  /** With `{minutes}`. */
  readonly words: string
}

/** How long ago the medicine was taken; it runs on without a network. */
export function SinceMedicine({ at, now, words }: Props) {
  const [time, setTime] = useState(now)
  useEffect(() => {
    const began = performance.now()
    const timer = setInterval(() => setTime(now + performance.now() - began), 5_000)
    return () => clearInterval(timer)
  }, [now])
  const minutes = Math.max(0, Math.floor((time - at) / 60_000))
  return <p className="text-center text-ink-soft">{words.replace('{minutes}', String(minutes))}</p>
}
