import { describe, expect, test } from 'vitest'
import { alarmSignsOf, lookAgainFor, type Observation } from './alarms'
import { alarmsAfter, calm, type Look } from './testing/observed'
import { OBSERVED_SIGNS, VITALS_SYMPTOMS } from './vitals'

describe('each alarm value begins where the text says (clinical rules, D.1)', () => {
  test.each<[string, Partial<Observation>, string[]]>([
    ['upper pressure 199', { systolicMmHg: 199 }, []],
    ['upper pressure 200', { systolicMmHg: 200 }, ['pressure_very_high']],
    ['lower pressure 119', { diastolicMmHg: 119 }, []],
    ['lower pressure 120', { diastolicMmHg: 120 }, ['pressure_very_high']],
    ['heart 40', { heartRatePerMin: 40 }, []],
    ['heart 39', { heartRatePerMin: 39 }, ['heart_rate_low']],
    ['oxygen 92', { spo2Percent: 92 }, []],
    ['oxygen 91', { spo2Percent: 91 }, ['oxygen_low']],
    ['ten breaths', { respiratoryRatePerMin: 10 }, []],
    ['nine breaths', { respiratoryRatePerMin: 9 }, ['breathing_slow']],
    ['only woken by shaking', { moaas: 2 }, []],
    ['only by a painful squeeze', { moaas: 1 }, ['sedation_deep, 911']],
    [
      'nothing measured',
      {
        systolicMmHg: null,
        diastolicMmHg: null,
        heartRatePerMin: null,
        spo2Percent: null,
        respiratoryRatePerMin: null,
        moaas: null,
      },
      [],
    ],
  ])('%s', (_story, seen, alarms) => {
    expect(alarmsAfter([[40, seen]], 'in_clinic')).toEqual(alarms)
  })

  test('nobody has looked yet: no alarm', () => {
    expect(alarmsAfter([], 'in_clinic')).toEqual([])
  })
})

describe('alarms during a session at home', () => {
  test.each<[string, Look[], string[]]>([
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
    expect(alarmsAfter(looks, 'at_home')).toEqual(alarms)
  })
})

describe('what goes to 911 first', () => {
  test.each<[string, 'at_home' | 'in_clinic', Look[], string[]]>([
    ['oxygen 90 at home: no', 'at_home', [[40, { spo2Percent: 90 }]], ['oxygen_low']],
    ['oxygen 89 at home', 'at_home', [[40, { spo2Percent: 89 }]], ['oxygen_low, 911']],
    [
      'oxygen 89 in the clinic, where there is oxygen',
      'in_clinic',
      [[40, { spo2Percent: 89 }]],
      ['oxygen_low'],
    ],
    [
      'oxygen that fell from 92',
      'at_home',
      [
        [40, { spo2Percent: 92 }],
        [42, { spo2Percent: 91 }],
      ],
      ['oxygen_low'],
    ],
    [
      'oxygen that does not rise, over a look without it',
      'at_home',
      [
        [40, { spo2Percent: 91 }],
        [41, { spo2Percent: null }],
        [42, { spo2Percent: 91 }],
      ],
      ['oxygen_low, 911'],
    ],
    [
      'another alarm beside oxygen that fails',
      'at_home',
      [[40, { spo2Percent: 89, heartRatePerMin: 39 }]],
      ['heart_rate_low', 'oxygen_low, 911'],
    ],
    ['another alarm at home alone', 'at_home', [[40, { heartRatePerMin: 39 }]], ['heart_rate_low']],
  ])('%s', (_story, setting, looks, alarms) => {
    expect(alarmsAfter(looks, setting)).toEqual(alarms)
  })

  test('each symptom that was ticked, once; what is watched for besides is its own alarm', () => {
    expect(alarmSignsOf(VITALS_SYMPTOMS)).toEqual(['chest_pain', 'emergency_symptom'])
    expect(alarmSignsOf(['weakness', 'confusion'])).toEqual(['emergency_symptom'])
    expect(alarmSignsOf(OBSERVED_SIGNS)).toEqual(OBSERVED_SIGNS)
    expect(alarmSignsOf([])).toEqual([])
  })
})

test.each<[string, Partial<Observation>, string[]]>([
  ['nothing', {}, []],
  ['a pressure that may last', { systolicMmHg: 180 }, ['pressure']],
  ['a heart that may stay fast', { heartRatePerMin: 120 }, ['heart']],
  ['somebody hard to wake', { moaas: 3 }, ['alertness']],
  [
    'all three',
    { diastolicMmHg: 110, heartRatePerMin: 121, moaas: 2 },
    ['pressure', 'heart', 'alertness'],
  ],
  [
    'nothing that was not measured',
    { systolicMmHg: null, diastolicMmHg: null, heartRatePerMin: null, moaas: null },
    [],
  ],
])('%s is measured once more five minutes later', (_story, seen, again) => {
  expect(lookAgainFor({ ...calm, ...seen })).toEqual(again)
})
