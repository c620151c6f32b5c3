import { describe, expect, test } from 'vitest'
import { judge, says } from './testing/rule-table'

describe('mind', () => {
  says([
    [
      'psychosis now: stop',
      { psychosis_now: 'yes', psychosis_ever: 'yes' },
      'stop',
      ['SCR-PSYCHOSIS', 'SCR-PSYHX'],
      'none',
    ],
    [
      'voices that command: crisis',
      { psychosis_now: 'yes', psychosis_ever: 'yes', voices_commanding: 'yes' },
      'crisis',
      ['SCR-PSYCHOSIS', 'SCR-PSYHX'],
      'none',
    ],
    [
      'psychosis now, and never in life: both are shown',
      { psychosis_now: 'yes' },
      'stop',
      ['SCR-PSYCHOSIS', 'SCR-CONTRA'],
    ],
    ['not sure about psychosis: review', { psychosis_now: 'unsure' }, 'review', ['SCR-PSYCHOSIS']],
    ['mania: stop', { mania_now: 'yes' }, 'stop', ['SCR-MANIA'], 'none'],
    [
      'schizophrenia: a prescriber may lift it',
      { schizophrenia_dx: 'yes' },
      'stop',
      ['SCR-SCZ'],
      'prescriber',
    ],
    ['personality disorder: review', { personality_disorder_dx: 'yes' }, 'review', ['SCR-PD']],
    ['past psychosis: review', { psychosis_ever: 'yes' }, 'review', ['SCR-PSYHX']],
    ['bipolar, not manic now: review', { bipolar_dx: 'yes' }, 'review', ['SCR-BIPOLAR']],
    [
      'a brother with psychosis: caution',
      { family_psychosis: 'first_degree' },
      'caution',
      ['SCR-FAMHX'],
    ],
    [
      'an aunt with psychosis: caution',
      { family_psychosis: 'other_relative' },
      'caution',
      ['SCR-FAMHX'],
    ],
    [
      'not sure about the family: caution',
      { family_psychosis: 'unsure' },
      'caution',
      ['SCR-FAMHX'],
    ],
    [
      'an eating disorder: review',
      { other_mental: ['severe_eating_disorder'] },
      'review',
      ['SCR-MENTAL-OTHER'],
    ],
    [
      'delirium now: nobody can lift it',
      { other_mental: ['delirium_now', 'other'] },
      'stop',
      ['SCR-MENTAL-OTHER'],
      'none',
    ],
    ['memory problems: review', { cognition_problem: 'yes' }, 'review', ['SCR-COG']],
  ])
})

describe('thoughts of suicide', () => {
  says([
    ['high: crisis', { phq9_item9: 3, cssrs: 'high' }, 'crisis', ['SCR-SI'], 'clinician'],
    ['moderate: review', { phq9_item9: 1, cssrs: 'moderate' }, 'review', ['SCR-SI']],
    ['low: caution', { phq9_item9: 1, cssrs: 'low' }, 'caution', ['SCR-SI']],
    [
      'item 9 of 2 outweighs a low triage: review',
      { phq9_item9: 2, cssrs: 'low' },
      'review',
      ['SCR-SI'],
    ],
    [
      'item 9 of 3 outweighs no triage finding: review',
      { phq9_item9: 3, cssrs: 'none' },
      'review',
      ['SCR-SI'],
    ],
    ['item 9 of 1 with a clear triage: nothing', { phq9_item9: 1, cssrs: 'none' }, 'eligible', []],
    [
      'item 9 above 0, no triage: incomplete',
      { phq9_item9: 1, cssrs: null },
      'incomplete',
      ['SCR-SI'],
    ],
    ['item 9 not answered: incomplete', { phq9_item9: null }, 'incomplete', ['SCR-SI']],
    ['item 9 of 4 cannot be: incomplete', { phq9_item9: 4 }, 'incomplete', ['SCR-SI']],
    ['the screener is always taken: incomplete without', { cssrs: null }, 'incomplete', ['SCR-SI']],
  ])

  test.each([
    [0, 'none', []],
    [1, null, ['ALERT-I9-1']],
    [2, null, ['ALERT-I9-2']],
    [3, 'high', ['ALERT-I9-2', 'ALERT-CSSRS-H']],
    [0, 'moderate', ['ALERT-CSSRS-M']],
    [1, 'low', ['ALERT-I9-1', 'ALERT-CSSRS-L']],
    [null, 'none', ['ALERT-I9-MISSING']],
  ] as const)('item 9 of %s and triage %s raise %j', (phq9_item9, cssrs, alerts) => {
    expect(judge({ phq9_item9, cssrs }).alerts).toEqual(alerts)
  })

  test('with a high triage there is no session at home', () => {
    expect(judge({ cssrs: 'high' }).notes).toContain('not_at_home')
  })
})
