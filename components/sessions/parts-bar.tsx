'use client'

import { PenLine, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useHeightAs } from '@/components/ui/use-height-as'
import { useShownPart, useTypedParts } from './use-parts'

type Props = {
  readonly label: string
  readonly parts: readonly {
    readonly id: string
    readonly label: string
    readonly icon: ReactNode
    /** Something in it waits for somebody. */
    readonly isOpen: boolean
  }[]
  readonly words: { readonly open: string; readonly typed: string }
  /** What is pressed without going anywhere. */
  readonly children: ReactNode
}

/** On a telephone, under the thumb and always in sight: the ways to the parts, and what each of them still holds. */
export function PartsBar({ label, parts, words, children }: Props) {
  const bar = useHeightAs<HTMLDivElement>('--under-thumb')
  const shown = useShownPart()
  const typed = useTypedParts()
  return (
    <div
      ref={bar}
      className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-surface px-2 pb-[env(safe-area-inset-bottom)] no-print sm:px-6 lg:hidden"
    >
      {children}
      <nav aria-label={label}>
        <ul className="flex">
          {parts.map(({ id, label: name, icon, isOpen }) => (
            <li key={id} className="flex-1">
              <a
                href={`#${id}`}
                aria-current={shown === id ? 'location' : undefined}
                className="relative flex min-h-14 flex-col items-center justify-center border-t-4 border-transparent text-sm leading-tight text-ink-soft -outline-offset-2 aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
              >
                <span aria-hidden className="relative">
                  {icon}
                  {isOpen ? (
                    <TriangleAlert className="absolute -end-4 -top-0.5 size-4 text-caution" />
                  ) : null}
                  {typed.has(id) ? (
                    <PenLine className="absolute -start-4 -top-0.5 size-4 text-accent" />
                  ) : null}
                </span>
                {name}
                {isOpen ? <span className="sr-only">{words.open}</span> : null}
                {typed.has(id) ? <span className="sr-only">{words.typed}</span> : null}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
