'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** Lets the key “/” lead to the search while nothing is being typed; Escape gives the page back. */
export function SearchKey({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const input = box.current?.querySelector('input')
      const at = document.activeElement
      const typing = at instanceof HTMLElement && at.matches('input, textarea, select')
      if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault()
        input?.focus()
        input?.select()
      } else if (event.key === 'Escape' && at === input) input?.blur()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return <div ref={box}>{children}</div>
}
