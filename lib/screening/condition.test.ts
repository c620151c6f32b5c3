import { describe, expect, test } from 'vitest'
import type { Condition } from '@/lib/screening/condition'
import { factsOf, resolveMedicine } from '@/lib/screening/facts'
import { because, fullYears, holds } from '@/lib/screening/holds'
import type { AnswerField } from '@/lib/screening/model'
import { unanswered } from '@/lib/screening/unanswered'

/** Each word of the language in which rules are written, with answers on both sides of it. */
const at = new Date('2026-05-12T14:00:00Z')
const zone = 'America/New_York'
const facts = (answers: object) => factsOf({ ...unanswered, ...answers }, at, zone)
const says = (condition: Condition, answers: object) => holds(condition, facts(answers))

describe('a word of the rules', () => {
  test.each<[string, Condition, object, boolean]>([
    ['is: one of the codes', { field: 'nursing', is: ['yes'] }, { nursing: 'yes' }, true],
    ['is: another code', { field: 'nursing', is: ['yes'] }, { nursing: 'no' }, false],
    ['is: not answered is no code', { field: 'nursing', is: ['yes'] }, {}, false],
    [
      'is: a tick is no answer',
      { field: 'other_mental', is: ['other'] },
      { other_mental: ['other'] },
      false,
    ],
    ['is: true and false', { field: 'state_allowed', is: [false] }, { state_allowed: false }, true],
    [
      'has: one of the ticks',
      { field: 'other_mental', has: ['other'] },
      { other_mental: ['delirium_now', 'other'] },
      true,
    ],
    [
      'has: other ticks',
      { field: 'other_mental', has: ['other'] },
      { other_mental: ['delirium_now'] },
      false,
    ],
    [
      'has: an answer that is no list',
      { field: 'breathing', has: ['severe'] },
      { breathing: 'severe' },
      false,
    ],
    [
      'hasOnly: nothing else',
      { field: 'heart_problems', hasOnly: ['benign_rhythm'] },
      { heart_problems: ['benign_rhythm'] },
      true,
    ],
    [
      'hasOnly: something beside it',
      { field: 'heart_problems', hasOnly: ['benign_rhythm'] },
      { heart_problems: ['benign_rhythm', 'angina'] },
      false,
    ],
    [
      'hasOnly: an empty list has nothing',
      { field: 'heart_problems', hasOnly: ['benign_rhythm'] },
      { heart_problems: [] },
      false,
    ],
    ['missing: not answered', { field: 'liver', missing: true }, {}, true],
    ['missing: an answer that was never there', { field: 'misuse_30d', missing: true }, {}, true],
    ['missing: only blanks', { field: 'state', missing: true }, { state: '  ' }, true],
    [
      'missing: an empty list is an answer',
      { field: 'allergies', missing: true },
      { allergies: [] },
      false,
    ],
    ['missing: zero is an answer', { field: 'dast10', missing: true }, { dast10: 0 }, false],
    ['number: within', { field: 'bmi', number: { from: 35, below: 40 } }, { bmi: 35 }, true],
    [
      'number: the upper bound is out',
      { field: 'bmi', number: { from: 35, below: 40 } },
      { bmi: 40 },
      false,
    ],
    ['number: words are no number', { field: 'state', number: { to: 99 } }, { state: '35' }, false],
    ['number: not answered is not zero', { field: 'bmi', number: { to: 99 } }, {}, false],
    [
      'daysAgo: that day',
      { field: 'mi_stroke_date', daysAgo: { from: 0, to: 0 } },
      { mi_stroke_date: '2026-05-12' },
      true,
    ],
    ['daysAgo: no date', { field: 'mi_stroke_date', daysAgo: { from: 0 } }, {}, false],
    [
      'daysAgo: a day that does not exist',
      { field: 'mi_stroke_date', daysAgo: { from: 0 } },
      { mi_stroke_date: '2026-02-30' },
      false,
    ],
    [
      'yearsAgo: not yet',
      { field: 'date_of_birth', yearsAgo: { from: 18 } },
      { date_of_birth: '2008-05-13' },
      false,
    ],
    [
      'test: negative and young',
      { field: 'pregnancy_test', test: { result: 'negative', maxDaysAgo: 7 } },
      { pregnancy_test: { result: 'negative', date: '2026-05-05' } },
      true,
    ],
    [
      'test: negative and a day too old',
      { field: 'pregnancy_test', test: { result: 'negative', maxDaysAgo: 7 } },
      { pregnancy_test: { result: 'negative', date: '2026-05-04' } },
      false,
    ],
    [
      'test: negative and not dated',
      { field: 'pregnancy_test', test: { result: 'negative', maxDaysAgo: 7 } },
      { pregnancy_test: { result: 'negative', date: null } },
      false,
    ],
    [
      'test: positive of any day, dated or not',
      { field: 'pregnancy_test', test: { result: 'positive' } },
      { pregnancy_test: { result: 'positive', date: null } },
      true,
    ],
    ['test: none', { field: 'pregnancy_test', test: { result: 'positive' } }, {}, false],
    [
      'mentions: inside a sentence, whatever stands between',
      { field: 'allergies', mentions: ['ketamine'] },
      { allergies: ['S-ket amine, rash'] },
      true,
    ],
    [
      'nearlyMentions: one word of several',
      { field: 'allergies', nearlyMentions: ['ketamine'] },
      { allergies: ['rash from ketamin'] },
      true,
    ],
    [
      'nearlyMentions: the word itself, though another is spelt nearly so',
      { field: 'allergies', nearlyMentions: ['ketamine', 'esketamine'] },
      { allergies: ['ketamine'] },
      false,
    ],
    [
      'nearlyMentions: one slip beside another that is spelt right',
      { field: 'allergies', nearlyMentions: ['ketamine'] },
      { allergies: ['ketamine', 'ketamin spray'] },
      true,
    ],
    [
      'nearlyMentions: another word',
      { field: 'allergies', nearlyMentions: ['ketamine'] },
      { allergies: ['rash from peanuts'] },
      false,
    ],
    ['not', { not: { field: 'nursing', is: ['yes'] } }, { nursing: 'no' }, true],
    [
      'all of nothing holds, any of nothing does not',
      { not: { any: [{ all: [] }, { any: [] }] } },
      {},
      false,
    ],
  ])('%s', (_story, condition, answers, expected) => {
    expect(says(condition, answers)).toBe(expected)
  })

  test('born on 29 February, the birthday of a common year is the first of March', () => {
    expect(fullYears('2008-02-29', '2026-02-28')).toBe(17)
    expect(fullYears('2008-02-29', '2026-03-01')).toBe(18)
  })
})

