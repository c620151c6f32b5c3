import { describe, expect, test } from 'vitest'
import type { AskedInstrument, AskingFacts, MeasureStep } from './asking'
import { askingsOf, isOf, isWaiting, mayBeReminded, mayPass } from './askings'

const now = new Date('2026-05-12T14:00:00Z')
const days = (count: number) => new Date(now.getTime() + count * 86_400_000)
const nothing: AskingFacts = { now, screening: null, booked: [], dosed: [], done: [], steps: [] }
const screening = (at: number, decided = false) => ({ startedAt: days(at), decided })
const booked = (...at: readonly number[]) =>
  at.map((each) => ({ appointmentId: 'appointment', startsAt: days(each) }))
const dosed = (...at: readonly number[]) =>
  at.map((each) => ({ sessionId: `session ${each}`, at: days(each) }))
const done = (at: number, instrument: AskedInstrument = 'PHQ-9', total = 5) => ({
  instrument,
  at: days(at),
  total,
})
const step = (given: Partial<MeasureStep>): MeasureStep => ({
  id: 'step',
  step: 'passed',
  instrument: 'PHQ-9',
  key: 'day7',
  subjectId: 'session -7',
  at: now,
  byName: 'Somebody',
  ...given,
})

/** The mood questionnaire's askings in words: what for, and how it stands. */
const mood = (facts: Partial<AskingFacts>) =>
  askingsOf({ ...nothing, ...facts })
    .filter(({ instrument }) => instrument === 'PHQ-9')
    .map(({ key, state }) => `${key} ${state}`)

