'use client'

import { type RefObject, useEffect, useRef } from 'react'

/** Tells the page how much room something takes that stays in sight, so that nothing is led to underneath it. */
export function useHeightAs<Element extends HTMLElement>(
  name: `--${string}`,
): RefObject<Element | null> {
  const part = useRef<Element>(null)
  useEffect(() => {
    const element = part.current
    if (!element) return
    const { style } = document.documentElement
    const watcher = new ResizeObserver(() =>
      style.setProperty(name, `${element.getBoundingClientRect().height}px`),
    )
    watcher.observe(element)
    return () => {
      watcher.disconnect()
      style.removeProperty(name)
    }
  }, [name])
  return part
}
