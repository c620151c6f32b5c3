import { describe, expect, test } from 'vitest'
import { addMinutes } from '@/lib/time/instant'
import { alarmsAt, observationOf } from './alarm-marks'
import type { VitalSet } from './screen-model'
import { calm, dose } from './testing/observed'

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
