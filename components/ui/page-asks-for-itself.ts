'use client'

import { isReachable } from './reachable'

const AGAIN_MS = 2_000
/** Answers of a proxy or a house that is only just away. */
const AWAY = new Set([502, 503, 504])

const soon = () =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, AGAIN_MS)
    window.addEventListener(
      'online',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })

/** Whether a page that is shown asks for itself again, as the router does when it is refreshed. */
function isOwnPage(input: RequestInfo | URL, init: RequestInit | undefined): boolean {
  if (!(input instanceof URL || typeof input === 'string')) return false
  if ((init?.method ?? 'GET') !== 'GET' || !new Headers(init?.headers).has('rsc')) return false
  const { origin, pathname } = new URL(input, location.href)
  return origin === location.origin && pathname === location.pathname
}

let watched = false

/**
 * A page that asks for itself and gets no answer is replaced by the router with the browser's own error page, and what
 * somebody types there is gone. From now on such a request waits until the house answers again; everything else goes as
 * it went. The router has no setting for this that leaves the sending of entries alone (decision 117).
 */
export function holdOwnPage(): void {
  if (watched || typeof window === 'undefined') return
  watched = true
  const send = window.fetch.bind(window)
  window.fetch = async (input, init) => {
    if (!isOwnPage(input, init)) return send(input, init)
    for (;;) {
      const answer = await send(input, init).catch((error: unknown) => {
        if (init?.signal?.aborted) throw error
        return null
      })
      if (answer && !AWAY.has(answer.status)) return answer
      do await soon()
      while (!(await isReachable()))
    }
  }
}
