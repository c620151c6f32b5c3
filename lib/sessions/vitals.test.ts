import { describe, expect, test } from 'vitest'
import type { Reading, VitalsFacts } from './vitals'
import { decideVitals } from './vitals-rules'

/** Pressure, heart rate, oxygen, minutes of rest, as staff say them. */
const reading = (text: string): Reading => {
  const [pressure = '', heart, oxygen, rest = '5'] = text.split(' ')
  const [systolic, diastolic] = pressure.split('/')
  const number = (part: string | undefined): number | null =>
    part === undefined || part === '-' ? null : Number(part)
  return {
    systolicMmHg: number(systolic),
    diastolicMmHg: number(diastolic ?? '-'),
    heartRatePerMin: number(heart),
    spo2Percent: number(oxygen),
    restMin: number(rest),
  }
}

const inClinic = (readings: readonly string[], more: Partial<VitalsFacts> = {}) =>
  decideVitals({
    setting: 'in_clinic',
    route: 'intramuscular',
    symptoms: [],
    readings: readings.map(reading),
    ...more,
  })

describe('Before a dose, in the clinic', () => {
  test.each<[string, string[], string, string[]]>([
    ['all green', ['122/78 72 98'], 'proceed', []],
    ['the edge of green', ['140/90 100 95'], 'proceed', []],
    ['upper pressure amber, first time', ['141/90 72 98'], 'recheck', ['VIT-BP']],
    ['amber twice', ['141/90 72 98', '150/85 72 98'], 'clinician_decision', ['VIT-BP']],
    ['amber, then green', ['150/95 72 98', '138/88 72 98'], 'proceed', []],
    [
      'lower pressure alone amber',
      ['130/91 72 98', '130/91 72 98'],
      'clinician_decision',
      ['VIT-BP'],
    ],
    ['edge of amber', ['130/80 72 98', '159/99 72 98'], 'clinician_decision', ['VIT-BP']],
    ['red, first time', ['160/90 72 98'], 'recheck', ['VIT-BP']],
    ['red twice', ['165/90 72 98', '160/90 72 98'], 'do_not_start', ['VIT-BP']],
    ['lower pressure red', ['130/100 72 98', '130/100 72 98'], 'do_not_start', ['VIT-BP']],
    ['emergency at once', ['180/90 72 98'], 'emergency', ['VIT-BP']],
    ['lower pressure emergency', ['150/120 72 98'], 'emergency', ['VIT-BP']],
    ['low, first time', ['89/60 72 98'], 'recheck', ['VIT-BP']],
    ['low twice', ['89/60 72 98', '88/60 72 98'], 'clinician_decision', ['VIT-BP']],
    ['90/50 is not low', ['90/50 72 98'], 'proceed', []],
    ['heart 101 once', ['120/80 101 98'], 'recheck', ['VIT-HR']],
    ['heart 49 twice', ['120/80 49 98', '120/80 49 98'], 'clinician_decision', ['VIT-HR']],
    ['heart 119 twice', ['120/80 119 98', '120/80 119 98'], 'clinician_decision', ['VIT-HR']],
    ['heart 120 once', ['120/80 120 98'], 'recheck', ['VIT-HR']],
    ['heart 120 twice', ['120/80 120 98', '120/80 120 98'], 'do_not_start', ['VIT-HR']],
    ['heart 39 twice', ['120/80 39 98', '120/80 39 98'], 'do_not_start', ['VIT-HR']],
    ['oxygen 94 once', ['120/80 72 94'], 'recheck', ['VIT-SPO2']],
    ['oxygen 92 twice', ['120/80 72 92', '120/80 72 92'], 'clinician_decision', ['VIT-SPO2']],
    ['oxygen 91', ['120/80 72 91'], 'do_not_start', ['VIT-SPO2']],
    [
      'the third reading decides',
      ['150/95 72 98', '165/95 72 98', '150/80 72 98'],
      'clinician_decision',
      ['VIT-BP'],
    ],
    [
      'a fourth that is milder changes nothing',
      ['150/95 72 98', '165/95 72 98', '165/95 72 98', '120/80 72 98'],
      'do_not_start',
      ['VIT-BP'],
    ],
    [
      'a fourth that is as grave changes nothing',
      ['150/95 72 98', '150/95 72 98', '150/95 72 98', '120/80 110 98'],
      'clinician_decision',
      ['VIT-BP'],
    ],
    [
      'a fourth that is graver counts',
      ['150/95 72 98', '150/95 72 98', '150/95 72 98', '120/80 125 98'],
      'do_not_start',
      ['VIT-HR'],
    ],
    [
      'after a green third a fourth that is not green counts',
      ['150/95 72 98', '150/95 72 98', '120/80 72 98', '150/95 72 98'],
      'clinician_decision',
      ['VIT-BP'],
    ],
    [
      'after a red third one without rest is no way out',
      ['150/95 72 98', '165/95 72 98', '165/95 72 98', '120/80 72 98 1'],
      'do_not_start',
      ['VIT-BP'],
    ],
    ['after 4 minutes of rest', ['120/80 72 98 4'], 'recheck', ['VIT-BP']],
    [
      'red after 4 minutes does not count',
      ['165/95 72 98', '165/95 72 98 4'],
      'recheck',
      ['VIT-BP'],
    ],
    [
      'the first that counts is repeated',
      ['150/95 72 98 2', '150/95 72 98'],
      'recheck',
      ['VIT-BP'],
    ],
    ['rest not noted', ['120/80 72 98 -'], 'recheck', ['VIT-BP']],
    ['an emergency without rest is one', ['185/95 72 98 1'], 'emergency', ['VIT-BP']],
    ['no pressure', ['-/- 72 98'], 'incomplete', ['VIT-BP']],
    ['half a pressure', ['120/- 72 98'], 'incomplete', ['VIT-BP']],
    ['no heart rate', ['120/80 - 98'], 'incomplete', ['VIT-HR']],
    ['no oxygen', ['120/80 72 -'], 'incomplete', ['VIT-SPO2']],
    ['upper below lower', ['80/120 72 98'], 'incomplete', ['VIT-BP']],
    ['301 cannot be', ['301/120 72 98'], 'incomplete', ['VIT-BP']],
    ['nothing measured', [], 'incomplete', ['VIT-BP', 'VIT-HR', 'VIT-SPO2']],
    [
      'low oxygen outranks a missing pressure',
      ['-/- 72 90'],
      'do_not_start',
      ['VIT-BP', 'VIT-SPO2'],
    ],
  ])('%s', (_story, readings, decision, reasons) => {
    const result = inClinic(readings)
    expect([result.decision, result.reasons.toSorted()]).toEqual([decision, reasons])
  })
})

test('chest pain with a normal reading is an emergency, and 911 is called first', () => {
  const result = inClinic(['120/80 72 98'], { symptoms: ['chest_pain'] })
  expect(result).toMatchObject({ decision: 'emergency', call911: true })
})

test('at home no oximeter is required, and an amber pressure needs the clinician on video', () => {
  const atHome = { setting: 'at_home', route: 'sublingual' } as const
  expect(inClinic(['120/80 72 -'], atHome).decision).toBe('proceed')
  expect(inClinic(['120/80 72 93', '120/80 72 93'], atHome).decision).toBe('clinician_decision')
  expect(inClinic(['150/95 72 -', '150/95 72 -'], atHome).needsLiveClinician).toBe(true)
})
