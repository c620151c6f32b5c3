'use client'

import Link from 'next/link'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import type { findMessagesAction } from '@/lib/messages/actions'
import type { Found } from '@/lib/messages/search'

type Props = {
  readonly find: typeof findMessagesAction
  /** Where a conversation stands: `/my/messages` or `/messages`. */
  readonly under: string
  /** Staff look through conversations with several people. */
  readonly named?: boolean
  readonly words: {
    readonly label: string
    readonly hint: string
    readonly button: string
    readonly none: string
    readonly early: string
    readonly failed: string
    readonly one: string
    readonly many: string
  }
}

/** Looks for words in one's own conversations. What is looked for stands in no address and no history. */
export function MessageSearch({ find, under, named = false, words }: Props) {
  const [found, setFound] = useState<Found | 'failed' | null>(null)
  const [looking, start] = useTransition()
  return (
    <search className="flow">
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          const typed = new FormData(event.currentTarget).get('words')
          const wanted = typeof typed === 'string' ? typed.trim() : ''
          if (wanted.length < 2) return setFound(null)
          start(async () => {
            const answer = await find({ words: wanted }).catch(() => null)
            setFound(answer?.status === 'done' ? answer.value : 'failed')
          })
        }}
      >
        <label className="flow-1 grow sm:max-w-md">
          <span className="font-semibold">{words.label}</span>
          <input
            type="search"
            name="words"
            maxLength={100}
            autoComplete="off"
            className="w-full rounded-md border border-line-strong bg-raised px-3 py-2"
          />
        </label>
        <Button type="submit" look="secondary" disabled={looking}>
          {words.button}
        </Button>
      </form>
      <p className="text-sm text-ink-soft">{words.hint}</p>
      <div role="status" className="flow">
        {found === 'failed' ? <p>{words.failed}</p> : null}
        {found && found !== 'failed' ? (
          <p>
            {found.hits.length === 0
              ? words.none
              : found.hits.length === 1
                ? words.one
                : words.many.replace('#', `${found.hits.length}`)}
            {found.stoppedEarly ? ` ${words.early}` : ''}
          </p>
        ) : null}
      </div>
      {found && found !== 'failed' && found.hits.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {found.hits.map(({ messageId, threadId, client, by, when, excerpt }) => (
            <li key={messageId} className="py-3 flow-1">
              <Link href={`${under}/${threadId}`} prefetch={false} className="link font-semibold">
                {named ? `${client}, ${when}` : when}
              </Link>
              <p className="break-words">{excerpt}</p>
              <p className="text-sm text-ink-soft">{by}</p>
            </li>
          ))}
        </ul>
      ) : null}
    </search>
  )
}
