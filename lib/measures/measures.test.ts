import { describe, expect, test } from 'vitest'
import { change, showsRelapse } from './change'
import { triageCssrs, type ScreenAnswer } from './cssrs'
import { meetsPclClusters, QUESTIONNAIRES, score } from './scoring'
import { PHQ_9 } from './phq'
import { MEASURE_ALERTS } from './model'

/** PHQ-9 answers that sum to `total`, with this answer to item 9. */
const phq = (total: number, itemNine = 0): number[] => {
  const answers: number[] = []
  for (let left = total - itemNine; answers.length < 8; left -= answers.at(-1) ?? 0) {
    answers.push(Math.min(3, left))
  }
  return [...answers, itemNine]
}

describe('PHQ-9', () => {
  test.each([
    [0, 'minimal'],
    [4, 'minimal'],
    [5, 'mild'],
    [9, 'mild'],
    [10, 'moderate'],
    [14, 'moderate'],
    [15, 'moderately severe'],
    [19, 'moderately severe'],
  ])('a total of %d is %s and raises nothing', (total, band) => {
    expect(score('PHQ-9', phq(total))).toMatchObject({ total, band, alerts: [] })
  })

  test('a total of 20 is severe and is looked at', () => {
    expect(score('PHQ-9', phq(20))).toMatchObject({ band: 'severe', alerts: ['ALERT-PHQ-SEVERE'] })
  })

  test.each<[string, (number | null)[], string[]]>([
    ['several days', [0, 0, 0, 0, 0, 0, 0, 0, 1], ['ALERT-I9-1']],
    ['more than half the days', [0, 0, 0, 0, 0, 0, 0, 0, 2], ['ALERT-I9-2']],
    ['every day, all severe', [3, 3, 3, 3, 3, 3, 3, 3, 3], ['ALERT-I9-2', 'ALERT-PHQ-SEVERE']],
    ['blank', [0, 0, 0, 0, 0, 0, 0, 0, null], ['ALERT-I9-MISSING']],
    ['several days, another item blank', [null, 0, 0, 0, 0, 0, 0, 0, 1], ['ALERT-I9-1']],
  ])('item 9 %s is never lost in the total', (_story, answers, alerts) => {
    expect(score('PHQ-9', answers).alerts).toEqual(alerts)
  })

  test('one blank item leaves no total and no band', () => {
    expect(score('PHQ-9', [1, 1, null, 1, 1, 0, 0, 0, 0])).toMatchObject({
      total: null,
      band: null,
    })
  })
})

test.each([
  [4, 'minimal'],
  [5, 'mild'],
  [10, 'moderate'],
  [15, 'severe'],
  [21, 'severe'],
])('GAD-7 of %d is %s', (total, band) => {
  const answers = Array.from({ length: 7 }, (_, i) => Math.max(0, Math.min(3, total - 3 * i)))
  expect(score('GAD-7', answers)).toMatchObject({ total, band, alerts: [] })
})

test('PHQ-2 is positive from 3', () => {
  expect(score('PHQ-2', [1, 1]).positive).toBe(false)
  expect(score('PHQ-2', [2, 1]).positive).toBe(true)
  expect(score('PHQ-2', [2, null])).toMatchObject({ total: null, positive: null })
})

test('PCL-5 sums 20 items, is positive from 31, and has its cluster rule', () => {
  const twos = Array.from({ length: 20 }, () => 2)
  expect(score('PCL-5', twos)).toMatchObject({ total: 40, positive: true })
  expect(meetsPclClusters(twos)).toBe(true)
  expect(meetsPclClusters([4, 4, 4, 4, 4, 1, 1, ...twos.slice(7)])).toBe(false)
})

test('an answer that the form does not have is impossible', () => {
  expect(() => score('PHQ-9', [4])).toThrow(RangeError)
  expect(() => score('PHQ-2', [0, 0, 0])).toThrow(RangeError)
})

test('the words carry their credit and the lowest answer is "Not at all"', () => {
  for (const { options, items, credit } of Object.values(QUESTIONNAIRES)) {
    expect(options[0]?.text).toBe('Not at all')
    expect(items.map(({ number }) => number)).toEqual(items.map((_, i) => i + 1))
    expect(credit).not.toBe('')
  }
  expect(PHQ_9.credit).toContain('Pfizer Inc.')
})

