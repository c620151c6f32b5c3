import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { withoutValues } from './log'

class PrismaClientValidationError extends Error {
  override name = 'PrismaClientValidationError'
}

const broken = (work: () => unknown): Error => {
  try {
    work()
  } catch (error) {
    if (error instanceof Error) return error
  }
  throw new Error('It did not break')
}

describe('a log line holds no word of a person', () => {
  test.each<[string, Error]>([
    [
      'a library that quotes the whole input',
      new PrismaClientValidationError('Invalid call:\n{ data: { note: "felt grief" } }'),
    ],
    [
      'a database that quotes the row',
      Object.assign(new Error('Key (email)=(grief@home.example) exists'), {
        name: 'error',
        code: '23505',
      }),
    ],
    ['a text that is not JSON', broken(() => JSON.parse('grief'))],
    ['a shape that does not fit', broken(() => z.strictObject({}).parse({ grief: 1 }))],
    ['an error of ours around one of theirs', new Error('grief', { cause: new Error('grief') })],
  ])('from %s', (_from, error) => {
    expect(withoutValues(error)).not.toMatch(/grief/)
  })

  test('an error of our own is named with its sentence, and the code of a library is told', () => {
    expect(withoutValues(new Error('A command ended without an outcome'))).toMatch(
      /^Error: A command ended without an outcome\n\s+at /,
    )
    expect(withoutValues(Object.assign(new SyntaxError('x'), { code: 'E1' }))).toMatch(
      /^SyntaxError E1\n/,
    )
  })
})
