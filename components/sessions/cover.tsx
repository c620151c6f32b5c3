'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { busyNow, hearOtherTabs, openNow, useCovered } from './cover-state'
import { LockCover, type LockWords } from './lock-cover'

type Props = { readonly zone: string; readonly words: LockWords }

const BUSY_MS = 20_000

/** The session that a page shows, from its address. */
export const sessionIn = (path: string): string | null =>
  /^\/sessions\/([\da-f-]{36})/.exec(path)?.[1] ?? null

/** Stands in every page of staff, so that a cover hides all of them at once and what was typed there stays. */
export function Cover({ zone, words }: Props) {
  const covered = useCovered()
  const path = usePathname()
  const router = useRouter()
  useEffect(() => {
    let told = 0
    const busy = () => {
      if (Date.now() - told < BUSY_MS) return
      told = Date.now()
      busyNow()
    }
    const stop = hearOtherTabs()
    window.addEventListener('pointerdown', busy)
    window.addEventListener('keydown', busy)
    return () => {
      stop()
      window.removeEventListener('pointerdown', busy)
      window.removeEventListener('keydown', busy)
    }
  }, [])
  if (!covered) return null
  return (
    <LockCover
      words={words}
      zone={zone}
      appointmentId={sessionIn(path)}
      onOpen={() => {
        openNow()
        router.refresh()
      }}
    />
  )
}
