import { expect, test } from 'vitest'
import { responseSchema } from './schema'

test('a questionnaire has as many answers as items', () => {
  expect(responseSchema.safeParse({ instrument: 'PHQ-2', answers: [1, null] }).success).toBe(true)
  expect(responseSchema.safeParse({ instrument: 'PHQ-2', answers: [1] }).success).toBe(false)
  expect(
    responseSchema.safeParse({ instrument: 'GAD-7', answers: [0, 0, 0, 0, 0, 0, 4] }).success,
  ).toBe(false)
})
