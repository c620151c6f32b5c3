import { describe, expect, test } from 'vitest'
import type { AskedInstrument, AskingFacts, MeasureStep } from './asking'
import { askingsOf, isOf, isWaiting, mayBeReminded, mayPass } from './askings'
import { now, days, nothing, screening, booked, dosed, done, step } from './testing/asking-facts'

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
