'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { isReachable } from '@/components/ui/reachable'

/** Looks the page up again by itself, so that a sitter who only waits sees when it begins. */
export function RefreshNowAndThen(props: { readonly seconds: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      void isReachable().then((reached) => reached && router.refresh())
    }, props.seconds * 1000)
    return () => clearInterval(timer)
  }, [router, props.seconds])
  return null
}
