'use client'

import Link from 'next/link'
import { useState, useTransition } from 'react'
import { Button } from './button'

/** One place that holds the words that were looked for. */
export interface WordHit {
  readonly key: string
  readonly href: string
  readonly title: string
  readonly excerpt: string
  readonly note?: string
}

export interface WordsFound {
  readonly hits: readonly WordHit[]
  /** Older places were not looked at. */
  readonly stoppedEarly: boolean
}

export interface WordSearchWords {
  readonly label: string
  readonly hint: string
  readonly button: string
  readonly none: string
  readonly early: string
  readonly failed: string
  readonly one: string
  /** With a `#` where the number goes. */
  readonly many: string
}

type Props = {
  /** Looks on the server; null where that did not work. */
  readonly find: (words: string) => Promise<WordsFound | null>
  readonly words: WordSearchWords
}

const SHORTEST = 2

/** Looks for words in what is sealed. What is looked for stands in no address and no history, and stays in its field. */
export function WordSearch({ find, words }: Props) {
  const [found, setFound] = useState<WordsFound | 'failed' | null>(null)
  const [looking, start] = useTransition()
  return (
    <search className="flow">
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          const typed = new FormData(event.currentTarget).get('words')
          const wanted = typeof typed === 'string' ? typed.trim() : ''
          if (wanted.length < SHORTEST) return setFound(null)
          start(async () => setFound((await find(wanted).catch(() => null)) ?? 'failed'))
        }}
      >
        <label className="flow-1 grow sm:max-w-md">
          <span className="font-semibold">{words.label}</span>
          <input
            type="search"
            name="words"
            maxLength={100}
            autoComplete="off"
            className="min-h-12 w-full rounded-md border border-line-strong bg-raised px-3 py-2"
          />
        </label>
        <Button type="submit" look="secondary" disabled={looking}>
          {words.button}
        </Button>
      </form>
      <p className="text-sm text-ink-soft">{words.hint}</p>
      <div role="status" className="flow">
        {found === 'failed' ? <p>{words.failed}</p> : null}
        {found && found !== 'failed' ? <p>{told(found, words)}</p> : null}
      </div>
      {found && found !== 'failed' && found.hits.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {found.hits.map(({ key, href, title, excerpt, note }) => (
            <li key={key} className="py-3 flow-1">
              <Link href={href} prefetch={false} className="link font-semibold">
                {title}
              </Link>
              <p className="break-words">{excerpt}</p>
              {note ? <p className="text-sm text-ink-soft">{note}</p> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </search>
  )
}

function told({ hits, stoppedEarly }: WordsFound, words: WordSearchWords): string {
  const { none, one, many, early } = words
  const count =
    hits.length === 0 ? none : hits.length === 1 ? one : many.replace('#', `${hits.length}`)
  return stoppedEarly ? `${count} ${early}` : count
}
