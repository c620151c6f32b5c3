'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { lookAction } from '@/lib/preparation/monitor-actions'
import { LOOKED } from './next-look'
import { keepLooks, keptLooks, type LookAnswer, type PendingLook } from './pending-looks'

const TRY_AGAIN_MS = 8000
const LOOK_AGAIN_MS = 20_000

export type LookWords = Readonly<
  Record<
    | 'question'
    | 'resting'
    | 'needsMe'
    | 'cannotWake'
    | 'waitingToSend'
    | 'refused'
    | 'needsMeTitle'
    | 'needsMeBody'
    | 'callClinic'
    | 'wakeTitle'
    | 'wakeBody'
    | 'call911',
    string
  >
>

type Props = {
  readonly words: LookWords
  readonly clinicPhone: string
  /** The address again, under "call 911". */
  readonly children: React.ReactNode
}

/** Three large answers. Each press is kept on the phone until the server has it, and counts once. */
export function LookButtons({ words, clinicPhone, children }: Props) {
  const router = useRouter()
  const [waiting, setWaiting] = useState<readonly PendingLook[]>([])
  const [last, setLast] = useState<LookAnswer>()
  const [refused, setRefused] = useState(false)
  const sending = useRef(false)

  const send = useCallback(async () => {
    if (sending.current) return
    sending.current = true
    for (const look of keptLooks()) {
      const waitedSec = Math.max(
        0,
        Math.round((Date.now() - Date.parse(look.deviceLookedAt)) / 1000),
      )
      const answer = await lookAction({ ...look, waitedSec }).catch(() => null)
      if (answer?.status !== 'done' && answer?.status !== 'refused') break
      setRefused(answer.status === 'refused')
      keepLooks(keptLooks().filter(({ entryId }) => entryId !== look.entryId))
      router.refresh()
    }
    sending.current = false
    setWaiting(keptLooks())
  }, [router])

  useEffect(() => {
    const first = setTimeout(() => void send(), 0)
    const again = setInterval(() => void send(), TRY_AGAIN_MS)
    const refresh = setInterval(() => router.refresh(), LOOK_AGAIN_MS)
    return () => {
      clearTimeout(first)
      clearInterval(again)
      clearInterval(refresh)
    }
  }, [router, send])

  const press = (state: LookAnswer) => {
    setLast(state)
    setRefused(false)
    const look = {
      entryId: crypto.randomUUID(),
      state,
      deviceLookedAt: new Date().toISOString(),
    }
    keepLooks([...keptLooks(), look])
    setWaiting(keptLooks())
    window.dispatchEvent(new Event(LOOKED))
    void send()
  }

  return (
    <div className="flow">
      <div role="status" className="flow">
        {last === 'cannot_wake' ? (
          <Banner
            tone="crisis"
            title={words.wakeTitle}
            actions={
              <LinkButton href="tel:911" look="stop" size="large" wide>
                {words.call911}
              </LinkButton>
            }
          >
            <p>{words.wakeBody}</p>
            {children}
          </Banner>
        ) : null}
        {last === 'needs_me' ? (
          <Banner
            tone="caution"
            title={words.needsMeTitle}
            actions={
              <LinkButton href={`tel:${clinicPhone.replaceAll(' ', '')}`} look="secondary">
                {words.callClinic}
              </LinkButton>
            }
          >
            <p>{words.needsMeBody}</p>
          </Banner>
        ) : null}
        {waiting.length > 0 ? <p>{words.waitingToSend}</p> : null}
        {refused ? <Banner tone="caution" title={words.refused} /> : null}
      </div>
      <h1 className="text-center text-2xl">{words.question}</h1>
      <div className="grid gap-4">
        <Button size="large" wide onClick={() => press('resting')}>
          {words.resting}
        </Button>
        <Button size="large" look="secondary" wide onClick={() => press('needs_me')}>
          {words.needsMe}
        </Button>
        <Button size="large" look="stop" wide onClick={() => press('cannot_wake')}>
          {words.cannotWake}
        </Button>
      </div>
    </div>
  )
}
