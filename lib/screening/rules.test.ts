import { describe, expect, test } from 'vitest'
import type { ScreeningAnswers } from '@/lib/screening/model'
import { evaluateScreening, withoutClosedFollowUps } from '@/lib/screening/rules'
import { defaultParameters, screeningRuleSet } from '@/lib/screening/ruleset'
import { at, judge, ruleSet, says, tz, well } from './testing/rule-table'

describe('someone with nothing wrong', () => {
  says([['is eligible, with no reasons', {}, 'eligible', []]])
})

describe('several findings', () => {
  says([
    [
      'crisis before stop',
      { cssrs: 'high', trying: 'yes' },
      'crisis',
      ['SCR-SI', 'SCR-TRYING'],
      'none',
    ],
    [
      'stop before incomplete',
      { iop_history: 'yes', bp_readings: [] },
      'stop',
      ['SCR-IOP', 'SCR-BP'],
    ],
    [
      'incomplete before review',
      { pregnant: 'unsure', dast10: null },
      'incomplete',
      ['SCR-SUD', 'SCR-PREG'],
    ],
    ['review before caution', { pregnant: 'unsure', dast10: 1 }, 'review', ['SCR-PREG', 'SCR-SUD']],
    [
      'the most restrictive override among those that stop',
      { iop_history: 'yes', nursing: 'yes' },
      'stop',
      ['SCR-IOP', 'SCR-NURSING'],
      'none',
    ],
    [
      'a caution does not make a stop harder to lift',
      { iop_history: 'yes', pregnancy_chance: 'yes' },
      'stop',
      ['SCR-IOP', 'SCR-PREG'],
      'prescriber',
    ],
  ])

  test('what does not stop has no override', () => {
    expect(judge({ pregnant: 'unsure' }).override).toBeNull()
  })

  test('a clinic may allow no override of the source’s own stops', () => {
    const strict = screeningRuleSet({ ...defaultParameters, allowPrescriberOverride: false })
    const lifted = (answers: Partial<ScreeningAnswers>) =>
      evaluateScreening(strict, { ...well, ...answers }, at, tz).override
    expect([lifted({ iop_history: 'yes' }), lifted({ schizophrenia_dx: 'yes' })]).toEqual([
      'none',
      'prescriber',
    ])
  })

  test('lifting one of the source’s nine takes two signers', () => {
    expect(judge({ breathing: 'severe', schizophrenia_dx: 'yes' }).findings).toMatchObject([
      { rule: 'SCR-SCZ', twoSigners: false },
      { rule: 'SCR-BREATH', twoSigners: true },
    ])
  })
})

describe('every tri-state question', () => {
  const asked = Object.entries(well).filter(([, value]) => value === 'yes' || value === 'no')

  test.each(asked.map(([field]) => field))('%s left open is incomplete', (field) => {
    expect(judge({ [field]: null }).decision).toBe('incomplete')
  })

  test.each(asked.map(([field]) => field))('%s not sure or not said is never eligible', (field) => {
    expect(judge({ [field]: 'unsure' }).decision).not.toBe('eligible')
    expect(judge({ [field]: 'prefer_not' }).decision).toBe(judge({ [field]: 'unsure' }).decision)
  })
})

test('a follow-up that is no longer asked is dropped by the form, so that it is no contradiction', () => {
  const kept = withoutClosedFollowUps(ruleSet, { ...well, seizure_last_date: '2026-05-01' }, at, tz)
  expect([kept.seizure_last_date, kept.seizure_ever]).toEqual([null, 'no'])
})
