import { describe, expect, test } from 'vitest'
import { decides, gateWith, taken, today, yesterday } from './gate.fixture'

describe('Several findings', () => {
  decides([
    [
      'a plan outranks everything',
      { safety: 'plan_or_intent', clothed: 'no', last_solids: null },
      'crisis',
      ['PRE-CLOTH', 'PRE-FOOD', 'PRE-SAFETY'],
    ],
    [
      'not starting outranks a missing answer',
      { clothed: 'no', last_solids: null },
      'do_not_start',
      ['PRE-CLOTH', 'PRE-FOOD'],
    ],
    [
      'a missing answer outranks another day',
      { consent: 'missing', ...taken('alprazolam', today('08:00')) },
      'incomplete',
      ['PRE-BZD', 'PRE-CONSENT'],
    ],
    [
      'another day outranks a clinician',
      { illness: ['fever'], ...taken('alprazolam', today('08:00')) },
      'reschedule',
      ['PRE-BZD', 'PRE-ILL'],
    ],
    [
      'a clinician outranks a wait',
      { illness: ['fever'], last_liquids: today('13:30') },
      'clinician_decision',
      ['PRE-ILL', 'PRE-LIQ'],
    ],
  ])

  test('the earliest start is the end of the last wait', () => {
    const result = gateWith({ last_solids: today('11:30'), last_liquids: today('13:45') })
    expect(result.decision).toBe('delay_until')
    expect(result.earliestStartAt?.toISOString()).toBe('2026-05-14T18:45:00.000Z')
  })
})

test('what a clinician decides inside a window is no wait', () => {
  const result = gateWith({ last_alcohol: today('06:00') })
  expect(result.decision).toBe('clinician_decision')
  expect(result.earliestStartAt).toBeNull()
})

test('a finding says who may lift it, what it rests on and where it comes from', () => {
  const [found] = gateWith(taken('alprazolam', yesterday('22:00'))).findings
  expect(found).toMatchObject({
    rule: 'PRE-BZD',
    reason: 'too_recent',
    subject: 'alprazolam',
    fields: ['medicationsTaken'],
    source: '[brief S114]',
    lift: 'prescriber',
    window: { hours: 24, earliest: new Date('2026-05-14T22:00:00-04:00') },
  })
})

test('a recorded plan is noted, not hidden', () => {
  const plan = taken('alprazolam', yesterday('22:00'), { approved_plan: true })
  expect(gateWith(plan).notes).toMatchObject([{ rule: 'PRE-BZD', reason: 'by_plan' }])
})

test('thoughts raise an alert together with the answer', () => {
  expect(gateWith({ safety: 'thoughts_no_plan' }).alerts).toEqual(['A2'])
  expect(gateWith({ safety: 'plan_or_intent' }).alerts).toEqual(['A1'])
  expect(gateWith({}).alerts).toEqual([])
})
