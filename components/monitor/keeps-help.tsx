'use client'

import { useEffect } from 'react'
import type { HelpCard } from './help-card'
import { forgetHelp, keepHelp } from './kept-help'

type Props = {
  readonly writer: string
  readonly card: HelpCard
  /** Null: nothing has to be kept any more. */
  readonly forMs: number | null
  readonly serverNow: number
}

/** Keeps what helps without a network as it is now, and forgets it when the session is over. */
export function KeepsHelp({ writer, card, forMs, serverNow }: Props) {
  useEffect(() => {
    const settled =
      forMs === null ? forgetHelp(writer) : keepHelp(writer, { card, forMs, serverNow })
    settled.catch(() => null)
  }, [writer, card, forMs, serverNow])
  return null
}

/** Where no link is open any more, no sitter's page leaves anything on the phone. */
export function ForgetsHelp() {
  useEffect(() => {
    forgetHelp().catch(() => null)
  }, [])
  return null
}
