'use client'

import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Banner } from '@/components/ui/banner'
import { createMonitorLinkAction } from '@/lib/preparation/actions'

type Words = Readonly<
  Record<
    | 'make'
    | 'again'
    | 'email'
    | 'once'
    | 'link'
    | 'code'
    | 'sayCode'
    | 'copy'
    | 'copied'
    | 'broken'
    | 'sent'
    | 'call'
    | 'text'
    | 'textBody',
    string
  >
>

type Made = {
  readonly url: string
  readonly code: string
  readonly phone: string
  readonly sentTo: string | null
}

/** A phone number as an address of a telephone takes it. */
const dialled = (phone: string) => phone.replaceAll(/[^\d+]/g, '')

/** Makes the monitor's link and shows it, with its spoken code, this one time. */
export function MonitorLinkMaker(props: {
  readonly appointmentId: string
  readonly again: boolean
  /** Whether an e-mail address of theirs is known. */
  readonly byEmail: boolean
  readonly words: Words
}) {
  const { appointmentId, words } = props
  const [made, setMade] = useState<Made>()
  const [refused, setRefused] = useState<string>()
  const [copied, setCopied] = useState(false)
  const [pending, start] = useTransition()

  const make = (by: 'hand' | 'email') =>
    start(async () => {
      const answer = await createMonitorLinkAction(appointmentId, by).catch(() => null)
      setCopied(false)
      setMade(answer?.status === 'done' ? answer.value : undefined)
      setRefused(
        answer?.status === 'done'
          ? undefined
          : answer?.status === 'refused'
            ? `${answer.title} ${answer.detail}`
            : words.broken,
      )
    })

  return (
    <div className="flow">
      {refused ? <Banner tone="caution" title={refused} role="alert" /> : null}
      {made ? (
        <Banner tone="info" title={words.once} role="status">
          <p>
            {words.link}: <code className="break-all">{made.url}</code>
          </p>
          <p>
            {words.code}: <strong className="text-2xl tracking-widest">{made.code}</strong>
          </p>
          <p>{words.sayCode}</p>
          {made.sentTo ? (
            <p>
              {words.sent} {made.sentTo}
            </p>
          ) : null}
          <p className="flex flex-wrap gap-x-6 gap-y-2">
            <a
              className="link inline-flex min-h-11 items-center"
              href={`tel:${dialled(made.phone)}`}
            >
              {words.call} {made.phone}
            </a>
            <a
              className="link inline-flex min-h-11 items-center"
              href={`sms:${dialled(made.phone)}?&body=${encodeURIComponent(`${words.textBody} ${made.url}`)}`}
            >
              {words.text}
            </a>
          </p>
          <Button
            look="secondary"
            onClick={() => {
              void navigator.clipboard.writeText(made.url).then(() => setCopied(true))
            }}
          >
            {copied ? words.copied : words.copy}
          </Button>
        </Banner>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => make('hand')} look="secondary" aria-disabled={pending || undefined}>
          {made || props.again ? words.again : words.make}
        </Button>
        {props.byEmail ? (
          <Button
            onClick={() => make('email')}
            look="secondary"
            aria-disabled={pending || undefined}
          >
            {words.email}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
