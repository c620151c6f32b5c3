'use client'

import { useEffect, useState } from 'react'
import { useBeep } from '@/components/ui/use-beep'
import { keepLastLook } from './last-look'

const MINUTE = 60_000
const EVERY = 15
const LATE = 5
/** Sent by the page's own buttons: a look was made, also where the network is gone. */
export const LOOKED = 'stillwater:looked'

type Props = {
  /** Milliseconds, by the server's clock. */
  readonly dueAt: number
  readonly serverNow: number
  readonly words: { readonly next: string; readonly due: string; readonly late: string }
}

/**
 * When the next look is due, in words that a tired person reads once. It runs on by itself without a connection, and
 * makes a sound and a buzz when the time has come.
 */
export function NextLook({ dueAt, serverNow, words }: Props) {
  const [at, setAt] = useState({ now: serverNow, due: dueAt })
  useEffect(() => {
    const began = performance.now()
    keepLastLook(Date.now() - (serverNow - (dueAt - EVERY * MINUTE)))
    const now = () => serverNow + performance.now() - began
    let due = dueAt
    const tick = () => setAt({ now: now(), due })
    const looked = () => {
      due = now() + EVERY * MINUTE
      tick()
    }
    const timer = setInterval(tick, 5000)
    window.addEventListener(LOOKED, looked)
    return () => {
      clearInterval(timer)
      window.removeEventListener(LOOKED, looked)
    }
  }, [dueAt, serverNow])
  const minutes = Math.ceil((at.due - at.now) / MINUTE)
  useBeep(minutes <= 0)
  if (minutes > 0) return <>{words.next.replace('{minutes}', String(minutes))}</>
  return <strong>{minutes <= -LATE ? words.late : words.due}</strong>
}
