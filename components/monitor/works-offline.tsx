'use client'

import { useEffect } from 'react'

const SCOPE = '/monitor'

/** Keeps the page that stands in without a network, as it is for this link; `false` once the session is over takes it off. */
export function WorksOffline({ on }: { readonly on: boolean }) {
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return
    const { serviceWorker } = navigator
    if (on)
      void serviceWorker
        .register('/monitor-worker.js', { scope: SCOPE })
        .then(() => serviceWorker.ready)
        // A worker is no window: it has no other origin.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        .then(({ active }) => active?.postMessage('keep'))
        .catch(() => null)
    else
      void serviceWorker
        .getRegistration(SCOPE)
        .then((registration) => registration?.unregister())
        .then((gone) => (gone ? caches.delete('stillwater-monitor') : false))
        .catch(() => null)
  }, [on])
  return null
}
