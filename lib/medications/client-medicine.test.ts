import { describe, expect, test } from 'vitest'
import { classOf, frequencyForRules, isUnresolved, recognised } from './client-medicine'
import { matchMedicine } from './matching'
import { medicineNamed } from './reference'

describe('a typed name as it is stored', () => {
  test.each([
    ['sertraline', ['sertraline'], 'antidepressant', 'CONTINUE', true],
    ['xanex', ['alprazolam'], 'benzodiazepine', 'HOLD_24H', false],
    ['sertraline and alprazolam', ['sertraline', 'alprazolam'], 'benzodiazepine', 'HOLD_24H', true],
    ['alprazolam from my mother', ['alprazolam'], 'benzodiazepine', 'HOLD_24H', false],
    ['little blue pill', [], null, null, false],
  ])('“%s”: %j, %s, %s, a fact: %s', (typed, generics, medicineClass, rule, confirmed) => {
    expect(recognised(matchMedicine(typed))).toEqual({ generics, medicineClass, rule, confirmed })
  })

  test('the class is that of the stricter medicine, in either order', () => {
    const both = ['sertraline', 'alprazolam'].flatMap((name) => medicineNamed(name) ?? [])
    expect(both).toHaveLength(2)
    expect(classOf(both)).toBe('benzodiazepine')
    expect(classOf(both.toReversed())).toBe('benzodiazepine')
    expect(classOf([])).toBeNull()
  })
})

test.each([
  ['active', 'fuzzy_confirm', false, true],
  ['active', 'ambiguous', false, true],
  ['active', 'unknown', false, true],
  ['active', 'fuzzy_confirm', true, false],
  ['active', 'exact', false, false],
  ['active', 'exact', true, false],
  ['stopped', 'unknown', false, false],
  ['entered-in-error', 'unknown', false, false],
] as const)(
  '%s, %s, confirmed %s: somebody has to say which: %s',
  (status, matchStatus, confirmed, open) => {
    expect(isUnresolved({ status, matchStatus, confirmed })).toBe(open)
  },
)

test.each([
  ['daily', 'daily'],
  ['most_days', 'most_days'],
  ['as_needed', 'as_needed'],
  ['unknown', null],
] as const)('said to be taken %s, the rules read %s', (said, read) => {
  expect(frequencyForRules(said)).toBe(read)
})
