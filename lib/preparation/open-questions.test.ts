import { describe, expect, test } from 'vitest'
import type { ChecklistAnswers } from './checklist'
import { openQuestions, questionsFor } from './open-questions'

const EVERYWHERE = [
  'lastSolids',
  'lastMilkyDrink',
  'lastLiquids',
  'lastAlcohol',
  'hangover',
  'intoxicated',
  'substances',
  'medicationsTaken',
  'antihypertensive',
  'medChanges',
  'pregnancy',
  'safety',
  'illness',
]

test.each([
  ['in_clinic', false, ['rideHome']],
  ['in_clinic', true, ['glucoseMgDl', 'rideHome']],
  ['at_home', false, ['clothed', 'addressConfirmed', 'spaceSafe']],
  ['at_home', true, ['glucoseMgDl', 'clothed', 'addressConfirmed', 'spaceSafe']],
] as const)('%s, a medicine that lowers blood sugar: %s', (setting, lowers, besides) => {
  expect(questionsFor(setting, lowers)).toEqual([...EVERYWHERE, ...besides])
})

describe('a question is open until it has an answer', () => {
  const exact = { at: '2026-05-14T09:00:00-04:00', precision: 'exact' } as const
  test.each<[string, ChecklistAnswers, string[]]>([
    ['nothing answered', {}, ['hangover', 'medicationsTaken', 'illness']],
    ['an answer of no', { hangover: 'no' }, ['medicationsTaken', 'illness']],
    ['nothing ails', { illness: [] }, ['hangover', 'medicationsTaken']],
    ['no medicine taken', { medicines: [] }, ['hangover', 'illness']],
    [
      'a medicine with its time',
      { medicines: [{ name: 'a', last: exact }] },
      ['hangover', 'illness'],
    ],
    [
      'one of two medicines without a time',
      {
        hangover: 'no',
        medicines: [
          { name: 'a', last: exact },
          { name: 'b', last: null },
        ],
      },
      ['medicationsTaken', 'illness'],
    ],
  ])('%s', (_story, answers, open) => {
    expect(openQuestions(answers, ['hangover', 'medicationsTaken', 'illness'])).toEqual(open)
  })
})
