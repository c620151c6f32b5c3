import { describe, expect, test } from 'vitest'
import type { AskingFacts } from './asking'
import { askingsOf } from './askings'
import { now, days, nothing, screening, booked, dosed, done, step } from './testing/asking-facts'

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
