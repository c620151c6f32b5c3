'use client'

import { type RefObject, useEffect, useState } from 'react'
import { ARRIVED } from './keeps-typed'
import { isEmpty, typedOf } from './typed-fields'

/** Tells which forms inside hold something that somebody typed or chose and that has not arrived yet. */
export function watchTyped(
  root: HTMLElement,
  tell: (holding: readonly HTMLFormElement[]) => void,
): () => void {
  const holding = new Set<HTMLFormElement>()
  const look = (event: Event) => {
    const form = event.target instanceof Element ? event.target.closest('form') : null
    if (!form) return
    if (event.type === 'input' && !isEmpty(typedOf(form))) holding.add(form)
    else holding.delete(form)
    tell([...holding].filter(({ isConnected }) => isConnected))
  }
  const events = ['input', 'reset', ARRIVED] as const
  for (const name of events) root.addEventListener(name, look)
  return () => {
    for (const name of events) root.removeEventListener(name, look)
  }
}

/** Whether a form in this part of the page holds something that has not arrived. */
export function useHoldsTyped(root: RefObject<HTMLElement | null>): boolean {
  const [holds, setHolds] = useState(false)
  useEffect(
    () =>
      root.current ? watchTyped(root.current, ({ length }) => setHolds(length > 0)) : undefined,
    [root],
  )
  return holds
}
