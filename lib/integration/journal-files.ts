import 'server-only'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import type { Block, Letterhead, Paper } from '@/lib/papers/paper'
import { formatDay, formatDayTime } from '@/lib/time/format'
import { DRAWING, PEN_WIDTH } from './drawing-model'
import type { TakenEntry } from './journal-export'

/** A journal as data that another program can read. */
export const journalAsJson = (entries: readonly TakenEntry[]): string =>
  JSON.stringify({ kind: 'stillwater-journal', version: 1, picture: DRAWING, entries }, null, 1)

/** A journal as plain text, an entry after the other. */
export function journalAsText(entries: readonly TakenEntry[], zone: string): string {
  const words = wordsFor('integration')
  return entries
    .map((entry) =>
      [
        `# ${formatDayTime(entry.writtenAt, zone)}`,
        entry.question,
        entry.text,
        ...entry.beside,
        ...besidesOf(entry, zone),
        ...entry.replies.map(
          ({ name, at, text }) =>
            `${words('page.journal.reply', { name, at: formatDayTime(at, zone) })}:\n${text}`,
        ),
      ]
        .filter(Boolean)
        .join('\n\n'),
    )
    .join('\n\n\n')
}

function besidesOf({ drawing, voiceNotes }: TakenEntry, zone: string): readonly string[] {
  const words = wordsFor('integration')
  return [
    ...(drawing.length > 0
      ? [`[${words('page.drawing.picture', { count: drawing.length })}]`]
      : []),
    ...voiceNotes.map(
      ({ spokenAt, seconds }) =>
        `[${words('page.voice.one', { at: formatDayTime(spokenAt, zone), seconds })}]`,
    ),
  ]
}

interface Whose {
  readonly clientId: string
  readonly name: string
  readonly zone: string
  readonly at: Date
  readonly letterhead: Letterhead
}

/** A journal as a paper to read and print, with its drawings. */
export function journalPaper(entries: readonly TakenEntry[], whose: Whose): Paper {
  const words = wordsFor('integration')
  const { zone } = whose
  const body = entries.flatMap((entry): Block[] => [
    { kind: 'heading', text: formatDay(entry.writtenAt, zone) },
    ...paragraph(entry.question, 'quiet'),
    ...paragraph(entry.text),
    ...entry.beside.flatMap((text) => paragraph(text)),
    ...(entry.drawing.length > 0
      ? [
          {
            kind: 'drawing' as const,
            alt: words('page.drawing.picture', { count: entry.drawing.length }),
            ...DRAWING,
            lines: entry.drawing.map(({ pen, points }) => ({ lineWidth: PEN_WIDTH[pen], points })),
          },
        ]
      : []),
    ...besidesOf({ ...entry, drawing: [] }, zone).flatMap((text) => paragraph(text, 'quiet')),
    ...entry.replies.flatMap(({ name, at, text }) => [
      ...paragraph(words('page.journal.reply', { name, at: formatDayTime(at, zone) }), 'quiet'),
      ...paragraph(text),
    ]),
  ])
  return {
    id: whose.clientId,
    language: 'en',
    title: words('page.journal.title'),
    subtitle: whose.name,
    letterhead: whose.letterhead,
    fixedAt: whose.at,
    body: body.length > 0 ? body : paragraph(words('page.journal.none')),
  }
}

const paragraph = (text: string | null, tone: 'plain' | 'quiet' = 'plain'): Block[] =>
  text ? [{ kind: 'paragraph', text, tone }] : []
