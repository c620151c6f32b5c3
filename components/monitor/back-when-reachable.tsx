'use client'

import { useEffect } from 'react'
import { lettersOf } from '@/components/sessions/kept-letters'
import { isReachable } from '@/components/ui/reachable'

const AGAIN_MS = 5_000

/** Leads back to the sitter's real page once the clinic answers and everything that waited is in. */
export function BackWhenReachable({ writer }: { readonly writer: string }) {
  useEffect(() => {
    const timer = setInterval(() => {
      if (lettersOf(writer).length > 0) return
      void isReachable().then((reached) => reached && location.replace('/monitor'))
    }, AGAIN_MS)
    return () => clearInterval(timer)
  }, [writer])
  return null
}
