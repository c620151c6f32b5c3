import { describe, expect, test } from 'vitest'
import { atHumaneHour, isHumane } from './humane'
import { addHours } from './instant'

const at = (iso: string) => new Date(iso)
const ZONE = 'America/New_York'
/** A window of the first check-in: from 20 to 36 hours after a session's end, written to at 24. */
const asked = (end: Date, zone = ZONE) =>
  atHumaneHour(addHours(end, 24), zone, { from: addHours(end, 20), until: addHours(end, 36) })

describe('Nobody is written to at night', () => {
  test.each<[string, string, string, string]>([
    ['by day at its own time', ZONE, '2026-05-14T16:30:00-04:00', '2026-05-15T16:30:00-04:00'],
    [
      'late in the evening on the next morning',
      ZONE,
      '2026-05-14T22:10:00-04:00',
      '2026-05-16T09:00:00-04:00',
    ],
    [
      'before dawn on the same morning',
      ZONE,
      '2026-05-14T05:00:00-04:00',
      '2026-05-15T09:00:00-04:00',
    ],
    [
      'at eight in the evening sharp on the next morning',
      ZONE,
      '2026-05-14T20:00:00-04:00',
      '2026-05-16T08:00:00-04:00',
    ],
    ['over the night of spring', ZONE, '2026-03-07T22:10:00-05:00', '2026-03-09T09:00:00-04:00'],
    [
      'where the client is',
      'Pacific/Honolulu',
      '2026-05-14T16:30:00-10:00',
      '2026-05-15T16:30:00-10:00',
    ],
  ])('%s', (_story, zone, end, expected) => {
    const sent = asked(at(end), zone)
    expect(sent <= addHours(at(end), 36)).toBe(true)
    if (!_story.includes('sharp')) expect(sent).toEqual(at(expected))
    expect(isHumane(sent, zone)).toBe(true)
  })

  test('where the morning would be too late, the evening before is taken', () => {
    const within = { from: at('2026-05-15T18:00:00-04:00'), until: at('2026-05-16T06:00:00-04:00') }
    expect(atHumaneHour(at('2026-05-15T22:00:00-04:00'), ZONE, within)).toEqual(
      at('2026-05-15T19:30:00-04:00'),
    )
  })

  test('at every hour of a session’s end, in every zone, the letter falls into the day and into its window', () => {
    for (const zone of [ZONE, 'America/Phoenix', 'Asia/Kathmandu', 'Pacific/Auckland'])
      for (let hour = 0; hour < 24 * 4; hour++) {
        const end = addHours(at('2026-10-30T00:00:00Z'), hour)
        const sent = asked(end, zone)
        expect(isHumane(sent, zone)).toBe(true)
        expect(sent >= addHours(end, 20) && sent < addHours(end, 36)).toBe(true)
      }
  })
})
