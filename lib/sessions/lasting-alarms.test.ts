import { describe, expect, test } from 'vitest'
import { alarmsAfter, type Look } from './testing/observed'

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
    expect(alarmsAfter(looks, 'in_clinic')).toEqual(alarms)
  })
})
