'use client'

import { useEffect, useState } from 'react'
import { useEntries } from '@/components/sessions/entries'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { useFreshPage } from '@/components/ui/use-fresh-page'
import type { LookWords } from './help-card'
import { keepLastLook } from './last-look'
import { LOOKED } from './next-look'

type LookAnswer = 'resting' | 'needs_me' | 'cannot_wake'

const LOOK_AGAIN_MS = 20_000

type Props = {
  readonly words: LookWords
  readonly clinicPhone: string
  /** Without a network, where nobody has been told yet. */
  readonly alone?: boolean
  /** The address again, under "call 911". */
  readonly children: React.ReactNode
}

/** Three large answers. Each press is kept on the phone until the server has it, and counts once. */
export function LookButtons({ words, clinicPhone, alone = false, children }: Props) {
  const lookAgain = useFreshPage()
  const { add } = useEntries()
  const [last, setLast] = useState<LookAnswer>()
  const [untold, setUntold] = useState(alone)
  useEffect(() => {
    if (alone) return
    const refresh = setInterval(lookAgain, LOOK_AGAIN_MS)
    return () => clearInterval(refresh)
  }, [alone, lookAgain])

  const press = (state: LookAnswer) => {
    const label = { resting: words.resting, needs_me: words.needsMe, cannot_wake: words.cannotWake }
    setLast(state)
    keepLastLook(Date.now())
    window.dispatchEvent(new Event(LOOKED))
    void add(label[state], { kind: 'look', input: { state } }).then(({ status }) =>
      setUntold(status !== 'done'),
    )
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
            <p>{untold ? words.wakeAlone : words.wakeBody}</p>
            {children}
          </Banner>
        ) : null}
        {last === 'needs_me' ? (
          <Banner
            tone="caution"
            title={untold ? words.needsMeAlone : words.needsMeTitle}
            actions={
              <LinkButton href={`tel:${clinicPhone.replaceAll(' ', '')}`} look="secondary">
                {words.callClinic}
              </LinkButton>
            }
          >
            <p>{words.needsMeBody}</p>
          </Banner>
        ) : null}
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
