'use client'

import Link from 'next/link'
import { classes } from '@/components/ui/classes'
import type { SaveStatus } from './use-autosave'

export interface SaveWords {
  readonly idle: string
  readonly unsaved: string
  readonly saving: string
  readonly saved: string
  readonly beside: string
  readonly signedOut: string
  readonly notKept: string
  readonly tooLong: string
  readonly open: string
  readonly signIn: string
}

type Props = {
  readonly status: SaveStatus
  readonly words: SaveWords
  readonly href: string | null
}

/** One calm line below the words: kept, on their way, or why not yet. Said aloud when it changes for the worse. */
export function SaveLine({ status, words, href }: Props) {
  const calm = ['idle', 'unsaved', 'saving', 'saved'].includes(status.kind)
  return (
    <div
      role={calm ? 'status' : 'alert'}
      className={classes(
        'min-h-7 no-print',
        calm ? 'text-ink-soft' : 'rounded-md border-s-4 border-caution bg-caution-soft p-3',
      )}
    >
      <p>
        {sentenceOf(status, words)}{' '}
        {status.kind === 'signedOut' ? (
          <a href="/sign-in" target="_blank" rel="noreferrer" className="link">
            {words.signIn}
          </a>
        ) : null}
        {status.kind === 'saved' && href ? (
          <Link href={href} prefetch={false} className="link">
            {words.open}
          </Link>
        ) : null}
      </p>
    </div>
  )
}

function sentenceOf(status: SaveStatus, words: SaveWords): string {
  switch (status.kind) {
    case 'saved':
      return status.beside ? words.beside : words.saved
    case 'refused':
      return `${status.title}. ${status.detail}`
    case 'idle':
    case 'unsaved':
    case 'saving':
    case 'signedOut':
    case 'notKept':
    case 'tooLong':
      return words[status.kind]
  }
}
