'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { watchTyped } from '@/components/ui/watch-typed'

const partOf = (element: Element | null | undefined) => element?.closest('[data-part]')?.id

/** The part that the address names, or one of whose places it names; otherwise the first. */
const shown = (): string | undefined =>
  partOf(document.querySelector(':target')) ?? document.querySelector('[data-part]')?.id

function hear(tell: () => void): () => void {
  const follow = () => {
    const named = document.getElementById(location.hash.slice(1))
    // An address that a script has written names its part without leading there: the browser is asked to.
    if (named && partOf(named) !== shown()) location.replace(location.hash)
    // Where the browser itself has led, the router is told, or it would forget the part when it looks the page up again.
    if (history.state === null) history.replaceState(null, '', location.href)
    tell()
  }
  const first = setTimeout(follow, 0)
  window.addEventListener('hashchange', follow)
  return () => {
    clearTimeout(first)
    window.removeEventListener('hashchange', follow)
  }
}

/** Which part is in sight where one is at a time; unknown before scripts run. */
export const useShownPart = (): string | undefined =>
  useSyncExternalStore(hear, shown, () => undefined)

/** The parts that hold something which was typed and has not arrived. */
export function useTypedParts(): ReadonlySet<string | undefined> {
  const [typed, setTyped] = useState<ReadonlySet<string | undefined>>(new Set())
  useEffect(() => {
    const root = document.querySelector<HTMLElement>('[data-parts]')
    return root
      ? watchTyped(root, (forms) => setTyped(new Set(forms.map((form) => partOf(form)))))
      : undefined
  }, [])
  return typed
}
