'use client'

import { useState, useEffect } from 'react'
import { lastLook } from './last-look'
import { NextLook } from './next-look'

type Props = {
  readonly every: string
  readonly words: Parameters<typeof NextLook>[0]['words']
}

const EVERY_MS = 15 * 60_000

/** When the next look is due where only the phone knows when the last one was. */
export function NextLookAlone({ every, words }: Props) {
  const [known, setKnown] = useState<{ now: number; due: number }>()
  useEffect(() => {
    const timer = setTimeout(() => {
      const last = lastLook()
      if (last) setKnown({ now: Date.now(), due: last + EVERY_MS })
    }, 0)
    return () => clearTimeout(timer)
  }, [])
  return known ? <NextLook dueAt={known.due} serverNow={known.now} words={words} /> : <>{every}</>
}
