'use client'

import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { isReachable } from './reachable'

/**
 * Looks the page up again, but only while the server answers: without it the browser would put its own error page in
 * place of one on which somebody is writing.
 */
export function useFreshPage(): () => void {
  const router = useRouter()
  return useCallback(
    () => void isReachable().then((reached) => reached && router.refresh()),
    [router],
  )
}
