import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALL_CLEAR, gateWith, IN_CLINIC, today, yesterday } from './gate.fixture'

const MEDICINES = [
  { name: 'alprazolam', last: yesterday('16:00') },
  { name: 'zolpidem', last: yesterday('22:00') },
  { name: 'phenelzine', last: today('08:00') },
  { name: 'sertraline', last: today('08:00') },
  { name: 'xanex', last: today('08:00') },
  { name: 'little blue pill', last: today('09:00') },
]
const ASKED_AT_HOME = [
  'last_solids',
  'last_milky_drink',
  'last_liquids',
  'last_alcohol',
  'medications_taken',
  'substances',
  'antihypertensive',
  'hangover',
  'intoxicated',
  'med_changes',
  'pregnancy',
  'safety',
  'illness',
  'monitor',
  'clothed',
  'address_confirmed',
  'state_allowed',
  'space_safe',
  'interval_ok',
  'glucose_lowering',
  'consent',
  'screening_decision',
  'screening_date',
] as const

describe('whatever is answered on the day', () => {
  test('the order of the medicines does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(MEDICINES), (some) => {
        const one = gateWith({ medications_taken: some })
        const other = gateWith({ medications_taken: some.toReversed() })
        expect(one.decision).toBe(other.decision)
        expect(one.reasons.toSorted()).toEqual(other.reasons.toSorted())
        expect(one.earliestStartAt).toEqual(other.earliestStartAt)
      }),
    )
  })

  test('an answer that is missing never lets a session begin', () => {
    for (const field of ASKED_AT_HOME) {
      expect([field, gateWith({ [field]: null }).decision]).toEqual([field, 'incomplete'])
    }
  })

  test('what is only asked at home is silent in the clinic', () => {
    const others = { monitor: { present: false }, clothed: 'no', address_confirmed: false }
    expect(
      gateWith({ ...IN_CLINIC, ...others, state_allowed: false, space_safe: false }),
    ).toMatchObject({ decision: 'proceed', reasons: [] })
  })

  test('the day of the fixture has nothing against it, and every finding names a fact and a source', () => {
    expect(gateWith({}).decision).toBe('proceed')
    fc.assert(
      fc.property(fc.subarray([...ASKED_AT_HOME]), fc.subarray(MEDICINES), (missing, taken) => {
        const facts = Object.fromEntries(missing.map((field) => [field, null]))
        for (const finding of gateWith({ medications_taken: taken, ...facts }).findings) {
          expect(finding.fields.length).toBeGreaterThan(0)
          expect(finding.source).toMatch(/\[(?:brief|gen|src)/)
        }
      }),
    )
  })

  test('an earlier start is never offered than the last wait allows', () => {
    const minute = fc.integer({ min: 0, max: 720 })
    const start = new Date(ALL_CLEAR.planned_start_at).getTime()
    const before = (minutes: number) => ({
      at: new Date(start - minutes * 60_000).toISOString(),
      precision: 'exact',
    })
    fc.assert(
      fc.property(minute, minute, (food, drink) => {
        const { earliestStartAt } = gateWith({
          last_solids: before(food),
          last_liquids: before(drink),
        })
        const wait = Math.max(food < 180 ? 180 - food : 0, drink < 60 ? 60 - drink : 0)
        expect(earliestStartAt?.getTime() ?? start).toBe(start + wait * 60_000)
      }),
    )
  })
})