describe('when the mood questionnaire is asked for', () => {
  test.each<[string, Partial<AskingFacts>, readonly string[]]>([
    ['never without an occasion', {}, []],
    ['with the screening', { screening: screening(-1) }, ['screening open']],
    ['still welcome after two weeks', { screening: screening(-14) }, ['screening late']],
    [
      'once, not again the next day',
      { screening: screening(-2), done: [done(-1)] },
      ['screening answered'],
    ],
    [
      'an answer of the week before counts',
      { screening: screening(-2), done: [done(-8)] },
      ['screening answered'],
    ],
    ['not after its decision', { screening: screening(-2, true) }, ['screening missed']],
    ['not once medicine was given', { screening: screening(-9), dosed: dosed(-1) }, []],
    ['in the week before a session', { booked: booked(7) }, ['before_session open']],
    ['not earlier', { booked: booked(7.01) }, ['before_session not_yet']],
    ['late on the day before', { booked: booked(1) }, ['before_session late']],
    ['not after it has begun', { booked: booked(0) }, ['before_session missed']],
    ['not more than weekly', { booked: booked(1), done: [done(-6.5)] }, ['before_session not_yet']],
    ['again after a week', { booked: booked(0.9), done: [done(-7)] }, ['before_session late']],
    [
      'an answer of the seventh day before counts',
      { booked: booked(4), done: [done(-3)] },
      ['before_session answered'],
    ],
    [
      'one of the eighth day before does not',
      { booked: booked(4), done: [done(-3.1)] },
      ['before_session not_yet'],
    ],
  ])('%s', (_when, facts, told) => {
    expect(mood(facts).filter((each) => !/^(day7|end|month)/.test(each))).toEqual(told)
  })

  test.each<[string, Partial<AskingFacts>, string, string | null]>([
    ['not before the sixth day', { dosed: dosed(-5.9) }, 'day7', 'not_yet'],
    ['from the sixth day', { dosed: dosed(-6) }, 'day7', 'open'],
    ['late from the eighth', { dosed: dosed(-8) }, 'day7', 'late'],
    ['until the fourteenth', { dosed: dosed(-14) }, 'day7', 'missed'],
    ['not where it was done since', { dosed: dosed(-9), done: [done(-2)] }, 'day7', 'answered'],
    ['a week after the last answer', { dosed: dosed(-6), done: [done(-6.5)] }, 'day7', 'not_yet'],
    ['put aside by the client', { dosed: dosed(-7), steps: [step({ at: now })] }, 'day7', 'passed'],
    ['the end of the course', { dosed: dosed(-17) }, 'end_of_course', 'open'],
    [
      'not where the course goes on',
      { dosed: dosed(-17), booked: booked(9) },
      'end_of_course',
      null,
    ],
    ['a month after', { dosed: dosed(-30) }, 'month1', 'open'],
    ['two months after', { dosed: dosed(-65) }, 'month2', 'late'],
    ['three months after', { dosed: dosed(-90) }, 'month3', 'open'],
  ])('after a session: %s', (_when, facts, key, state) => {
    const found = mood(facts).find((each) => each.startsWith(key))
    expect(found ?? null).toBe(state && `${key} ${state}`)
  })

  test.each<[string, Partial<AskingFacts>, string, string | null]>([
    [
      'what is booked but already past does not keep the course going',
      { dosed: dosed(-17), booked: booked(-1) },
      'end_of_course',
      'open',
    ],
    [
      'an answer after the window does not fill it',
      { dosed: dosed(-20), done: [done(-5)] },
      'day7',
      'missed',
    ],
    ['an answer at the very end does', { dosed: dosed(-20), done: [done(-6)] }, 'day7', 'answered'],
    [
      'an answer of this very moment counts',
      { dosed: dosed(-7), done: [done(0)] },
      'day7',
      'answered',
    ],
    ['one that is dated later does not', { dosed: dosed(-7), done: [done(0.1)] }, 'day7', 'open'],
    [
      'an answer of the moment it opens counts',
      { dosed: dosed(-7), done: [done(-1)] },
      'day7',
      'answered',
    ],
    [
      'another questionnaire answers nothing',
      { dosed: dosed(-7), done: [done(-0.5, 'GAD-7')] },
      'day7',
      'open',
    ],
    [
      'another questionnaire put aside leaves this one',
      { dosed: dosed(-7), steps: [step({ instrument: 'GAD-7' })] },
      'day7',
      'open',
    ],
    [
      'that of another session put aside leaves this one',
      { dosed: dosed(-7), steps: [step({ subjectId: 'session -20' })] },
      'day7',
      'open',
    ],
    [
      'an invitation is not putting aside',
      { dosed: dosed(-7), steps: [step({ step: 'invited' })] },
      'day7',
      'open',
    ],
  ])('after a session: %s', (_when, facts, key, state) => {
    const found = mood(facts).find((each) => each.startsWith(key))
    expect(found ?? null).toBe(state && `${key} ${state}`)
  })

  test('a window that the weekly rule leaves no room in is not asked at all', () => {
    const ofFirst = (answered: number) =>
      mood({ dosed: dosed(-10, -3), done: [done(answered)] }).filter((each) =>
        each.startsWith('day7'),
      )
    expect(ofFirst(-10)).toEqual(['day7 not_yet'])
    expect(ofFirst(-10.01)).toEqual(['day7 missed', 'day7 not_yet'])
  })

  test('what follows a dose ends with the next one', () => {
    const ends = (...at: readonly number[]) =>
      askingsOf({ ...nothing, dosed: dosed(...at) })
        .filter((each) => each.subjectId === `session ${at[0]}` && each.instrument === 'PHQ-9')
        .map(({ key, closesAt }) => `${key} ${(closesAt.getTime() - now.getTime()) / 86_400_000}`)
    expect(ends(-20, -10)).toEqual(['day7 -10'])
    expect(ends(-20, -5)).toEqual(['day7 -6'])
    expect(ends(-20, -14)).toEqual([])
    expect(ends(-20)).toEqual(['day7 -6', 'end_of_course 8', 'month1 24', 'month2 54', 'month3 84'])
  })

  test('the one that ends first stands in front; each is due two days before the session, late on the last', () => {
    const asked = askingsOf({ ...nothing, booked: booked(5), dosed: dosed(-7) })
    const ends = asked.map(({ closesAt }) => closesAt.getTime())
    expect(ends).toEqual(ends.toSorted((a, b) => a - b))
    const [first] = asked
    expect(first).toMatchObject({ key: 'before_session', dueAt: days(3), lateAt: days(4) })
  })

  test('a later session begins a line of its own: the earlier one asks nothing beyond it', () => {
    expect(mood({ dosed: dosed(-14, -7) })).toEqual([
      'day7 missed',
      'day7 open',
      'end_of_course not_yet',
      'month1 not_yet',
      'month2 not_yet',
      'month3 not_yet',
    ])
  })
})

