'use client'

import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Banner } from '@/components/ui/banner'
import { createMonitorLinkAction } from '@/lib/preparation/actions'

type Words = Readonly<
  Record<
    'make' | 'again' | 'once' | 'link' | 'code' | 'sayCode' | 'copy' | 'copied' | 'broken',
    string
  >
>

type Made = { readonly url: string; readonly code: string }

/** Makes the monitor's link and shows it, with its spoken code, this one time. */
export function MonitorLinkMaker(props: {
  readonly appointmentId: string
  readonly again: boolean
  readonly words: Words
}) {
  const { appointmentId, words } = props
  const [made, setMade] = useState<Made>()
  const [refused, setRefused] = useState<string>()
  const [copied, setCopied] = useState(false)
  const [pending, start] = useTransition()

  const make = () =>
    start(async () => {
      const answer = await createMonitorLinkAction(appointmentId).catch(() => null)
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
      <Button onClick={make} look="secondary" aria-disabled={pending || undefined}>
        {made || props.again ? words.again : words.make}
      </Button>
    </div>
  )
}
