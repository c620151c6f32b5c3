import { sayFor } from '@/lib/i18n/say'
import type { Block } from '@/lib/papers/paper'
import { formatDay, formatDayTime } from '@/lib/time/format'
import type { WholeRecord } from '../record'
import { plainly, type RecordWords } from './record-words'

const reading = (value: number | null, unit: string) => (value === null ? '' : `${value} ${unit}`)

/** Appointments, and every session with what was given, what was measured and the note that was signed. */
export const sessionBlocks = (record: WholeRecord, words: RecordWords): readonly Block[] => {
  const { zone } = words
  const booking = sayFor('booking')
  const sessions = sayFor('sessions')
  return [
    { kind: 'heading', text: words.say('part.appointments') },
    {
      kind: 'table',
      columns: words.columns('when', 'what', 'state'),
      rows: record.appointments.map(({ kind, status, startsAt }) => [
        formatDayTime(startsAt, zone),
        booking(`kind.${kind}`),
        booking(`status.${status}`),
      ]),
      empty: words.say('none'),
    },
    ...record.sessions.flatMap((session): readonly Block[] => [
      {
        kind: 'heading',
        text: words.say('part.session', { at: formatDay(session.openedAt, zone) }),
      },
      {
        kind: 'table',
        columns: words.columns('when', 'medicine', 'amount', 'route'),
        rows: session.doseAdministrations.map(({ givenAt, medication, doseMg, route }) => [
          formatDayTime(givenAt, zone),
          medication,
          `${doseMg} mg`,
          plainly(route),
        ]),
        empty: words.say('noDose'),
      },
      {
        kind: 'table',
        columns: words.columns('when', 'pressure', 'heart', 'oxygen'),
        rows: session.vitalSigns.map(({ takenAt, systolic, diastolic, heartRate, spo2 }) => [
          formatDayTime(takenAt, zone),
          systolic === null || diastolic === null ? '' : `${systolic}/${diastolic} mmHg`,
          reading(heartRate, '/min'),
          reading(spo2, '%'),
        ]),
        empty: words.say('none'),
      },
      ...session.adverseEvents.map(({ code, onsetAt, outcome }): Block => ({
        kind: 'paragraph',
        text: `${formatDayTime(onsetAt, zone)}: ${sessions(`adverseEvent.${code}`)}. ${plainly(outcome)}`,
      })),
      ...session.notes.flatMap(({ paragraphs }): readonly Block[] => [
        { kind: 'heading', level: 3, text: words.say('part.note') },
        ...paragraphs.flatMap(({ by, at, text }): readonly Block[] => [
          { kind: 'paragraph', tone: 'quiet', text: `${by}, ${formatDayTime(at, zone)}` },
          { kind: 'paragraph', text },
        ]),
      ]),
    ]),
  ]
}

/** Questionnaires and check-ins, oldest first, and the alerts that answers raised. */
export const howItWentBlocks = (record: WholeRecord, words: RecordWords): readonly Block[] => {
  const { zone } = words
  const measures = sayFor('measures')
  const checkIns = sayFor('aftercare')
  const alerts = sayFor('alerts')
  return [
    { kind: 'heading', text: words.say('part.measures') },
    {
      kind: 'table',
      columns: words.columns('when', 'measure', 'total', 'band'),
      rows: record.measures.map(({ instrument, total, band, authoredAt }) => [
        formatDay(authoredAt, zone),
        measures(`name.${instrument}`),
        total === null ? '' : `${total}`,
        band ?? '',
      ]),
      empty: words.say('none'),
    },
    { kind: 'heading', text: words.say('part.checkIns') },
    ...record.checkIns.flatMap(({ checkIn, at, answers }): readonly Block[] => [
      {
        kind: 'heading',
        level: 3,
        text: `${checkIns(`checkIn.${checkIn}.title`)}, ${formatDayTime(at, zone)}`,
      },
      {
        kind: 'facts',
        facts: answers.map(([name, value]) => ({
          label: words.say(`checkIn.${name}`),
          value: plainly(value),
        })),
      },
    ]),
    { kind: 'heading', text: words.say('part.alerts') },
    {
      kind: 'table',
      columns: words.columns('when', 'what', 'takenBy', 'closed'),
      rows: record.alerts.map(({ kind, raisedAt, acknowledgedByName, closedAt }) => [
        formatDayTime(raisedAt, zone),
        alerts(`kind.${kind}`),
        acknowledgedByName ?? '',
        closedAt ? formatDayTime(closedAt, zone) : '',
      ]),
      empty: words.say('none'),
    },
  ]
}