/** In treatment, with an alcohol score of so many days ago. */
const halfYear = (at: number): Partial<AskingFacts> => ({
  dosed: dosed(-20),
  done: [done(at, 'AUDIT-C')],
})

describe('other measures', () => {
  const askedOf = (facts: Partial<AskingFacts>, instrument: AskedInstrument) =>
    askingsOf({ ...nothing, ...facts })
      .filter((each) => each.instrument === instrument)
      .map(({ key, state }) => `${key} ${state}`)

  test('the two questions about mood are never asked by themselves', () => {
    expect(askedOf({ screening: screening(-1), booked: booked(2) }, 'PHQ-2')).toEqual([])
  })

  test('the suicide screener is asked before each session, however lately it was asked', () => {
    expect(askedOf({ booked: booked(2), done: [done(-4, 'C-SSRS')] }, 'C-SSRS')).toEqual([
      'before_session open',
    ])
    expect(askedOf({ booked: booked(2), done: [done(-0.5, 'C-SSRS')] }, 'C-SSRS')).toEqual([
      'before_session answered',
    ])
  })

  test('the questionnaire about a stressful experience comes monthly once it was in the range of PTSD', () => {
    expect(askedOf({ done: [done(-30, 'PCL-5', 30)] }, 'PCL-5')).toEqual([])
    expect(askedOf({ done: [done(-30, 'PCL-5', 31)] }, 'PCL-5')).toEqual([
      'trauma open',
      'trauma not_yet',
      'trauma not_yet',
    ])
    expect(askedOf({ done: [done(-30, 'PHQ-9', 40)] }, 'PCL-5')).toEqual([])
    expect(
      askedOf({ done: [{ instrument: 'PCL-5', at: days(-30), total: null }] }, 'PCL-5'),
    ).toEqual([])
    expect(askedOf({ done: [done(-30, 'PCL-5', 40), done(-1, 'PHQ-9', 4)] }, 'PCL-5')[0]).toBe(
      'trauma open',
    )
    expect(askedOf({ done: [done(-60, 'PCL-5', 40), done(-29, 'PCL-5', 12)] }, 'PCL-5')[0]).toBe(
      'trauma open',
    )
  })

  test.each<[string, Partial<AskingFacts>, readonly string[]]>([
    ['with the screening', { screening: screening(-1) }, ['screening open']],
    ['nobody out of treatment', { screening: screening(-200, true) }, ['screening missed']],
    [
      'not yet five months after',
      { screening: screening(-150, true), dosed: dosed(-20), done: [done(-150, 'AUDIT-C')] },
      ['half_year not_yet'],
    ],
    ['from two weeks before', halfYear(-168), ['half_year open']],
    ['not a day earlier', halfYear(-167.9), ['half_year not_yet']],
    ['late two weeks after', halfYear(-196), ['half_year late']],
    ['welcome for as long again', halfYear(-349), ['half_year late']],
    [
      'from the screening where it was never taken',
      { screening: screening(-170, true), booked: booked(3) },
      ['screening missed', 'half_year open'],
    ],
    [
      'not half a year after the last dose',
      { done: [done(-200, 'AUDIT-C')], dosed: dosed(-182) },
      [],
    ],
  ])('the scores about alcohol and drugs: %s', (_when, facts, told) => {
    expect(askedOf(facts, 'AUDIT-C')).toEqual(told)
    const other = (facts.done ?? []).map((each) => ({ ...each, instrument: 'DAST-10' as const }))
    expect(askedOf({ ...facts, done: other }, 'DAST-10')).toEqual(told)
  })

  test('a client puts aside nothing that a clinician asks', () => {
    const found = askingsOf({ ...nothing, ...halfYear(-170) })
    expect(found.filter(({ instrument }) => instrument === 'AUDIT-C').some(mayPass)).toBe(false)
  })

  test('what a clinician asks for is open at once, also within the week', () => {
    const steps = [step({ step: 'asked', key: 'asked', subjectId: null, at: days(-1) })]
    expect(askedOf({ steps, done: [done(-2)] }, 'PHQ-9')).toEqual(['asked open'])
    expect(askedOf({ steps, done: [done(-0.5)] }, 'PHQ-9')).toEqual(['asked answered'])
    expect(askedOf({ steps: [step({ key: 'asked' })] }, 'PHQ-9')).toEqual([])
  })

  test('a client may put aside what is asked, but not the questions of the screening', () => {
    const [ofScreening] = askingsOf({ ...nothing, screening: screening(-1) })
    const [before] = askingsOf({ ...nothing, booked: booked(2) })
    expect(ofScreening && mayPass(ofScreening)).toBe(false)
    expect(before && mayPass(before)).toBe(true)
    const screener = askingsOf({ ...nothing, booked: booked(2) }).find(
      ({ instrument }) => instrument === 'C-SSRS',
    )
    expect(screener && [isWaiting(screener), mayPass(screener)]).toEqual([true, false])
  })

  test.each([
    ['open', true],
    ['late', true],
    ['not_yet', false],
    ['missed', false],
    ['answered', false],
    ['passed', false],
  ] as const)('one that is %s waits for the client: %s', (state, waits) => {
    const [asking] = askingsOf({ ...nothing, booked: booked(2) })
    if (!asking) throw new Error('Nothing is asked')
    expect(isWaiting({ ...asking, state })).toBe(waits)
    expect(mayPass({ ...asking, state })).toBe(waits)
  })

  test.each<[string, Partial<MeasureStep>, boolean]>([
    ['the same', {}, true],
    ['the moment it opens', { at: days(-1) }, true],
    ['an earlier round', { at: days(-1.01) }, false],
    ['another questionnaire', { instrument: 'GAD-7' }, false],
    ['another occasion', { key: 'month1' }, false],
    ['another session', { subjectId: 'session 0' }, false],
    [
      'a wish of its own, by its own id',
      { step: 'asked', id: 'session -7', subjectId: null },
      true,
    ],
    ['a wish that only hangs on it', { step: 'asked', id: 'other' }, false],
  ])('a step is about an asking: %s', (_what, given, about) => {
    const asking = askingsOf({ ...nothing, dosed: dosed(-7) }).find(
      ({ key, instrument }) => key === 'day7' && instrument === 'PHQ-9',
    )
    expect(asking && isOf(step(given), asking)).toBe(about)
  })
})

