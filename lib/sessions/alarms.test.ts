import { describe, expect, test } from 'vitest'
import { addMinutes } from '@/lib/time/instant'
import { alarmsAt, observationOf } from './alarm-marks'
import { alarmSignsOf, alarmsOf, lookAgainFor, type Observation } from './alarms'
import type { VitalSet } from './screen-model'
import { OBSERVED_SIGNS, VITALS_SYMPTOMS } from './vitals'

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
type Look = readonly [minute: number, seen: Partial<Observation>]
const alarmsAfter = (looks: readonly Look[], setting: 'at_home' | 'in_clinic' = 'in_clinic') =>
  alarmsOf(
    looks.map(([minute, seen]) => ({ ...calm, ...seen, at: addMinutes(dose, minute) })),
    setting,
  ).map(({ alarm, call911 }) => (call911 ? `${alarm}, 911` : alarm))

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
    expect(alarmsAfter([[40, seen]])).toEqual(alarms)
  })

  test('nobody has looked yet: no alarm', () => {
    expect(alarmsAfter([])).toEqual([])
  })
})

describe('a value has to last five minutes, over looks that did not measure it', () => {
  test.each<[string, Look[], string[]]>([
    [
      'heart 120 twice',
      [
        [40, { heartRatePerMin: 120 }],
        [45, { heartRatePerMin: 120 }],
      ],
      ['heart_rate_high'],
    ],
    [
      'heart 119 in between',
      [
        [40, { heartRatePerMin: 120 }],
        [43, { heartRatePerMin: 119 }],
        [45, { heartRatePerMin: 120 }],
      ],
      [],
    ],
    [
      'heart not counted in between',
      [
        [40, { heartRatePerMin: 120 }],
        [43, { heartRatePerMin: null }],
        [45, { heartRatePerMin: 120 }],
      ],
      ['heart_rate_high'],
    ],
    [
      'heart not counted now',
      [
        [40, { heartRatePerMin: 120 }],
        [45, { heartRatePerMin: null }],
      ],
      [],
    ],
    [
      'heart fast once, long after a calm one',
      [
        [10, {}],
        [45, { heartRatePerMin: 130 }],
      ],
      [],
    ],
    [
      'pressure 179 and 109',
      [
        [40, { systolicMmHg: 179 }],
        [45, { diastolicMmHg: 109 }],
      ],
      [],
    ],
    [
      'only the upper one measured',
      [
        [40, { systolicMmHg: 180, diastolicMmHg: null }],
        [45, { systolicMmHg: 180, diastolicMmHg: null }],
      ],
      ['pressure_high_twice'],
    ],
    [
      'only the lower one measured',
      [
        [40, { systolicMmHg: null, diastolicMmHg: 110 }],
        [45, { systolicMmHg: null, diastolicMmHg: 110 }],
      ],
      ['pressure_high_twice'],
    ],
    [
      'only the upper one measured, and calm, in between',
      [
        [40, { systolicMmHg: 180 }],
        [43, { diastolicMmHg: null }],
        [46, { systolicMmHg: 182 }],
      ],
      [],
    ],
    [
      'very high at last: said once',
      [
        [40, { systolicMmHg: 185 }],
        [45, { systolicMmHg: 205 }],
      ],
      ['pressure_very_high'],
    ],
    [
      'hard to wake, alertness not looked at in between',
      [
        [40, { moaas: 3 }],
        [43, { moaas: null }],
        [46, { moaas: 3 }],
      ],
      ['sedation_lasting'],
    ],
    [
      'deeply asleep at last: said once',
      [
        [40, { moaas: 3 }],
        [46, { moaas: 1 }],
      ],
      ['sedation_deep, 911'],
    ],
    [
      'slow to answer is not hard to wake',
      [
        [40, { moaas: 4 }],
        [46, { moaas: 4 }],
      ],
      [],
    ],
  ])('%s', (_story, looks, alarms) => {
    expect(alarmsAfter(looks)).toEqual(alarms)
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

describe('the alarms beside each set on the page', () => {
  const set = (id: string, minute: number, more: Partial<VitalSet> = {}): VitalSet => ({
    id,
    phase: 'during',
    at: addMinutes(dose, minute),
    by: 'Guide',
    systolicMmHg: 128,
    diastolicMmHg: 80,
    heartRatePerMin: 80,
    spo2Percent: 97,
    respiratoryRatePerMin: 14,
    restMin: null,
    moaas: 5,
    symptoms: [],
    wrong: null,
    ...more,
  })
  const wrong = { reason: 'Cuff slipped', by: 'Guide', at: dose }

  test('are read with the sets before it, from the dose on, and without those that were wrong', () => {
    const marks = alarmsAt(
      [
        set('before', -10, { systolicMmHg: 205 }),
        set('at', 0, { spo2Percent: 91 }),
        set('first', 20, { heartRatePerMin: 125 }),
        set('wrong', 22, { systolicMmHg: 250, wrong }),
        set('second', 26, { heartRatePerMin: 125, symptoms: ['weakness'] }),
      ],
      dose,
      'in_clinic',
    )
    expect([...marks]).toEqual([
      ['at', ['oxygen_low']],
      ['first', []],
      ['second', ['emergency_symptom', 'heart_rate_high']],
    ])
  })

  test('are none before the dose', () => {
    expect(alarmsAt([set('before', 0, { systolicMmHg: 205 })], null, 'in_clinic').size).toBe(0)
  })

  test('lose nothing that was measured', () => {
    expect(observationOf(set('a', 0, { symptoms: ['chest_pain'] }))).toEqual({
      ...calm,
      signs: ['chest_pain'],
    })
  })
})
