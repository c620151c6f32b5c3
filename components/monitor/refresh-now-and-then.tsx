'use client'

import { useEffect } from 'react'
import { useFreshPage } from '@/components/ui/use-fresh-page'

/** Looks the page up again by itself, so that a sitter who only waits sees when it begins. */
export function RefreshNowAndThen(props: { readonly seconds: number }) {
  const lookAgain = useFreshPage()
  useEffect(() => {
    const timer = setInterval(lookAgain, props.seconds * 1000)
    return () => clearInterval(timer)
  }, [lookAgain, props.seconds])
  return null
}
