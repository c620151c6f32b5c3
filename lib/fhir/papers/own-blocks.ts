import { sayFor } from '@/lib/i18n/say'
import type { Block } from '@/lib/papers/paper'
import { formatDayTime } from '@/lib/time/format'
import type { WholeRecord } from '../record'
import { plainly, type RecordWords } from './record-words'

/** The plan, the journal and the messages: the client's own words, in full. */
export const ownBlocks = (record: WholeRecord, words: RecordWords): readonly Block[] => {
  const { plan, journal, messages } = record
  const { zone } = words
  return [
    ...(plan ? planBlocks(plan, words) : []),
    { kind: 'heading', text: words.say('part.journal') },
    ...(journal.length === 0 ? [{ kind: 'paragraph' as const, text: words.say('none') }] : []),
    ...journal.flatMap(({ at, question, text, beside, drawing, voices }): readonly Block[] => [
      { kind: 'heading', level: 3, text: formatDayTime(at, zone) },
      ...(question ? [{ kind: 'paragraph' as const, tone: 'quiet' as const, text: question }] : []),
      { kind: 'paragraph', text },
      ...beside.flatMap((other): readonly Block[] => [
        { kind: 'paragraph', tone: 'quiet', text: words.say('beside') },
        { kind: 'paragraph', text: other },
      ]),
      ...(drawing.length > 0 || voices.length > 0
        ? [{ kind: 'paragraph' as const, tone: 'quiet' as const, text: words.say('besides') }]
        : []),
    ]),
    { kind: 'heading', text: words.say('part.messages') },
    ...(messages.length === 0 ? [{ kind: 'paragraph' as const, text: words.say('none') }] : []),
    ...messages.flatMap(({ at, by, text }): readonly Block[] => [
      { kind: 'paragraph', tone: 'quiet', text: `${by}, ${formatDayTime(at, zone)}` },
      { kind: 'paragraph', text },
    ]),
  ]
}

function planBlocks(
  { intention, insights, steps, habits }: NonNullable<WholeRecord['plan']>,
  words: RecordWords,
): readonly Block[] {
  const list = (key: string, items: readonly string[]): readonly Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text: words.say(`part.${key}`) },
          { kind: 'list', items },
        ]
  return [
    { kind: 'heading', text: words.say('part.plan') },
    ...(intention ? [{ kind: 'paragraph' as const, text: intention }] : []),
    ...list(
      'insights',
      insights.map(({ text }) => text),
    ),
    ...list(
      'steps',
      steps.map(({ title, state }) => `${title} (${plainly(state)})`),
    ),
    ...list(
      'habits',
      habits.map(({ cue, tinyAction }) => `${cue}: ${tinyAction}`),
    ),
  ]
}

/** Everybody who opened the record, without an end. */
export const openingBlocks = ({ openings }: WholeRecord, words: RecordWords): readonly Block[] => {
  const overview = sayFor('overview')
  return [
    { kind: 'heading', text: overview('record.opened') },
    {
      kind: 'table',
      columns: words.columns('who', 'what', 'when'),
      rows: openings.map(({ at, byName, kind, part }) => [
        byName,
        `${overview(`record.parts.${part ?? 'record'}`)} (${overview(`record.how.${kind}`)})`,
        formatDayTime(at, words.zone),
      ]),
      empty: overview('record.noOpened'),
    },
  ]
}
