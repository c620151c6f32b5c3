import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gateWith, taken, today, yesterday } from './gate.fixture'
import { isMilder } from '../finding'

describe('Clock changes do not shorten a wait', () => {
  test('24 hours over the night that autumn makes longer', () => {
    const monday = {
      planned_start_at: '2026-11-01T14:00:00-05:00',
      screening_date: '2026-10-20',
      last_solids: { precision: 'none' },
      last_liquids: { precision: 'none' },
    }
    const at = (iso: string) => taken('alprazolam', { at: iso, precision: 'exact' })
    const sameClockTime = gateWith({ ...monday, ...at('2026-10-31T14:00:00-04:00') })
    expect(sameClockTime.decision).toBe('proceed')
    const fullDay = gateWith({ ...monday, ...at('2026-10-31T15:00:00-04:00') })
    expect(fullDay.decision).toBe('proceed')
    expect(gateWith({ ...monday, ...at('2026-10-31T15:01:00-04:00') }).decision).toBe('delay_until')
  })

  test('the same clock time the day before is 23 hours over the night of spring', () => {
    const result = gateWith({
      planned_start_at: '2026-03-08T14:00:00-04:00',
      screening_date: '2026-03-01',
      last_solids: { precision: 'none' },
      last_liquids: { precision: 'none' },
      ...taken('alprazolam', { at: '2026-03-07T14:00:00-05:00', precision: 'exact' }),
    })
    expect(result.decision).toBe('delay_until')
    expect(result.earliestStartAt?.toISOString()).toBe('2026-03-08T19:00:00.000Z')
  })

  test.each([
    ['an hour that occurs twice means the later one', '2026-11-01T01:30:00', 'delay_until'],
    ['an hour that occurs once is itself', '2026-11-01T00:30:00', 'proceed'],
  ])('%s', (_story, local, decision) => {
    const result = gateWith({
      planned_start_at: '2026-11-01T04:00:00-05:00',
      screening_date: '2026-10-20',
      last_solids: { local, tz: 'America/New_York', precision: 'exact' },
      last_liquids: { precision: 'none' },
    })
    expect(result.decision).toBe(decision)
  })

  test('an hour that does not exist is asked again', () => {
    const result = gateWith({
      planned_start_at: '2026-03-08T14:00:00-04:00',
      screening_date: '2026-03-01',
      last_solids: { local: '2026-03-08T02:30:00', tz: 'America/New_York', precision: 'exact' },
      last_liquids: { precision: 'none' },
    })
    expect(result.findings).toMatchObject([{ rule: 'PRE-FOOD', reason: 'clock_skipped' }])
  })

  test('somebody who was in another zone is understood there', () => {
    const lastDay = (tz: string) =>
      gateWith(taken('lorazepam', { date: '2026-05-13', tz, precision: 'date_only' }))
    expect(lastDay('Europe/Berlin').earliestStartAt?.toISOString()).toBe('2026-05-14T21:59:59.000Z')
    expect(lastDay('America/Los_Angeles').earliestStartAt?.toISOString()).toBe(
      '2026-05-15T06:59:59.000Z',
    )
  })
})

test('a start that comes later than planned is measured at its own time', () => {
  const late = { evaluated_at: '2026-05-14T14:30:00-04:00', last_solids: today('11:30') }
  expect(gateWith(late).decision).toBe('proceed')
})

const minute = fc.integer({ min: 0, max: 48 * 60 })
const minutesBefore = (minutes: number): unknown => ({
  at: new Date(Date.parse('2026-05-14T18:00:00Z') - minutes * 60_000).toISOString(),
  precision: 'exact',
})

test('a later last meal never gives an earlier start', () => {
  fc.assert(
    fc.property(minute, minute, (a, b) => {
      const [later, earlier] = a < b ? [a, b] : [b, a]
      const start = (ago: number) =>
        gateWith({ last_solids: minutesBefore(ago) }).earliestStartAt?.getTime() ?? 0
      expect(start(later)).toBeGreaterThanOrEqual(start(earlier))
    }),
    { numRuns: 60 },
  )
})

const WORRIES: readonly Readonly<Record<string, unknown>>[] = [
  { last_solids: today('13:30') },
  { last_liquids: null },
  { last_alcohol: yesterday('20:00') },
  { hangover: 'yes' },
  { intoxicated: 'unsure' },
  { safety: 'thoughts_no_plan' },
  { illness: ['fever'] },
  { antihypertensive: 'missed' },
  { med_changes: 'yes' },
  { pregnancy: 'unsure' },
  { clothed: 'no' },
  { space_safe: false },
  { interval_ok: false },
  { consent: 'missing' },
  { screening_decision: 'review' },
  { glucose_lowering: true },
  taken('alprazolam', yesterday('20:00')),
  { substances: [{ name: 'cannabis', last: yesterday('20:00') }] },
]

test('one more worry never makes the gate milder', () => {
  fc.assert(
    fc.property(fc.subarray([...WORRIES]), fc.constantFrom(...WORRIES), (some, one) => {
      const before = gateWith(Object.assign({}, ...some))
      const after = gateWith(Object.assign({}, ...some, one))
      expect(isMilder(after.decision, before.decision)).toBe(false)
    }),
    { numRuns: 200 },
  )
})
