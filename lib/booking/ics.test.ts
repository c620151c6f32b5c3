import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { describe, expect, test } from 'vitest'
import { addMinutes } from '@/lib/time/instant'
import { type CalendarEntry, calendarFile, quietTitle } from './ics'

const entry = (startsAt: Date, more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  appointmentId: '6f1f4d0a-0000-4000-8000-000000000001',
  version: 1,
  startsAt,
  endsAt: addMinutes(startsAt, 180),
  title: 'Appointment at Harbor Light',
  location: '1 Harbor Street, New York',
  url: 'https://clinic.example/my',
  cancelled: false,
  changedAt: new Date('2026-01-05T12:00:00Z'),
  attendee: { name: 'June', email: 'june@example.com' },
  ...more,
})
const organizer = { name: 'Harbor Light', email: 'no-reply@clinic.example' }
const file = (zone: string, entries: readonly CalendarEntry[]) =>
  calendarFile({ name: 'Harbor Light', zone, entries, organizer })

/** What the first reader, ical.js, understands: its own zones registered from the file alone. */
function byIcalJs(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const zones = calendar.getAllSubcomponents('vtimezone').map((each) => new ICAL.Timezone(each))
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
  return events.map((event) => {
    const instant = (time: ICAL.Time) => {
      const zone = zones.find(
        ({ tzid }) => tzid === event.component.getFirstProperty('dtstart')?.getParameter('tzid'),
      )
      const local = time.clone()
      if (zone) local.zone = zone
      return local.toJSDate()
    }
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      from: instant(event.startDate),
      until: instant(event.endDate),
      status: event.component.getFirstPropertyValue('status'),
      method: calendar.getFirstPropertyValue('method'),
    }
  })
}

/** What the second reader, node-ical, understands. */
function byNodeIcal(text: string) {
  const read = nodeIcal.sync.parseICS(text)
  return Object.values(read).flatMap((each) =>
    each?.type === 'VEVENT'
      ? [
          {
            uid: each.uid,
            sequence: Number(each.sequence),
            summary: each.summary,
            from: new Date(each.start.getTime()),
            until: new Date(each.end?.getTime() ?? 0),
            status: each.status,
            method: each.method,
          },
        ]
      : [],
  )
}

/** Nights on which a clock changes, and quiet days; each start is an instant that the reader must find again. */
const STARTS = [
  ['America/New_York', '2026-03-08T06:30:00Z'],
  ['America/New_York', '2026-03-08T07:00:00Z'],
  ['America/New_York', '2026-11-01T05:30:00Z'],
  ['America/New_York', '2026-07-14T14:00:00Z'],
  ['America/New_York', '2026-12-14T15:00:00Z'],
  ['America/Phoenix', '2026-11-01T08:30:00Z'],
  ['Europe/Berlin', '2026-03-29T00:30:00Z'],
  ['Europe/Berlin', '2026-10-25T00:30:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T14:30:00Z'],
  ['Asia/Kathmandu', '2026-05-14T04:15:00Z'],
] as const

describe('two independent readers find what was booked', () => {
  test.each(STARTS)('%s at %s', (zone, at) => {
    const startsAt = new Date(at)
    const text = file(zone, [entry(startsAt)])
    const expected = {
      uid: '6f1f4d0a-0000-4000-8000-000000000001@stillwater',
      sequence: 0,
      summary: 'Appointment at Harbor Light',
      from: startsAt,
      until: addMinutes(startsAt, 180),
      status: 'CONFIRMED',
      method: 'REQUEST',
    }
    expect(byIcalJs(text)).toEqual([expected])
    expect(byNodeIcal(text)).toEqual([expected])
  })

  test('a move keeps the identity and has a greater number; a cancellation says so', () => {
    const startsAt = new Date('2026-05-14T14:00:00Z')
    const moved = file('America/New_York', [entry(startsAt, { version: 3 })])
    const gone = file('America/New_York', [entry(startsAt, { version: 4, cancelled: true })])
    for (const reader of [byIcalJs, byNodeIcal]) {
      expect(reader(moved)[0]).toMatchObject({ sequence: 2, method: 'REQUEST' })
      expect(reader(gone)[0]).toMatchObject({
        uid: '6f1f4d0a-0000-4000-8000-000000000001@stillwater',
        sequence: 3,
        status: 'CANCELLED',
        method: 'CANCEL',
      })
    }
  })

  test('a feed with two years in it, and an empty one, are read too', () => {
    const feed = calendarFile({
      name: 'Harbor Light',
      zone: 'America/New_York',
      entries: [
        entry(new Date('2026-01-14T15:00:00Z')),
        entry(new Date('2027-07-14T14:00:00Z'), { appointmentId: 'b' }),
      ],
    })
    for (const reader of [byIcalJs, byNodeIcal])
      expect(reader(feed).map(({ from }) => from.toISOString())).toEqual([
        '2026-01-14T15:00:00.000Z',
        '2027-07-14T14:00:00.000Z',
      ])
    const empty = calendarFile({ name: 'Harbor Light', zone: 'America/New_York', entries: [] })
    expect([byIcalJs(empty), byNodeIcal(empty)]).toEqual([[], []])
  })
})

test('lines are folded at 75 octets and end as the standard says', () => {
  const text = file('America/New_York', [
    entry(new Date('2026-05-14T14:00:00Z'), { location: `${'Ünter den Linden '.repeat(9)}1` }),
  ])
  const lines = text.split('\r\n')
  expect(lines.filter((line) => line.includes('\n'))).toEqual([])
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
})

test('a clinic whose name speaks of the medicine does not do so in anybody’s calendar', () => {
  expect(quietTitle('Appointment at Bay Ketamine Clinic', 'Appointment')).toBe('Appointment')
  expect(quietTitle('Appointment at Harbor Light', 'Appointment')).toBe(
    'Appointment at Harbor Light',
  )
})
