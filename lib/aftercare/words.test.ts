import { expect, test } from 'vitest'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import english from '@/messages/en'
import { CHECK_IN_SYMPTOMS } from './check-in-alerts'
import { CHECK_IN_PLAN } from './check-ins'
import { CHECK_INS, PHASES, RESTRICTIONS } from './model'
import {
  checkInKey,
  phaseKey,
  questionKey,
  restrictionKey,
  restrictionSaid,
  sleepRefusalKey,
  symptomKey,
} from './words'

const words = wordsFor('aftercare')

test('every restriction, phase, question and symptom has its sentence', () => {
  for (const id of RESTRICTIONS) {
    for (const part of ['title', 'client', 'clinician', 'monitor'] as const) {
      expect(words(restrictionKey(id, part))).not.toBe('')
    }
  }
  for (const phase of PHASES) expect(words(phaseKey(phase, 'text'))).not.toBe('')
  for (const key of CHECK_INS) expect(words(checkInKey(key, 'title'))).not.toBe('')
  for (const { asks } of CHECK_IN_PLAN)
    for (const ask of asks) expect(words(questionKey(ask))).not.toBe('')
  for (const symptom of CHECK_IN_SYMPTOMS) expect(words(symptomKey(symptom))).not.toBe('')
})

test('the driving card names a bicycle, and its end is a night of sleep', () => {
  expect(words(restrictionKey('POST-DRIVE', 'client'))).toContain('bicycle')
  expect(words(restrictionKey('POST-DRIVE', 'until'))).toContain('slept a full night')
  expect(words(sleepRefusalKey('sleep_short'), { hours: 6 })).toContain('6 hours')
})

test('what ended of a restriction is not said as if it held still', () => {
  const said = (state: 'active' | 'partly_ended') =>
    words(restrictionSaid({ id: 'POST-ALONE', state }).text)
  expect(said('active')).toContain('Do not be alone')
  expect(said('partly_ended')).not.toContain('Do not be alone')
  expect(said('partly_ended')).toContain('children')
})

test('where hard days are called normal, help stands beside it', () => {
  expect(words('window.hardDays')).toMatch(/normal/)
  expect(words('window.hardDays')).toMatch(/988/)
  expect(words('window.hardDays')).toMatch(/911/)
})

test('nothing promises, sells or blames', () => {
  expect(JSON.stringify(english.aftercare)).not.toMatch(
    /\b(cure|guarantee|failed|failure|streak)\b/i,
  )
})
