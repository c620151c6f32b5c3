'use client'

import { useEffect, useRef } from 'react'

/**
 * Puts off what makes a page longer or shorter until no finger and no mouse button is down: otherwise the button that
 * somebody is just pressing moves away, and the press is lost.
 */
export function useAfterPress(): (then: () => void) => void {
  const isDown = useRef(false)
  const waiting = useRef<(() => void)[]>([])
  useEffect(() => {
    const press = () => {
      isDown.current = true
    }
    const lift = () => {
      isDown.current = false
      for (const then of waiting.current.splice(0)) setTimeout(then)
    }
    const on = { capture: true }
    window.addEventListener('pointerdown', press, on)
    window.addEventListener('pointerup', lift, on)
    window.addEventListener('pointercancel', lift, on)
    return () => {
      window.removeEventListener('pointerdown', press, on)
      window.removeEventListener('pointerup', lift, on)
      window.removeEventListener('pointercancel', lift, on)
    }
  }, [])
  return (then) => {
    if (isDown.current) waiting.current.push(then)
    else setTimeout(then)
  }
}
