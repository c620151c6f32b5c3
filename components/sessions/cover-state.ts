'use client'

import { useSyncExternalStore } from 'react'
import { coverAction } from '@/lib/sessions/cover-actions'

/** The cover of this browser: one for all its tabs. The server keeps it; this only says it to the pages that are open. */
const PLACE = 'stillwater.covered'
const AGAIN_MS = 5_000
const listeners = new Set<() => void>()
let covered = false
let channel: BroadcastChannel | undefined

type Word = 'covered' | 'opened' | 'busy' | 'asking'

function set(to: boolean): void {
  covered = to
  if (to) sessionStorage.setItem(PLACE, 'yes')
  else sessionStorage.removeItem(PLACE)
  document.documentElement.toggleAttribute('data-covered', to)
  for (const listener of listeners) listener()
}

function tell(word: Word): void {
  channel ??= new BroadcastChannel(PLACE)
  // A channel knows no other origin than its own.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage(word)
}

/** Says it to the server until it has heard it; meanwhile the page itself stays covered. */
async function tellServer(): Promise<void> {
  const answer = await coverAction({}).catch(() => null)
  if (answer?.status !== 'done' && answer?.status !== 'signed-out' && covered)
    setTimeout(() => void tellServer(), AGAIN_MS)
}

export function coverNow(): void {
  set(true)
  tell('covered')
  void tellServer()
}

/** The server has let its owner in again. */
export function openNow(): void {
  set(false)
  tell('opened')
}

/** Somebody is at work in one of the tabs. */
export const busyNow = (): void => tell('busy')

/**
 * Hears what other tabs say. A page that was covered before the server knew covers itself again; one that was still
 * arriving when another was covered asks, since it heard nothing then.
 */
export function hearOtherTabs(onWord?: (word: Exclude<Word, 'asking'>) => void): () => void {
  if (sessionStorage.getItem(PLACE) === 'yes' && !covered) coverNow()
  const own = new BroadcastChannel(PLACE)
  own.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (data === 'asking') {
      if (covered) tell('covered')
      return
    }
    if (data !== 'busy') set(data === 'covered')
    onWord?.(data)
  })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel knows no other origin than its own
  own.postMessage('asking' satisfies Word)
  return () => own.close()
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useCovered = (): boolean =>
  useSyncExternalStore(
    listen,
    () => covered,
    () => false,
  )
