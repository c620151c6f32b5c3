import { describe, expect, test } from 'vitest'
import type { ScreeningAnswers } from '@/lib/screening/model'
import { evaluateScreening } from '@/lib/screening/rules'
import { bp, judge, ruleSet, says, tz, well } from './testing/rule-table'

describe('age', () => {
  says([
    ['17 until tomorrow: stop', { date_of_birth: '2008-05-13' }, 'stop', ['SCR-AGE'], 'none'],
    ['18 today: nothing', { date_of_birth: '2008-05-12' }, 'eligible', []],
    ['64 until tomorrow: nothing', { date_of_birth: '1961-05-13' }, 'eligible', []],
    ['65 today: caution', { date_of_birth: '1961-05-12' }, 'caution', ['SCR-AGE', 'SCR-AGE-65']],
    ['born tomorrow: incomplete', { date_of_birth: '2026-05-13' }, 'incomplete', ['SCR-AGE']],
    ['born today: stop', { date_of_birth: '2026-05-12' }, 'stop', ['SCR-AGE']],
    ['older than 120: incomplete', { date_of_birth: '1905-05-12' }, 'incomplete', ['SCR-AGE']],
    [
      'a day that does not exist: incomplete',
      { date_of_birth: '1986-02-30' },
      'incomplete',
      ['SCR-AGE'],
    ],
  ])

  test('born on 29 February, the 18th birthday of a common year is 1 March', () => {
    const born = {
      ...well,
      date_of_birth: '2008-02-29',
      bp_readings: [bp(120, 78, '2026-02-20T08:00:00-05:00')],
    }
    const on = (day: string) =>
      evaluateScreening(ruleSet, born, new Date(`${day}T12:00:00-05:00`), tz).decision
    expect([on('2026-02-28'), on('2026-03-01')]).toEqual(['stop', 'eligible'])
  })
})

describe('consent', () => {
  says([
    [
      'does not accept off-label use: nobody can lift it',
      { accepts_offlabel: 'no' },
      'stop',
      ['SCR-CONSENT'],
      'none',
    ],
    [
      'does not decide alone: a prescriber, with the document',
      { own_decisions: 'no' },
      'stop',
      ['SCR-CONSENT'],
      'prescriber',
    ],
    [
      'both: the more restrictive holds',
      { own_decisions: 'no', accepts_offlabel: 'no' },
      'stop',
      ['SCR-CONSENT'],
      'none',
    ],
    [
      'not sure about off-label use: review',
      { accepts_offlabel: 'unsure' },
      'review',
      ['SCR-CONSENT'],
    ],
  ])
})

describe('allergy and earlier experience', () => {
  says([
    ['allergic: stop', { allergy_ketamine: 'yes' }, 'stop', ['SCR-ALLERGY'], 'none'],
    ['rather not say: review', { allergy_ketamine: 'prefer_not' }, 'review', ['SCR-ALLERGY']],
    [
      'Ketalar on the list counts as yes, and the answers disagree',
      { allergies: ['penicillin', 'KETALAR i.v.'] },
      'stop',
      ['SCR-ALLERGY', 'SCR-CONTRA'],
      'none',
    ],
    [
      'not sure, and Spravato on the list: stop, no disagreement',
      { allergy_ketamine: 'unsure', allergies: ['Spravato'] },
      'stop',
      ['SCR-ALLERGY'],
    ],
    [
      'a misspelling of it on the list: review',
      { allergies: ['ketamin'] },
      'review',
      ['SCR-ALLERGY'],
    ],
    ['another allergy: nothing', { allergies: ['penicillin', 'latex'] }, 'eligible', []],
    ['the list not answered: incomplete', { allergies: null }, 'incomplete', ['SCR-ALLERGY']],
    [
      'an unpleasant experience and no allergy: review as such',
      { allergy_ketamine: 'yes', allergy_kind: 'unpleasant' },
      'review',
      ['SCR-PRIORREACTION'],
    ],
    [
      'unpleasant, but on the allergy list: stop all the same',
      { allergy_ketamine: 'yes', allergy_kind: 'unpleasant', allergies: ['ketamine'] },
      'stop',
      ['SCR-ALLERGY', 'SCR-PRIORREACTION'],
    ],
    [
      'a bad reaction before: review',
      { prior_ketamine: 'bad_reaction' },
      'review',
      ['SCR-PRIORREACTION'],
    ],
    ['had it before, fine: nothing', { prior_ketamine: 'fine' }, 'eligible', []],
  ])
})