describe('Change since the baseline', () => {
  test.each<[string, [number | null, number | null, number | null], object]>([
    [
      '20 to 10 is a response',
      [20, 10, null],
      { response: true, partial: false, remission: false },
    ],
    ['20 to 11 is partial', [20, 11, null], { response: false, partial: true }],
    ['20 to 15 is just partial', [20, 15, null], { response: false, partial: true }],
    ['20 to 16 is neither', [20, 16, null], { response: false, partial: false }],
    [
      '8 to 3 cannot be a response',
      [8, 3, null],
      { response: null, partial: null, remission: true },
    ],
    ['10 to 5 is a response and no remission', [10, 5, null], { response: true, remission: false }],
    ['6 up is worse', [12, 18, null], { alerts: ['ALERT-PHQ-WORSE'] }],
    ['5 up is not yet', [12, 17, 13], { alerts: [] }],
    ['5 up since last time is worse', [15, 14, 9], { alerts: ['ALERT-PHQ-WORSE'] }],
    ['no baseline', [null, 3, null], { response: null, partial: null, remission: true }],
    ['no score today', [12, null, null], { response: null, remission: null, alerts: [] }],
  ])('PHQ-9: %s', (_story, [baseline, current, previous], expected) => {
    expect(change('PHQ-9', { baseline, current, previous })).toMatchObject(expected)
  })

  test('GAD-7 is worse from 4 points, and PCL-5 moves reliably from 15', () => {
    const gad = change('GAD-7', { baseline: 10, current: 14, previous: null })
    expect(gad.alerts).toEqual(['ALERT-GAD-WORSE'])
    expect(change('PCL-5', { baseline: 40, current: 25, previous: null }).reliable).toBe(true)
  })

  test('a relapse is two high scores a week apart', () => {
    const day = (n: number, total: number) => ({ total, at: new Date(Date.UTC(2026, 4, n)) })
    expect(showsRelapse([day(1, 10), day(8, 12)])).toBe(true)
    expect(showsRelapse([day(1, 10), day(7, 12)])).toBe(false)
    expect(showsRelapse([day(1, 10), day(8, 9)])).toBe(false)
  })
})

const writtenAs: Readonly<Record<string, ScreenAnswer>> = { y: 'yes', n: 'no', '?': 'unsure' }

/** Answers to Q1-Q5, Q6 ever, Q6 in 3 months: y, n, ? for not sure or - for not asked */
const screener = (text: string) => {
  const answers = text.split('').map((c): ScreenAnswer => writtenAs[c] ?? null)
  const [q1 = null, q2 = null, q3 = null, q4 = null, q5 = null, ever = null, recent = null] =
    answers
  return triageCssrs({ q1, q2, q3, q4, q5, q6Lifetime: ever, q6ThreeMonths: recent })
}

test.each([
  ['nothing', 'nn---n-', 'none', []],
  ['wish to be dead', 'yn---n-', 'low', ['ALERT-CSSRS-L']],
  ['thoughts without a method', 'yynnnn-', 'low', ['ALERT-CSSRS-L']],
  ['thinking how', 'yyynnn-', 'moderate', ['ALERT-CSSRS-M']],
  ['some intention', 'yyyynn-', 'high', ['ALERT-CSSRS-H']],
  ['a plan', 'yynnyn-', 'high', ['ALERT-CSSRS-H']],
  ['behaviour years ago', 'nn---yn', 'moderate', ['ALERT-CSSRS-M']],
  ['behaviour within 3 months', 'nn---yy', 'high', ['ALERT-CSSRS-H']],
  ['behaviour, not said when', 'nn---y-', 'incomplete', ['ALERT-CSSRS-M']],
  ['first question blank', '-n---n-', 'incomplete', ['ALERT-CSSRS-M']],
  ['follow-ups blank', 'yyy--n-', 'incomplete', ['ALERT-CSSRS-M']],
  ['intention although thoughts denied', 'nn-y-n-', 'high', ['ALERT-CSSRS-H']],
  ['a plan although the rest is blank', '----y--', 'high', ['ALERT-CSSRS-H']],
  ['not sure of a wish to be dead', '?n---n-', 'incomplete', ['ALERT-CSSRS-M']],
  ['not sure of thoughts', 'n?---n-', 'incomplete', ['ALERT-CSSRS-M']],
  ['thoughts denied, not sure how', 'nn?--n-', 'incomplete', ['ALERT-CSSRS-M']],
  ['thoughts denied, not sure of an intention', 'nn-?-n-', 'incomplete', ['ALERT-CSSRS-M']],
  ['thoughts denied, not sure of a plan', 'nn--?n-', 'incomplete', ['ALERT-CSSRS-M']],
  ['not sure of behaviour ever', 'nn---?-', 'incomplete', ['ALERT-CSSRS-M']],
  ['behaviour denied, not sure of the last months', 'nn---n?', 'incomplete', ['ALERT-CSSRS-M']],
  ['not sure how, but a plan', 'yy?nyn-', 'high', ['ALERT-CSSRS-H']],
])('the suicide screener: %s', (_story, answers, triage, alerts) => {
  expect(screener(answers)).toEqual({ triage, alerts })
})

test('every alert has a level', () => {
  expect(MEASURE_ALERTS['ALERT-I9-2']).toBe('A1')
  expect(MEASURE_ALERTS['ALERT-I9-1']).toBe('A2')
})
