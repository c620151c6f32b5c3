'use client'

import type { ReactNode } from 'react'
import { useHeightAs } from '@/components/ui/use-height-as'

/** What stays in sight at the top, however far somebody has scrolled. */
export function StaysInSight({ children }: { readonly children: ReactNode }) {
  const bar = useHeightAs<HTMLDivElement>('--in-sight')
  return (
    <div ref={bar} className="sticky top-0 z-20 -mx-4 mb-6 bg-paper px-4 sm:mx-0 sm:px-0">
      {children}
    </div>
  )
}