describe('pregnancy', () => {
  const test7 = { date: '2026-05-05', result: 'negative' } as const
  const test8 = { date: '2026-05-04', result: 'negative' } as const
  const positive = { date: '2026-05-01', result: 'positive' } as const
  says([
    ['pregnant: stop', { pregnant: 'yes' }, 'stop', ['SCR-PREG'], 'none'],
    [
      'pregnant, no chance of it said: not compared',
      { pregnant: 'yes', pregnancy_chance: 'no' },
      'stop',
      ['SCR-PREG'],
    ],
    [
      'a positive test against a no: stop, and both are shown',
      { pregnancy_test: positive },
      'stop',
      ['SCR-PREG', 'SCR-CONTRA'],
      'none',
    ],
    [
      'a positive test against not possible: stop, and both are shown',
      { pregnant: 'not_applicable', pregnancy_test: positive },
      'stop',
      ['SCR-PREG', 'SCR-CONTRA'],
    ],
    [
      'pregnant with a positive test: no disagreement',
      { pregnant: 'yes', pregnancy_test: positive },
      'stop',
      ['SCR-PREG'],
    ],
    [
      'pregnant with a negative test: stop, and both are shown',
      { pregnant: 'yes', pregnancy_test: test7 },
      'stop',
      ['SCR-PREG', 'SCR-CONTRA'],
    ],
    ['not sure: review', { pregnant: 'unsure' }, 'review', ['SCR-PREG']],
    ['rather not say: review', { pregnant: 'prefer_not' }, 'review', ['SCR-PREG']],
    [
      'not sure, negative test 7 days old: resolved',
      { pregnant: 'unsure', pregnancy_test: test7 },
      'eligible',
      [],
    ],
    [
      'a chance, negative test 8 days old: review',
      { pregnancy_chance: 'yes', pregnancy_test: test8 },
      'review',
      ['SCR-PREG'],
    ],
    [
      'a chance, negative test dated tomorrow: review',
      { pregnancy_chance: 'yes', pregnancy_test: { ...test7, date: '2026-05-13' } },
      'review',
      ['SCR-PREG'],
    ],
    ['not sure of the chance: review', { pregnancy_chance: 'unsure' }, 'review', ['SCR-PREG']],
    ['the chance not answered: incomplete', { pregnancy_chance: null }, 'incomplete', ['SCR-PREG']],
    [
      'not possible: chance and plans are not asked',
      { pregnant: 'not_applicable', pregnancy_chance: null, trying: null },
      'eligible',
      [],
    ],
    [
      'not possible, yet a chance: review and both are shown',
      { pregnant: 'not_applicable', pregnancy_chance: 'yes' },
      'review',
      ['SCR-PREG', 'SCR-CONTRA'],
    ],
    ['not answered: incomplete', { pregnant: null }, 'incomplete', ['SCR-PREG']],
    [
      'recorded as male and pregnant: stop, no disagreement',
      { sex_recorded: 'male', pregnant: 'yes' },
      'stop',
      ['SCR-PREG'],
    ],
    ['nursing: stop', { nursing: 'yes' }, 'stop', ['SCR-NURSING'], 'none'],
    ['trying: stop', { trying: 'yes' }, 'stop', ['SCR-TRYING'], 'none'],
    ['not sure about nursing: review', { nursing: 'unsure' }, 'review', ['SCR-NURSING']],
  ])

  test('a possible pregnancy is cleared by the negative test alone, by nobody’s signature', () => {
    expect(judge({ pregnancy_chance: 'yes' }).findings).toMatchObject([
      { rule: 'SCR-PREG', severity: 'review', override: 'none' },
    ])
  })
})

