'use client'

import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { UiWords } from '@/components/ui/ui-words'

type Words = Pick<
  UiWords,
  'pageBrokenTitle' | 'pageBrokenDetail' | 'pageBrokenReference' | 'retry' | 'home' | 'crisis'
>

type Props = {
  readonly words: Words
  readonly error: unknown
  readonly retry: () => void
}

/** An apology with a number to tell the clinic. What went wrong is in the log, never on the page. */
export function BrokenPage({ words, error, retry }: Props) {
  const id = referenceOf(error)
  return (
    <main className="mx-auto max-w-xl px-4 py-16 flow-5 sm:px-6">
      <h1 className="text-3xl">{words.pageBrokenTitle}</h1>
      <p>{words.pageBrokenDetail}</p>
      {id ? <p>{words.pageBrokenReference.replace('{id}', id)}</p> : null}
      <div className="flex flex-wrap items-center gap-4">
        <Button onClick={retry}>{words.retry}</Button>
        <a href="/" className="link inline-flex min-h-11 items-center">
          {words.home}
        </a>
      </div>
      <Banner tone="crisis" title={words.crisis} />
    </main>
  )
}

/** The digest under which the server's log holds the whole story. */
function referenceOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return undefined
  return typeof error.digest === 'string' ? error.digest : undefined
}
