import { describe, expect, test } from 'vitest'
import { slotDays } from './slot-days'

const words = {
  there: (time: string) => `${time} there`,
  day: (day: string, count: number) => `${day} (${count})`,
}
const week = (...starts: string[]) => [
  {
    date: 'any',
    slots: starts.map((from) => ({ from: new Date(from), until: new Date(from), roomId: null })),
  },
]

describe('free times are read on the reader’s own clock', () => {
  test('one zone says each time once', () => {
    const zones = { reader: 'America/New_York', other: 'America/New_York' }
    expect(slotDays(week('2026-05-14T14:00:00Z'), zones, words)).toEqual([
      {
        date: '2026-05-14',
        heading: 'Thursday, May 14, 2026 (1)',
        options: [{ value: '2026-05-14T14:00:00.000Z', label: '10:00 AM' }],
      },
    ])
  })

  test('another zone stands below, with its day where that is another one', () => {
    const zones = { reader: 'Pacific/Auckland', other: 'America/New_York' }
    const [day] = slotDays(week('2026-05-14T14:00:00Z'), zones, words)
    expect(day).toMatchObject({
      date: '2026-05-15',
      options: [{ label: '2:00 AM', hint: 'Thu, May 14, 10:00 AM EDT there' }],
    })
  })

  test('an hour that comes twice is told apart by its zone', () => {
    const zones = { reader: 'America/New_York', other: 'America/New_York' }
    const [day] = slotDays(week('2026-11-01T05:00:00Z', '2026-11-01T06:00:00Z'), zones, words)
    expect(day?.options.map(({ label }) => label)).toEqual(['1:00 AM EDT', '1:00 AM EST'])
  })
})