describe('substances', () => {
  says([
    [
      'ketamine a year ago and more: caution',
      { ketamine_nonprescribed: 'past_over_12m' },
      'caution',
      ['SCR-KETUSE'],
    ],
    [
      'ketamine within the year: review',
      { ketamine_nonprescribed: 'within_12m' },
      'review',
      ['SCR-KETUSE'],
    ],
    ['not sure: review', { ketamine_nonprescribed: 'unsure' }, 'review', ['SCR-KETUSE']],
    ['DAST-10 of 1: caution', { dast10: 1 }, 'caution', ['SCR-SUD']],
    ['DAST-10 of 2: caution', { dast10: 2 }, 'caution', ['SCR-SUD']],
    ['DAST-10 of 3: review', { dast10: 3 }, 'review', ['SCR-SUD']],
    ['DAST-10 of 11 cannot be: incomplete', { dast10: 11 }, 'incomplete', ['SCR-SUD']],
    ['DAST-10 not taken: incomplete', { dast10: null }, 'incomplete', ['SCR-SUD']],
    ['opioids misused this month: review', { misuse_30d: ['opioid'] }, 'review', ['SCR-SUD']],
    ['withdrawal now: nobody can lift it', { withdrawal_now: 'yes' }, 'stop', ['SCR-SUD'], 'none'],
    ['AUDIT-C 3, male: nothing', { sex_recorded: 'male', audit_c: 3 }, 'eligible', []],
    ['AUDIT-C 4, male: caution', { sex_recorded: 'male', audit_c: 4 }, 'caution', ['SCR-ALC']],
    ['AUDIT-C 2, female: nothing', { audit_c: 2 }, 'eligible', []],
    ['AUDIT-C 3, female: caution', { audit_c: 3 }, 'caution', ['SCR-ALC']],
    [
      'AUDIT-C 3, sex not recorded: caution',
      { sex_recorded: null, audit_c: 3 },
      'caution',
      ['SCR-ALC'],
    ],
    ['AUDIT-C 7: caution', { audit_c: 7 }, 'caution', ['SCR-ALC']],
    ['AUDIT-C 8: review', { audit_c: 8 }, 'review', ['SCR-ALC']],
    ['AUDIT-C of 13 cannot be: incomplete', { audit_c: 13 }, 'incomplete', ['SCR-ALC']],
    [
      'ketamine, hard to stop: a prescriber may lift it',
      { ketamine_nonprescribed: 'current_problem' },
      'stop',
      ['SCR-KETUSE'],
      'prescriber',
    ],
    [
      'shakes when stopping: nobody can lift it',
      { alcohol_withdrawal: 'yes' },
      'stop',
      ['SCR-ALC'],
      'none',
    ],
  ])

  test('a score in the graver band is that finding alone', () => {
    const severities = (answers: Partial<ScreeningAnswers>) =>
      judge(answers).findings.map((each) => each.severity)
    expect([severities({ audit_c: 8 }), severities({ dast10: 3 })]).toEqual([
      ['review'],
      ['review'],
    ])
  })
})

describe('who is there, and where', () => {
  says([
    ['nobody at home: stop', { monitor_available: 'no' }, 'stop', ['SCR-MONITOR'], 'none'],
    ['not sure who: caution', { monitor_available: 'unsure' }, 'caution', ['SCR-MONITOR']],
    ['not answered: incomplete', { monitor_available: null }, 'incomplete', ['SCR-MONITOR']],
    [
      'in the clinic it is not asked',
      { setting: 'in_clinic', monitor_available: null },
      'eligible',
      [],
    ],
    [
      'in the clinic a no means nothing',
      { setting: 'in_clinic', monitor_available: 'no' },
      'eligible',
      [],
    ],
    ['no licence in the state: stop', { state_allowed: false }, 'stop', ['SCR-LOCATION'], 'none'],
    ['no state: incomplete', { state: null }, 'incomplete', ['SCR-LOCATION']],
    ['an empty address: incomplete', { address: ' ' }, 'incomplete', ['SCR-LOCATION']],
  ])
})