describe('a reminder that a clinician lets go out', () => {
  const told = (at: number, kind: 'invited' | 'reminded') =>
    step({ step: kind, key: 'before_session', subjectId: 'appointment', at: days(at) })
  const before = { booked: booked(4) }
  test.each<[string, Partial<AskingFacts>, string]>([
    ['three days after it opened', before, 'yes'],
    ['two days after it opened, and not before', { booked: booked(5) }, 'yes'],
    ['sooner than that', { booked: booked(5.01) }, 'lately'],
    ['two days after the letter', { ...before, steps: [told(-2, 'invited')] }, 'yes'],
    ['sooner after the letter', { ...before, steps: [told(-1.99, 'invited')] }, 'lately'],
    ['never twice', { ...before, steps: [told(-2.5, 'reminded')] }, 'reminded'],
    ['not of what was answered', { ...before, done: [done(-1)] }, 'not_asked'],
  ])('%s', (_when, facts, may) => {
    const whole = { ...nothing, ...facts }
    const asking = askingsOf(whole).find(({ instrument }) => instrument === 'PHQ-9')
    expect(asking && mayBeReminded(asking, whole.steps, now)).toBe(may)
  })

  test('of what a clinician asks, no client is reminded', () => {
    const asking = askingsOf({ ...nothing, ...halfYear(-180) }).find(
      ({ instrument }) => instrument === 'AUDIT-C',
    )
    expect(asking && mayBeReminded(asking, [], now)).toBe('not_asked')
  })
})
