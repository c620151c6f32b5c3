'use client'

import { useState, useTransition } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Answer } from '@/lib/kernel/form-state'

export interface FeedWords {
  readonly none: string
  readonly live: string
  readonly make: string
  readonly again: string
  readonly end: string
  readonly ended: string
  readonly once: string
  readonly address: string
  readonly copy: string
  readonly copied: string
  readonly how: string
  readonly broken: string
}

type Props = {
  readonly live: boolean
  readonly make: () => Promise<Answer<{ readonly url: string }>>
  readonly end: () => Promise<Answer<null>>
  readonly words: FeedWords
}

/** A private calendar address: made here, shown this once, ended here. */
export function FeedCard({ live, make, end, words }: Props) {
  const [url, setUrl] = useState<string | null>(null)
  const [isLive, setLive] = useState(live)
  const [said, setSaid] = useState<string | null>(null)
  const [busy, start] = useTransition()

  const run = <Value,>(call: () => Promise<Answer<Value>>, then: (value: Value) => void) =>
    start(async () => {
      const answer = await call().catch(() => null)
      if (answer?.status === 'done') then(answer.value)
      else setSaid(answer?.status === 'refused' ? answer.title : words.broken)
    })

  return (
    <Card title={isLive ? words.live : words.none}>
      <div role="status">{said ? <Banner tone="info" title={said} /> : null}</div>
      {url ? (
        <div className="flow-3">
          <p>{words.once}</p>
          <label className="block font-semibold">
            {words.address}
            <input
              readOnly
              value={url}
              onFocus={(event) => event.target.select()}
              className="mt-1 block min-h-11 w-full rounded-md border border-line-strong bg-surface px-3 font-normal"
            />
          </label>
          <Button
            look="secondary"
            onClick={() => {
              void navigator.clipboard.writeText(url).then(() => setSaid(words.copied))
            }}
          >
            {words.copy}
          </Button>
        </div>
      ) : null}
      <p className="text-ink-soft">{words.how}</p>
      <div className="flex flex-wrap gap-3">
        <Button
          disabled={busy}
          onClick={() =>
            run(make, (made) => {
              setUrl(made.url)
              setLive(true)
              setSaid(null)
            })
          }
        >
          {isLive ? words.again : words.make}
        </Button>
        {isLive ? (
          <Button
            look="secondary"
            disabled={busy}
            onClick={() =>
              run(end, () => {
                setUrl(null)
                setLive(false)
                setSaid(words.ended)
              })
            }
          >
            {words.end}
          </Button>
        ) : null}
      </div>
    </Card>
  )
}
