import { describe, expect, test } from 'vitest'
import {
  dischargeCriteria,
  type DischargeFacts,
  isReadyToSign,
  mustDecideTransfer,
} from './discharge'

const leaving: DischargeFacts = {
  setting: 'at_home',
  minutesSinceDose: 120,
  observationMin: 120,
  baseline: { systolicMmHg: 138, diastolicMmHg: 86, heartRatePerMin: 78, spo2Percent: 97 },
  last: { systolicMmHg: 134, diastolicMmHg: 84, heartRatePerMin: 82, spo2Percent: 96 },
  moaas: 5,
  knowsNamePlaceDate: true,
  walksSteadily: true,
  vomitingNow: false,
  nausea: 'mild',
  distressOrHallucination: false,
  safety: 'negative',
  companionNamed: true,
  instructionsRepeated: true,
  openEventGrade3OrMore: false,
  signedBy: 'guide_with_clinician_on_call',
}

const notMet = (changes: Partial<DischargeFacts>): string[] =>
  dischargeCriteria({ ...leaving, ...changes })
    .filter(({ state }) => state !== 'met')
    .map(({ criterion, state }) => `${criterion} ${state}`)

describe('Leaving takes twelve criteria, and none is met because nobody looked', () => {
  const last = leaving.last
  test.each<[string, Partial<DischargeFacts>, string[]]>([
    ['all met', {}, []],
    ['119 minutes', { minutesSinceDose: 119 }, ['two_hours not_met']],
    ['149 of 150', { minutesSinceDose: 149, observationMin: 150 }, ['two_hours not_met']],
    [
      '119 whatever a protocol says',
      { minutesSinceDose: 119, observationMin: 0 },
      ['two_hours not_met'],
    ],
    ['time of the dose not recorded', { minutesSinceDose: null }, ['two_hours not_recorded']],
    ['no last vital signs', { last: null }, ['vitals_at_baseline not_recorded']],
    [
      '150/88 with a baseline of 138/86',
      { last: last && { ...last, systolicMmHg: 150, diastolicMmHg: 88 } },
      [],
    ],
    [
      '150/88 without a baseline',
      { baseline: null, last: last && { ...last, systolicMmHg: 150 } },
      ['vitals_at_baseline not_met'],
    ],
    [
      '161 is too high, however near',
      {
        baseline: { systolicMmHg: 155, diastolicMmHg: 88, heartRatePerMin: 78, spo2Percent: 97 },
        last: last && { ...last, systolicMmHg: 161 },
      },
      ['vitals_at_baseline not_met'],
    ],
    [
      'oxygen 93 with a baseline of 93',
      {
        baseline: { systolicMmHg: 130, diastolicMmHg: 80, heartRatePerMin: 78, spo2Percent: 93 },
        last: last && { ...last, spo2Percent: 93 },
      },
      [],
    ],
    [
      'oxygen 94 with a baseline of 97',
      { last: last && { ...last, spo2Percent: 94 } },
      ['vitals_at_baseline not_met'],
    ],
    ['slow to answer', { moaas: 4 }, ['fully_awake not_met']],
    ['nobody asked the date', { knowsNamePlaceDate: null }, ['oriented not_recorded']],
    ['still vomiting', { vomitingNow: true }, ['no_vomiting not_met']],
    ['thoughts, cleared by a clinician', { safety: 'cleared_by_clinician' }, []],
    ['thoughts', { safety: 'positive' }, ['safe not_met']],
    ['alone', { companionNamed: false }, ['accompanied not_met']],
    ['an event still open', { openEventGrade3OrMore: true }, ['no_open_event not_met']],
    ['a guide’s signature in the clinic', { setting: 'in_clinic' }, ['signed not_met']],
  ])('%s', (_story, changes, missing) => {
    expect(notMet(changes)).toEqual(missing)
  })

  test('ready to sign is everything but the signature, and four hours call for a decision', () => {
    expect(isReadyToSign({ ...leaving, signedBy: null })).toBe(true)
    expect(mustDecideTransfer({ ...leaving, minutesSinceDose: 240, moaas: 4 })).toBe(true)
    expect(mustDecideTransfer({ ...leaving, minutesSinceDose: 239, moaas: 4 })).toBe(false)
  })
})
