import { describe, expect, test } from 'vitest'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import english from '@/messages/en'
import { GATE_DECISIONS, PREPARATION_RULES, type FindingReason, type Lift } from './finding'
import { ILLNESSES, SAFETY_ANSWERS } from './model'
import { STEP_KEYS } from './timeline'
import { decisionForClient, decisionKey, liftKey, reasonKey, ruleKey, stepKey } from './words'

const words = wordsFor('preparation')
const READERS = ['title', 'client', 'clinician', 'monitor'] as const
const LIFTS: readonly Lift[] = ['nobody', 'clinician', 'prescriber']

describe('Every code of the day has its sentence', () => {
  test('decisions and rules speak to the client, the clinician and the monitor', () => {
    for (const reader of READERS) {
      for (const decision of GATE_DECISIONS)
        expect(words(decisionKey(decision, reader))).not.toBe('')
      for (const rule of PREPARATION_RULES) expect(words(ruleKey(rule, reader))).not.toBe('')
    }
  })

  test('steps name the medicine and the hours, reminders never name one', () => {
    const params = { medicine: 'Xanax', hours: 24, ml: 60 }
    for (const key of STEP_KEYS) expect(words(stepKey(key), params)).not.toContain('{')
    for (const key of ['medicine_plan_hold', 'last_meal', 'last_drink'] as const)
      expect(words(stepKey(key), params)).toContain('no need to stop earlier')
    expect(words(stepKey('medicine_without_plan'), params)).toContain('before you change anything')
    expect(words(stepKey('medicine_ask_first'), params)).toContain('Do not stop it on your own')
  })

  test('answers and liftings', () => {
    for (const lift of LIFTS) expect(words(liftKey(lift))).not.toBe('')
    for (const answer of SAFETY_ANSWERS) expect(words(`safety.${answer}`)).not.toBe('')
    for (const illness of ILLNESSES) expect(words(`illness.${illness}`)).not.toBe('')
    const reasons: readonly FindingReason[] = ['too_recent', 'not_answered', 'danger']
    for (const reason of reasons) expect(words(reasonKey(reason))).not.toBe('')
  })
})

test('a stop that stands days before the session does not speak of today', () => {
  const said = (onTheDay: boolean) => {
    const { title, text } = decisionForClient('do_not_start', onTheDay)
    return `${words(title)} ${words(text)}`
  }
  expect(said(true)).toContain('today')
  expect(said(false)).not.toMatch(/today/i)
  expect(decisionForClient('incomplete', false)).toEqual(decisionForClient('incomplete', true))
})

test('a daily user is nowhere told to stop, and nobody is called rejected', () => {
  const all = JSON.stringify(english.preparation)
  expect(all).not.toMatch(/reject/i)
  expect(words(ruleKey('PRE-BZD', 'client'))).toContain('never stop')
})
