'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** A menu behind a button on a phone. It opens without a script and closes when its reader goes on. */
export function MenuDisclosure(props: { readonly label: ReactNode; readonly children: ReactNode }) {
  const here = usePathname()
  return (
    <details key={here}>
      <summary className="inline-flex min-h-11 list-none items-center gap-2 rounded-md border border-line-strong px-3 font-semibold [&::-webkit-details-marker]:hidden">
        {props.label}
      </summary>
      <div className="absolute inset-x-0 top-full z-20 border-y border-line bg-surface p-4 shadow-card">
        {props.children}
      </div>
    </details>
  )
}
