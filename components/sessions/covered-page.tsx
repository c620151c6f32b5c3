'use client'

import { useEffect } from 'react'
import { sessionIn } from './cover'
import { hearOtherTabs, openNow } from './cover-state'
import { LockCover, type LockWords } from './lock-cover'

type Props = { readonly next: string; readonly zone: string; readonly words: LockWords }

/** What a covered sign-in gets from every address: the alarms of its session, and the way to open it. */
export function CoveredPage({ next, zone, words }: Props) {
  useEffect(
    () =>
      hearOtherTabs((word) => {
        if (word === 'opened') location.replace(next)
      }),
    [next],
  )
  return (
    <LockCover
      words={words}
      zone={zone}
      appointmentId={sessionIn(next)}
      onOpen={() => {
        openNow()
        location.replace(next)
      }}
    />
  )
}
