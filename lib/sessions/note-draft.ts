import type { useTranslations } from 'next-intl'
import { GATE_DECISIONS } from '@/lib/preparation/finding'
import { decisionKey } from '@/lib/preparation/words'
import { formatTimeWithoutZone } from '@/lib/time/format'
import { duringSentences } from './note-draft-during'
import {
  type DraftPart,
  type DraftSentence,
  type DraftWords,
  ofKind,
  type Recorded,
} from './note-draft-model'
import { valuesLine } from './happened-line'

type GateWords = ReturnType<typeof useTranslations<'preparation'>>

/**
 * The note as the recorder tells it: the same rows always give the same sentences, in the order of the day, and nothing
 * is said that no entry says. A person reads, changes and signs it.
 */
export function noteDraft(
  screen: Recorded,
  words: DraftWords,
  gateWords: GateWords,
): readonly DraftPart[] {
  const parts = [
    beforeSentences(screen, words, gateWords),
    duringSentences(screen, words),
    afterSentences(screen, words),
  ]
  return parts.filter((part) => part.length > 0)
}

/** The draft as the text that a note begins with. */
export const draftText = (parts: readonly DraftPart[]): string =>
  parts.map((part) => part.map(({ text }) => text).join(' ')).join('\n\n')

const moveTo = (screen: Recorded, ...to: readonly string[]) =>
  ofKind(screen, 'moved').filter((each) => to.includes(each.to))

function beforeSentences(screen: Recorded, words: DraftWords, gateWords: GateWords): DraftPart {
  const time = (at: Date) => formatTimeWithoutZone(at, screen.zone)
  const sentences: DraftSentence[] = []
  for (const { key, at } of moveTo(screen, 'CHECKED_IN'))
    sentences.push({ text: words('draft.checkedIn', { time: time(at) }), from: [key] })
  const first = ofKind(screen, 'vitals').filter(
    ({ set }) => set.phase === 'baseline' && set.wrong === null,
  )
  const last = first.at(-1)
  if (last) {
    const values = valuesLine(last.set, words)
    const text =
      first.length === 1
        ? words('draft.baselineOnce', { time: time(last.at), values })
        : words('draft.baselineTimes', { count: first.length, time: time(last.at), values })
    sentences.push({ text, from: first.map(({ key }) => key) })
  }
  for (const { key, reason } of moveTo(screen, 'BASELINE_DONE'))
    if (reason) sentences.push({ text: words('draft.accepted', { reason }), from: [key] })
  const gate = ofKind(screen, 'gate').findLast(({ purpose }) => purpose === 'dose')
  const decision = GATE_DECISIONS.find((each) => each === gate?.decision)
  if (gate && decision)
    sentences.push({
      text: words('draft.gate', {
        time: time(gate.at),
        decision: gateWords(decisionKey(decision, 'title')),
      }),
      from: [gate.key],
    })
  const checked = ofKind(screen, 'checked').map(({ key }) => key)
  for (const { key, at, by, doseMg: mg, medication, lot, second } of ofKind(screen, 'dose'))
    sentences.push({
      text: words('draft.dose', { time: time(at), by, mg, medication, lot, second }),
      from: [...checked, key],
    })
  return sentences
}

function afterSentences(screen: Recorded, words: DraftWords): DraftPart {
  const time = (at: Date) => formatTimeWithoutZone(at, screen.zone)
  const sentences: DraftSentence[] = []
  const asked = [
    ['ON_HOLD', 'draft.hold'],
    ['STOPPED_EARLY', 'draft.stopped'],
    ['TRANSFERRED', 'draft.transferred'],
  ] as const
  for (const [state, sentence] of asked)
    for (const { key, at, reason } of moveTo(screen, state))
      sentences.push({
        text: words(sentence, { time: time(at), reason: reason ?? words('draft.reasonNone') }),
        from: [key],
      })
  for (const { key, at } of moveTo(screen, 'RECOVERY'))
    sentences.push({ text: words('draft.recovery', { time: time(at) }), from: [key] })
  const signed = ofKind(screen, 'signed').find(({ what }) => what === 'discharge')
  const companion = screen.leaving.signed?.companion
  if (signed && companion)
    sentences.push({
      text: words('draft.left', { time: time(signed.at), by: signed.by, companion }),
      from: [signed.key],
    })
  return sentences
}
