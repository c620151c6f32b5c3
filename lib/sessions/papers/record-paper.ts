import 'server-only'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import { letterhead } from '@/lib/clinics/letterhead'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Block, Paper } from '@/lib/papers/paper'
import { formatBirthDate, formatDayTime, formatTimeWithoutZone, zoneName } from '@/lib/time/format'
import { localDate } from '@/lib/time/zone'
import { lineOf } from '../happened-line'
import type { SessionScreen } from '../screen-model'
import { criterionKey, metKey } from '../words'
import { vitalsBlocks } from './vitals-blocks'

/** The layout of this paper; a change of its parts is a new number. */
const TEMPLATE = 2

/** The whole session in order, as the recorder has it: what was done by whom and when, the vital signs drawn and as figures. */
export async function recordPaper(occasion: Occasion, screen: SessionScreen): Promise<Paper> {
  const words = wordsFor('sessions')
  const gateWords = wordsFor('preparation')
  const { person, zone, appointment, happened, note, leaving } = screen
  const day = localDate(appointment.startsAt, zone)
  const whenOf = (at: Date) =>
    localDate(at, zone) === day ? formatTimeWithoutZone(at, zone) : formatDayTime(at, zone)
  const lines = happened.map((each) => {
    const { title, detail } = lineOf(each, words, gateWords)
    return [whenOf(each.at), title, detail ?? '', each.by]
  })
  return {
    id: appointment.id,
    language: 'en',
    title: words('paper.record.title'),
    subtitle: words('paper.subtitle', { template: TEMPLATE, zone: zoneName(screen.now, zone) }),
    letterhead: await letterhead(occasion),
    fixedAt: happened.at(-1)?.at ?? appointment.startsAt,
    body: [
      { kind: 'facts', facts: whose(screen, words) },
      { kind: 'heading', text: words('page.vitals.title') },
      ...vitalsBlocks(screen, words),
      { kind: 'heading', text: words('page.happened.title') },
      {
        kind: 'table',
        columns: [
          { title: words('page.vitals.time'), share: 1.2 },
          { title: words('paper.what'), share: 3 },
          { title: words('paper.detail'), share: 3 },
          { title: words('page.vitals.who'), share: 1.5 },
        ],
        rows: lines,
        empty: words('page.happened.none'),
      },
      ...leavingBlocks(leaving, words),
      ...noteBlocks(note, zone, words),
    ],
  }

  function whose({ order }: SessionScreen, say: Words) {
    return [
      { label: say('page.person.name'), value: person.legalName },
      {
        label: say('page.person.born'),
        value: person.dateOfBirth ? formatBirthDate(person.dateOfBirth) : say('paper.notRecorded'),
      },
      { label: say('paper.when'), value: formatDayTime(appointment.startsAt, zone) },
      {
        label: say('paper.where'),
        value: [say(`setting.${screen.setting}`), appointment.room].filter(Boolean).join(', '),
      },
      { label: say('page.order.route'), value: say(`route.${screen.route}`) },
      {
        label: say('page.order.title'),
        value: order
          ? say('page.order.ordered', { medication: order.medication, mg: order.doseMg })
          : say('paper.notRecorded'),
      },
      {
        label: say('paper.team'),
        value:
          [appointment.clinician, appointment.guide].filter(Boolean).join(', ') ||
          say('paper.notRecorded'),
      },
    ]
  }
}

export type Words = ReturnType<typeof wordsFor<'sessions'>>

function leavingBlocks(
  { check, signed }: SessionScreen['leaving'],
  words: Words,
): readonly Block[] {
  if (!check) return []
  return [
    { kind: 'heading', text: words('page.leaving.title') },
    {
      kind: 'facts',
      facts: check.criteria.map(({ criterion, state }) => ({
        label: words(criterionKey(criterion)),
        value: words(metKey(criterion === 'signed' && signed ? 'met' : state)),
      })),
    },
    ...(signed
      ? [
          {
            kind: 'signature' as const,
            name: signed.name,
            facts: [
              { label: words('paper.signedAs'), value: signed.credential },
              { label: words('paper.meaning'), value: words('meaning.discharge') },
              { label: words('paper.with'), value: signed.companion },
            ],
          },
        ]
      : []),
  ]
}

function noteBlocks(note: SessionScreen['note'], zone: string, words: Words): readonly Block[] {
  if (note.version === 0) return []
  return [
    { kind: 'heading', text: words('page.note.title') },
    { kind: 'paragraph', text: note.body },
    note.signed
      ? {
          kind: 'signature',
          name: note.signed.name,
          facts: [
            { label: words('paper.signedAs'), value: note.signed.credential },
            { label: words('page.vitals.time'), value: formatDayTime(note.signed.at, zone) },
            { label: words('paper.meaning'), value: words('meaning.note') },
          ],
        }
      : { kind: 'notice', title: words('paper.unsigned'), text: words('paper.unsignedDetail') },
    ...note.addenda.map((each): Block => ({
      kind: 'paragraph',
      text: `${words('page.note.addendumBy', { name: each.name, when: formatDayTime(each.at, zone) })}\n${each.body}`,
    })),
  ]
}

export const timeOf = (at: Date, zone: string): string => formatTimeWithoutZone(at, zone)
