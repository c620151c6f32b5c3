import { describe, expect, test } from 'vitest'
import { addHours, addMinutes } from '@/lib/time/instant'
import { type Circumstances, freshnessOf, gapEnd } from './freshness'
import { reopenedBy } from './events'
import { questionnaire } from './questions'
import { screeningRuleSet } from './ruleset'

const ruleSet = screeningRuleSet()
const questions = questionnaire(ruleSet).flatMap((group) => group.questions)
const question = (field: string) => {
  const found = questions.find((each) => each.field === field)
  if (!found) throw new Error(field)
  return found
}

const zone = 'America/New_York'
const answered = new Date('2026-05-03T18:00:00Z')
const day = (days: number, from = answered) => addHours(from, days * 24)
const quiet: Circumstances = {
  events: [],
  lastSessionAt: null,
  nextSessionAt: null,
  now: day(5),
  zone,
}
const of = (field: string, more: Partial<Circumstances> = {}, at: Date | null = answered) =>
  freshnessOf(question(field), at, ruleSet, { ...quiet, ...more })

describe('an answer is fresh', () => {
  test.each([
    ['psychosis_now, where no session is booked', 'psychosis_now', {}],
    ['psychosis_now, four days before a session', 'psychosis_now', { nextSessionAt: day(9) }],
    ['heart problems, on the ninetieth day', 'heart_problems', { now: day(90) }],
    ['an allergy, which is permanent', 'allergy_ketamine', { now: day(500) }],
    ['a birthday, which is counted by itself', 'date_of_birth', { lastSessionAt: day(2) }],
    ['a pressure, which is measured', 'bp_readings', { lastSessionAt: day(2) }],
  ] as const)('%s', (_, field, more) => {
    expect(of(field, more)).toEqual({ kind: 'fresh' })
  })

  test('an optional question may stay open', () => {
    expect(of('bp_symptoms', {}, null)).toEqual({ kind: 'fresh' })
    expect(of('bp_readings', {}, null)).toEqual({ kind: 'fresh' })
    expect(of('trying', {}, null)).toEqual({ kind: 'now', why: { code: 'not_answered' } })
  })

  test('what was said of a high pressure holds as long as the whole, not the 14 days of a reading', () => {
    expect(of('hypertension_dx', { now: day(15) }).kind).toBe('fresh')
    expect(of('hypertension_dx', { now: day(90) }).kind).toBe('fresh')
    expect(of('hypertension_dx', { now: day(91) })).toMatchObject({ why: { days: 90 } })
  })
})

describe('an answer of a rule that holds until the next session', () => {
  const nextSessionAt = day(20)
  const opens = addHours(nextSessionAt, -72)

  test('is asked from seventy-two hours before the session, and not a minute sooner', () => {
    expect(of('trying', { nextSessionAt, now: addMinutes(opens, -1) }).kind).toBe('fresh')
    expect(of('trying', { nextSessionAt, now: opens })).toEqual({
      kind: 'before_session',
      why: { code: 'each_session' },
    })
  })

  test('counts where it was given inside those hours', () => {
    expect(of('trying', { nextSessionAt, now: day(19) }, opens).kind).toBe('fresh')
  })

  test('is over once a session has been held', () => {
    const lastSessionAt = day(3)
    expect(of('phq9_item9', { lastSessionAt })).toEqual({
      kind: 'now',
      why: { code: 'session', at: lastSessionAt },
    })
    expect(of('phq9_item9', { lastSessionAt }, lastSessionAt).kind).toBe('now')
    expect(of('phq9_item9', { lastSessionAt }, addMinutes(lastSessionAt, 1)).kind).toBe('fresh')
  })
})

describe('an answer that is counted in days', () => {
  test('is asked again on the day after its last, in the clinic’s zone', () => {
    expect(of('heart_problems', { now: day(91) })).toEqual({
      kind: 'now',
      why: { code: 'expired', days: 90 },
    })
    expect(of('heart_problems', { now: new Date('2026-08-02T03:59:00Z') }).kind).toBe('fresh')
    expect(of('heart_problems', { now: new Date('2026-08-02T04:00:00Z') }).kind).toBe('now')
  })

  test('never outlasts the whole screening, whatever the rule says', () => {
    expect(of('psychosis_ever', { now: day(91) })).toMatchObject({ why: { days: 90 } })
  })

  test('is asked before a session that lies behind its last day', () => {
    expect(of('heart_problems', { now: day(80), nextSessionAt: day(95) })).toEqual({
      kind: 'before_session',
      why: { code: 'runs_out', days: 90 },
    })
    expect(of('heart_problems', { now: day(80), nextSessionAt: day(90) }).kind).toBe('fresh')
    expect(of('heart_problems', { now: day(80), nextSessionAt: day(91) }).kind).toBe(
      'before_session',
    )
  })
})

describe('what happened', () => {
  const toldAt = day(2)
  const event = (code: 'seizure' | 'eye_pain') => ({
    events: [{ event: code, rules: reopenedBy(ruleSet, code), toldAt }],
  })

  test('opens the questions of its rules, and only those', () => {
    expect(of('iop_history', event('eye_pain'))).toEqual({
      kind: 'now',
      why: { code: 'event', event: 'eye_pain', at: toldAt },
    })
    expect(of('seizure_ever', event('eye_pain')).kind).toBe('fresh')
  })

  test('opens every question where it is on the clinic’s list, but for what is measured', () => {
    const open = questions.filter(
      ({ field, rules }) => rules.length > 0 && of(field, event('seizure')).kind === 'now',
    )
    const asked = questions.filter(({ rules }) => rules.length > 0)
    expect(asked.length - open.length).toBe(1)
  })

  test('is over for an answer that was given after it', () => {
    expect(of('iop_history', event('eye_pain'), addMinutes(toldAt, 1)).kind).toBe('fresh')
    expect(of('iop_history', event('eye_pain'), toldAt).kind).toBe('fresh')
  })
})

describe('ninety days without a session', () => {
  const lastSessionAt = day(-10)
  test('open everything on the ninety-first day', () => {
    expect(of('allergy_ketamine', { lastSessionAt, now: day(80) }).kind).toBe('fresh')
    expect(of('allergy_ketamine', { lastSessionAt, now: day(81) })).toEqual({
      kind: 'now',
      why: { code: 'gap', at: lastSessionAt },
    })
  })

  test('are over for what was answered after them', () => {
    expect(of('allergy_ketamine', { lastSessionAt, now: day(90) }, day(81)).kind).toBe('fresh')
    expect(of('allergy_ketamine', { lastSessionAt, now: day(90) }, day(80)).kind).toBe('now')
  })

  test('end with the ninetieth day of the clinic, for answers from before its end', () => {
    const end = new Date('2026-07-23T03:59:59Z')
    expect(gapEnd(lastSessionAt, answered, zone)).toEqual(end)
    expect(gapEnd(lastSessionAt, end, zone)).toEqual(end)
    expect(gapEnd(lastSessionAt, addMinutes(end, 1), zone)).toBeNull()
  })
})
