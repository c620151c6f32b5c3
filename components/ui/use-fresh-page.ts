'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect } from 'react'
import { holdOwnPage } from './page-asks-for-itself'
import { isReachable } from './reachable'

/**
 * Looks the page up again while the server answers. Where it stops answering on the way, the page stays as it is with all
 * that is typed on it, and is new as soon as there is an answer again.
 */
export function useFreshPage(): () => void {
  const router = useRouter()
  useEffect(holdOwnPage, [])
  return useCallback(
    () => void isReachable().then((reached) => reached && router.refresh()),
    [router],
  )
}
