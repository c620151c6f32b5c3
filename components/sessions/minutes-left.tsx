'use client'

import { useEffect, useState } from 'react'

type Props = {
  /** Instants in milliseconds, by the server's clock. */
  readonly serverNow: number
  readonly until: number
  readonly left: string
  readonly late: string
}

const MINUTE = 60_000

/** How long there is left for a step, carried on by the page. */
export function MinutesLeft({ serverNow, until, left, late }: Props) {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const began = performance.now()
    const timer = setInterval(() => setNow(serverNow + performance.now() - began), 5000)
    return () => clearInterval(timer)
  }, [serverNow])
  const minutes = Math.ceil((until - now) / MINUTE)
  return (
    <span className="font-semibold tabular-nums">
      {minutes > 0
        ? left.replace('{minutes}', String(minutes))
        : late.replace('{minutes}', String(-minutes))}
    </span>
  )
}
