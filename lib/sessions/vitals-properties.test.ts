import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Reading, VITALS_DECISIONS, VITALS_SYMPTOMS } from './vitals'
import { decideVitals } from './vitals-rules'

const calm: Reading = {
  systolicMmHg: 122,
  diastolicMmHg: 60,
  heartRatePerMin: 72,
  spo2Percent: 98,
  restMin: 5,
}
const decide = (...readings: readonly Partial<Reading>[]) =>
  decideVitals({
    setting: 'in_clinic',
    route: 'intramuscular',
    symptoms: [],
    readings: readings.map((each) => ({ ...calm, ...each })),
  }).decision
const gravity = (...readings: readonly Partial<Reading>[]): number =>
  -VITALS_DECISIONS.indexOf(decide(...readings))

const aReading = fc.record({
  systolicMmHg: fc.option(fc.integer({ min: 40, max: 310 })),
  diastolicMmHg: fc.option(fc.integer({ min: 10, max: 210 })),
  heartRatePerMin: fc.option(fc.integer({ min: 20, max: 200 })),
  spo2Percent: fc.option(fc.integer({ min: 70, max: 100 })),
  restMin: fc.option(fc.integer({ min: 0, max: 15 })),
})

describe('whatever is measured', () => {
  test('a higher pressure is never judged milder, once it is above the low ones', () => {
    const pressure = fc.integer({ min: 90, max: 300 })
    fc.assert(
      fc.property(pressure, pressure, fc.boolean(), (a, b, again) => {
        const before = again ? [{ systolicMmHg: 150 }] : []
        const [lower, higher] = [Math.min(a, b), Math.max(a, b)]
        expect(gravity(...before, { systolicMmHg: higher })).toBeGreaterThanOrEqual(
          gravity(...before, { systolicMmHg: lower }),
        )
      }),
    )
  })

  test('less oxygen is never judged milder', () => {
    const oxygen = fc.integer({ min: 60, max: 100 })
    fc.assert(
      fc.property(oxygen, oxygen, (a, b) => {
        expect(gravity({ spo2Percent: Math.min(a, b) })).toBeGreaterThanOrEqual(
          gravity({ spo2Percent: Math.max(a, b) }),
        )
      }),
    )
  })

  test('a symptom makes any reading an emergency, also a missing one', () => {
    fc.assert(
      fc.property(
        fc.array(aReading, { maxLength: 3 }),
        fc.constantFrom(...VITALS_SYMPTOMS),
        (readings, symptom) => {
          const facts = {
            setting: 'at_home',
            route: 'oral',
            readings,
            symptoms: [symptom],
          } as const
          expect(decideVitals(facts).decision).toBe('emergency')
        },
      ),
    )
  })

  test('a sign that was not measured, or rest that nobody noted, never lets a dose be given', () => {
    fc.assert(
      fc.property(
        aReading,
        fc.constantFrom(
          'systolicMmHg',
          'diastolicMmHg',
          'heartRatePerMin',
          'spo2Percent',
          'restMin',
        ),
        (reading, missing) => {
          expect(decide({ ...reading, [missing]: null })).not.toBe('proceed')
        },
      ),
    )
  })

  test('from the second reading that counts, the last one decides and the earlier ones do not', () => {
    const rested = aReading.map((reading) => ({ ...reading, restMin: 5 }))
    fc.assert(
      fc.property(rested, rested, rested, (a, b, last) => {
        expect(decide(a, last)).toBe(decide(b, last))
      }),
    )
  })
})