describe('the answers beneath a condition', () => {
  const yes = (field: AnswerField): Condition => ({ field, is: ['yes'] })
  const beneath = (condition: Condition, answers: object = {}) =>
    because(condition, facts(answers)).map(({ field, value }) => [field, value])

  test('of `any` only what is true; of `all` each part, a denial only where nothing else is said', () => {
    const either: Condition = { any: [yes('nursing'), yes('trying')] }
    expect(beneath(either, { nursing: 'no', trying: 'yes' })).toEqual([['trying', 'yes']])
    const unless: Condition = { all: [yes('nursing'), { not: yes('trying') }] }
    expect(beneath(unless, { nursing: 'yes', trying: 'no' })).toEqual([['nursing', 'yes']])
    const neither: Condition = { all: [{ not: yes('nursing') }, { not: yes('trying') }] }
    expect(beneath(neither, { nursing: 'no' })).toEqual([
      ['nursing', 'no'],
      ['trying', null],
    ])
  })

  test('a denial names every answer that it denies, each once, however it is nested', () => {
    const denied: Condition = {
      not: {
        any: [yes('nursing'), { all: [yes('trying'), { not: yes('nursing') }] }, yes('liver')],
      },
    }
    expect(beneath(denied).map(([field]) => field)).toEqual(['nursing', 'trying', 'liver'])
  })
})

describe('a pressure counts', () => {
  const latest: Condition = {
    field: 'bp_readings',
    reading: { maxAgeHours: 336, systolic: { above: 140 } },
  }
  const none: Condition = { field: 'bp_readings', noReadingWithinHours: 336 }
  const reading = (systolic: number | null, diastolic: number | null, taken_at: string | null) => ({
    systolic,
    diastolic,
    taken_at,
  })
  const noon = '2026-05-11T12:00:00Z'
  test.each<[string, readonly object[], boolean, boolean]>([
    ['a high one', [reading(150, 90, noon)], true, false],
    ['only its upper number was written', [reading(150, null, noon)], false, true],
    ['only its lower number was written', [reading(null, 80, noon)], false, true],
    ['neither was written', [reading(null, null, noon)], false, true],
    [
      'a good one, and a newer one half written',
      [reading(120, 80, noon), reading(150, null, '2026-05-11T13:00:00Z')],
      false,
      true,
    ],
    [
      'a good one, and an older one half written',
      [reading(120, 80, noon), reading(150, null, '2026-05-11T11:00:00Z')],
      false,
      false,
    ],
    [
      'a good one, and one half written at the same time',
      [reading(120, 80, noon), reading(150, null, noon)],
      false,
      true,
    ],
    [
      'a good one, and one without a time',
      [reading(120, 80, noon), reading(150, 90, null)],
      false,
      true,
    ],
    ['none at all', [], false, true],
  ])('%s', (_story, bp_readings, high, missing) => {
    expect([says(latest, { bp_readings }), says(none, { bp_readings })]).toEqual([high, missing])
  })
  test('not answered is no reading', () => {
    expect([says(latest, { bp_readings: null }), says(none, { bp_readings: null })]).toEqual([
      false,
      true,
    ])
  })
})

describe('what a listed name means', () => {
  const named = (name: string, confirmed_generic?: string) => {
    const { status, products, rules } = resolveMedicine({
      name,
      frequency: 'daily',
      ...(confirmed_generic ? { confirmed_generic } : {}),
    })
    return { status, products: products.map(({ generic }) => generic), rules }
  }

  test.each([
    [
      'a misspelling is only a question, with the strictest rule',
      'xanex',
      undefined,
      'fuzzy_confirm',
      [],
      ['HOLD_24H'],
    ],
    ['confirmed as what was offered', 'xanex', 'alprazolam', 'exact', ['alprazolam'], ['HOLD_24H']],
    [
      'confirmed as something that was not offered',
      'xanex',
      'sertraline',
      'fuzzy_confirm',
      [],
      ['HOLD_24H'],
    ],
    [
      'confirmed as what is easily mistaken for it',
      'klonopn',
      'clonidine',
      'exact',
      ['clonidine'],
      ['CONTINUE'],
    ],
    [
      'an exact name is not talked into another',
      'sertraline',
      'alprazolam',
      'exact',
      ['sertraline'],
      ['CONTINUE'],
    ],
  ])('%s', (_story, name, confirmed, status, products, rules) => {
    expect(named(name, confirmed)).toMatchObject({ status, products, rules })
  })
})
