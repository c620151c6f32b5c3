import { expect, test } from 'vitest'
import { doseWarning, type EnteredDose } from './routes'

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
