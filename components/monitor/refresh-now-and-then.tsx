'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Looks the page up again by itself, so that a sitter who only waits sees when it begins. */
export function RefreshNowAndThen(props: { readonly seconds: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), props.seconds * 1000)
    return () => clearInterval(timer)
  }, [router, props.seconds])
  return null
}
