import { expect, test } from 'vitest'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import english from '@/messages/en'
import { PROMPTS, STEP_SIZES, STEP_STATES } from './model'
import { promptKey, stepRefusalKey, stepSizeKey, stepStateKey } from './words'

const words = wordsFor('integration')

test('the twenty prompts are all there', () => {
  expect(Object.keys(english.integration.prompt)).toEqual([...PROMPTS])
  for (const prompt of PROMPTS) expect(words(promptKey(prompt))).not.toBe('')
})

test('every state, size and refusal has its word', () => {
  for (const state of STEP_STATES) expect(words(stepStateKey(state))).not.toBe('')
  for (const size of STEP_SIZES) expect(words(stepSizeKey(size))).not.toBe('')
  expect(words(stepRefusalKey('needs_small_child'))).toContain('small')
})

test('showing up is counted without a streak', () => {
  expect(words('timesShownUp', { count: 3 })).toBe('You showed up 3 times')
  expect(JSON.stringify(english.integration)).not.toMatch(/streak|failed|missed out/i)
})
