'use client'

import { useEffect, useState } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { AddressToRead } from './address-to-read'
import type { HelpCard } from './help-card'
import { HelpLists } from './help-lists'
import { helpHere } from './kept-help'
import { LookButtons } from './look-buttons'
import { ReadingEntry } from './reading-entry'
import { SinceMedicine } from './since-medicine'

type Props = {
  readonly writer: string
  /** About nobody: what the phone kept takes its place. */
  readonly nameless: HelpCard
  readonly words: Readonly<Record<'title' | 'detail' | 'reading' | 'readingDue', string>>
  readonly readingWords: Parameters<typeof ReadingEntry>[0]['words']
}

/** A reading may be taken so long before it is due. */
const EARLY_MS = 5 * 60_000

/** The sitter's page without a network: everything to press, to read out and to do. */
export function StandIn({ writer, nameless, words, readingWords }: Props) {
  const [kept, setKept] = useState<{ readonly card: HelpCard; readonly now: number }>()
  useEffect(() => {
    let alive = true
    const open = async () => {
      const found = await helpHere(writer)
      if (found && alive) setKept({ card: found.card, now: Date.now() + found.behindMs })
    }
    open().catch(() => null)
    return () => {
      alive = false
    }
  }, [writer])
  const card = kept?.card ?? nameless
  const { medicine, reading } = card
  const isDue = kept && reading && !reading.isTaken && kept.now >= reading.dueAt - EARLY_MS
  return (
    <div className="flow-6">
      <p className="rounded-md bg-caution-soft px-3 py-2 text-base">
        <strong>{words.title}.</strong> {words.detail}
      </p>
      <LookButtons clinicPhone={card.clinicPhone} words={card.look} alone>
        <p className="text-xl font-bold">{card.address.text}</p>
      </LookButtons>
      {kept && medicine ? (
        <SinceMedicine at={medicine.at} now={kept.now} words={medicine.since} />
      ) : null}
      <AddressToRead address={card.address} />
      <HelpLists card={card} />
      <Disclosure
        key={String(isDue)}
        summary={isDue ? words.readingDue : (reading?.later ?? words.reading)}
        open={isDue ?? undefined}
      >
        <ReadingEntry words={readingWords} />
      </Disclosure>
    </div>
  )
}
