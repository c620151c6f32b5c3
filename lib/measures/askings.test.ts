import { describe, expect, test } from 'vitest'
import type { AskedInstrument, AskingFacts, MeasureStep } from './asking'
import { askingsOf, mayPass } from './askings'

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
  })

  test('a client may put aside what is asked, but not the questions of the screening', () => {
    const [ofScreening] = askingsOf({ ...nothing, screening: screening(-1) })
    const [before] = askingsOf({ ...nothing, booked: booked(2) })
    expect(ofScreening && mayPass(ofScreening)).toBe(false)
    expect(before && mayPass(before)).toBe(true)
  })
})
