import { describe, expect, test } from 'vitest'
import { addMinutes } from '@/lib/time/instant'
import { clocksOf, plannedReadings } from './clocks'

const dose = new Date('2026-05-14T18:00:00Z')
const at = (minutes: number) => addMinutes(dose, minutes)

const facts = {
  setting: 'at_home',
  state: 'MONITORING',
  dosedAt: dose,
  observationMin: 120,
  pressuresAt: [],
  lastLookAt: null,
} as const

describe('the plan of readings after a dose', () => {
  test.each([
    ['is not due at 34 minutes', 34, [], 'later'],
    ['is due from 35', 35, [], 'due'],
    ['is still due at 50', 50, [], 'due'],
    ['is missed after 50', 51, [], 'missed'],
    ['is not taken by a reading at 34', 45, [34], 'due'],
    ['is taken by a reading at 35', 45, [35], 'taken'],
    ['is taken by a reading at 50', 70, [50], 'taken'],
  ] as const)('the one at 40 minutes %s', (_what, now, taken, state) => {
    const [reading] = plannedReadings('at_home', dose, taken.map(at), at(now))
    expect(reading).toMatchObject({ minute: 40, state })
  })

  test('the clinic takes four, and the next one is the first that still counts', () => {
    const clocks = clocksOf({ ...facts, setting: 'in_clinic', pressuresAt: [at(21)] }, at(55))
    expect(clocks?.readings.map(({ state }) => state)).toEqual(['taken', 'missed', 'due', 'later'])
    expect(clocks?.nextReading?.minute).toBe(60)
  })
})

describe('the clocks', () => {
  test('say that nobody leaves before two hours', () => {
    expect(clocksOf(facts, at(10))?.observedUntil).toEqual(at(120))
    expect(clocksOf({ ...facts, observationMin: 150 }, at(10))?.observedUntil).toEqual(at(150))
  })

  test('count the looks from the dose until somebody has looked in', () => {
    expect(clocksOf(facts, at(16))?.looks).toMatchObject({ state: 'due' })
    expect(clocksOf({ ...facts, lastLookAt: at(14) }, at(16))?.looks).toMatchObject({
      state: 'quiet',
    })
  })

  test('run neither before the dose nor after somebody has left', () => {
    expect(clocksOf({ ...facts, dosedAt: null, state: 'READY' }, at(0))).toBeNull()
    expect(clocksOf({ ...facts, state: 'POST_OPEN' }, at(150))).toBeNull()
  })

  test('need no looks in the clinic, where staff are on site', () => {
    expect(clocksOf({ ...facts, setting: 'in_clinic' }, at(16))?.looks).toBeNull()
  })
})
