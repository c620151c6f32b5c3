import { describe, expect, test } from 'vitest'
import { askedCssrs, type CssrsGiven, cssrsAnswersOf, nextCssrs } from './cssrs-flow'

describe('which questions of the screener stand before somebody (clinical rules, E.4)', () => {
  test.each<[string, CssrsGiven, string, string | null]>([
    ['nothing answered yet', {}, 'q1 q2', 'q1'],
    ['a yes to the first', { q1: 'yes' }, 'q1 q2', 'q2'],
    ['a no to the second', { q1: 'no', q2: 'no' }, 'q1 q2 q6', 'q6'],
    ['a yes to the second', { q1: 'no', q2: 'yes' }, 'q1 q2 q3 q4 q5 q6', 'q3'],
    ['never did anything', { q1: 'no', q2: 'no', q6: 'no' }, 'q1 q2 q6', null],
    ['once did something', { q1: 'no', q2: 'no', q6: 'yes' }, 'q1 q2 q6 q6_3m', 'q6_3m'],
    [
      'everything answered',
      { q1: 'yes', q2: 'yes', q3: 'no', q4: 'no', q5: 'no', q6: 'yes', q6_3m: 'no' },
      'q1 q2 q3 q4 q5 q6 q6_3m',
      null,
    ],
  ])('%s', (_story, given, asked, next) => {
    expect(askedCssrs(given).join(' ')).toBe(asked)
    expect(nextCssrs(given)).toBe(next)
  })

  test('what was not put is kept as not answered', () => {
    expect(cssrsAnswersOf({ q1: 'no', q2: 'yes', q6: 'yes' })).toEqual({
      q1: 'no',
      q2: 'yes',
      q3: null,
      q4: null,
      q5: null,
      q6Lifetime: 'yes',
      q6ThreeMonths: null,
    })
  })
})
