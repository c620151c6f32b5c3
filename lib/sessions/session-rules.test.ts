import { describe, expect, test } from 'vitest'
import { addMinutes } from '@/lib/time/instant'
import { alertingOf } from './adverse-events'
import { alarmsOf, type Observation } from './alarms'
import {
  dischargeCriteria,
  isReadyToSign,
  mustDecideTransfer,
  type DischargeFacts,
} from './discharge'
import { lookTimer, missingAttestations } from './looks'
import { doseWarning, type EnteredDose } from './routes'

const dose = new Date('2026-05-14T18:00:00Z')

const calm: Observation = {
  at: dose,
  systolicMmHg: 128,
  diastolicMmHg: 80,
  heartRatePerMin: 80,
  spo2Percent: 97,
  respiratoryRatePerMin: 14,
  moaas: 5,
  signs: [],
}

const alarmsAfter = (
  ...looks: readonly (readonly [minute: number, seen: Partial<Observation>])[]
) =>
  alarmsOf(
    looks.map(([minute, seen]) => ({ ...calm, ...seen, at: addMinutes(dose, minute) })),
    'at_home',
  ).map(({ alarm, call911 }) => (call911 ? `${alarm}, 911` : alarm))

describe('Alarms during the session', () => {
  test.each<[string, (readonly [number, Partial<Observation>])[], string[]]>([
    ['all quiet', [[0, {}]], []],
    ['180 once', [[40, { systolicMmHg: 180 }]], []],
    [
      '180 twice, 5 minutes apart',
      [
        [40, { systolicMmHg: 180 }],
        [45, { diastolicMmHg: 110 }],
      ],
      ['pressure_high_twice'],
    ],
    [
      '180 twice, 4 minutes apart',
      [
        [40, { systolicMmHg: 180 }],
        [44, { systolicMmHg: 182 }],
      ],
      [],
    ],
    [
      'calm in between',
      [
        [40, { systolicMmHg: 180 }],
        [43, {}],
        [46, { systolicMmHg: 182 }],
      ],
      [],
    ],
    ['200 once', [[40, { systolicMmHg: 200 }]], ['pressure_very_high']],
    ['lower pressure 120 once', [[40, { diastolicMmHg: 120 }]], ['pressure_very_high']],
    [
      'heart 125 for 5 minutes',
      [
        [40, { heartRatePerMin: 125 }],
        [45, { heartRatePerMin: 122 }],
      ],
      ['heart_rate_high'],
    ],
    ['heart 39', [[40, { heartRatePerMin: 39 }]], ['heart_rate_low']],
    ['oxygen 91 at home', [[40, { spo2Percent: 91 }]], ['oxygen_low']],
    ['oxygen 89 at home', [[40, { spo2Percent: 89 }]], ['oxygen_low, 911']],
    ['nine breaths a minute', [[40, { respiratoryRatePerMin: 9 }]], ['breathing_slow']],
    [
      'hard to wake for 6 minutes',
      [
        [40, { moaas: 3 }],
        [46, { moaas: 3 }],
      ],
      ['sedation_lasting'],
    ],
    [
      'hard to wake for exactly 5 minutes: not yet longer than five',
      [
        [40, { moaas: 3 }],
        [45, { moaas: 2 }],
      ],
      [],
    ],
    [
      'oxygen that does not rise at home',
      [
        [40, { spo2Percent: 91 }],
        [42, { spo2Percent: 91 }],
      ],
      ['oxygen_low, 911'],
    ],
    [
      'oxygen that rises',
      [
        [40, { spo2Percent: 90 }],
        [42, { spo2Percent: 91 }],
      ],
      ['oxygen_low'],
    ],
    ['a stroke sign', [[40, { signs: ['emergency_symptom'] }]], ['emergency_symptom, 911']],
    ['spoke of suicide', [[40, { signs: ['suicidal_statement'] }]], ['suicidal_statement']],
    ['cannot be woken', [[40, { moaas: 1 }]], ['sedation_deep, 911']],
    ['chest pain', [[40, { signs: ['chest_pain'] }]], ['chest_pain, 911']],
    [
      'not measured is no alarm and no all-clear',
      [
        [40, { systolicMmHg: 185 }],
        [43, { systolicMmHg: null, diastolicMmHg: null }],
        [46, { systolicMmHg: 185 }],
      ],
      ['pressure_high_twice'],
    ],
  ])('%s', (_story, looks, alarms) => {
    expect(alarmsAfter(...looks)).toEqual(alarms)
  })
})

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

test.each([
  [14, 'quiet'],
  [15, 'due'],
  [19.9, 'due'],
  [20, 'guide_calls'],
  [25, 'clinician_calls'],
  [30, 'emergency_services'],
])('%d minutes after the last look: %s', (minutes, state) => {
  expect(lookTimer(dose, addMinutes(dose, minutes)).state).toBe(state)
})

test('a monitor who has attested nothing has everything left to attest', () => {
  expect(missingAttestations(new Set())).toHaveLength(10)
  expect(missingAttestations(new Set(['sober']))).not.toContain('sober')
})

test.each<[string, EnteredDose, string | null]>([
  ['a tablet of 200 mg', { route: 'sublingual', amount: 200, unit: 'mg', weightKg: null }, null],
  [
    'one nought too many',
    { route: 'sublingual', amount: 2000, unit: 'mg', weightKg: null },
    'outside_range',
  ],
  [
    'the nasal product in 56 mg',
    { route: 'intranasal_esketamine', amount: 56, unit: 'mg', weightKg: null },
    null,
  ],
  [
    'the nasal product in 60 mg',
    { route: 'intranasal_esketamine', amount: 60, unit: 'mg', weightKg: null },
    'outside_range',
  ],
  [
    'an injection in mg without a weight',
    { route: 'intramuscular', amount: 70, unit: 'mg', weightKg: null },
    'weight_missing',
  ],
  [
    'an injection of 70 mg at 70 kg',
    { route: 'intramuscular', amount: 70, unit: 'mg', weightKg: 70 },
    null,
  ],
  [
    'a tablet by weight',
    { route: 'oral', amount: 1, unit: 'mg/kg', weightKg: 70 },
    'unit_not_expected',
  ],
])('the check for typing errors: %s', (_story, entered, warning) => {
  expect(doseWarning(entered)).toBe(warning)
})

describe('an event tells more people the graver it is, and serious outranks the grade (D.4)', () => {
  test.each([
    [1, false, 'log', 'open'],
    [2, false, 'guide_and_clinician_next_day', 'open'],
    [3, false, 'clinician_now', 'next_blocked'],
    [4, false, 'emergency_and_director', 'all_blocked'],
    [5, false, 'emergency_and_director', 'all_blocked'],
    [1, true, 'emergency_and_director', 'all_blocked'],
  ] as const)('grade %s, serious %s: %s, sessions %s', (grade, serious, tell, sessions) => {
    expect(alertingOf(grade, serious, 'other')).toEqual({ tell, sessions, remsReport: false })
    expect(alertingOf(grade, serious, 'esketamine')).toEqual({ tell, sessions, remsReport: true })
  })
})
