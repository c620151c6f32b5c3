import { expect, test } from 'vitest'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import type { MeasureAlert } from './model'
import { alertKey, bandKey, nameKey, triageKey } from './words'

const words = wordsFor('measures')

const ALERTS: readonly MeasureAlert[] = [
  'ALERT-I9-1',
  'ALERT-I9-2',
  'ALERT-I9-MISSING',
  'ALERT-CSSRS-H',
  'ALERT-CSSRS-M',
  'ALERT-CSSRS-L',
  'ALERT-PHQ-WORSE',
  'ALERT-PHQ-SEVERE',
  'ALERT-GAD-WORSE',
]

test('every alert, band and triage has its words', () => {
  for (const alert of ALERTS) expect(words(alertKey(alert, 'clinician'))).not.toBe('')
  expect(words(bandKey('moderately severe'))).toBe('Moderately severe')
  expect(words(nameKey('PHQ-9'))).toContain('PHQ-9')
  expect(words(triageKey('incomplete'))).toBe('Not complete')
})

test('the safety question names 988 first and never promises that somebody watches', () => {
  expect(words('safety.notLive')).toMatch(/Nobody watches/)
  expect(words('safety.notLive')).toContain('988')
})
