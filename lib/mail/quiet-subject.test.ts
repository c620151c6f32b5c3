import { describe, expect, test } from 'vitest'
import english from '@/messages/en'
import { isQuiet, quietSubject } from './quiet-subject'

/** Every text of the catalogue under a key that speaks of a subject, with the path to it. */
function subjectsIn(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const here = `${path}${key}`
    if (typeof value === 'object' && value !== null) return subjectsIn(value, `${here}.`)
    return /subject$/i.test(key) && typeof value === 'string' ? [[here, value]] : []
  })
}

describe('what a lock screen may show', () => {
  test.each(subjectsIn(english))('%s keeps quiet about health', (_path, text) => {
    expect(isQuiet(text)).toBe(true)
  })

  test.each([
    ['A reminder from Harbor Light', true],
    ['Your code: 123456', true],
    ['About your appointment at Harbor Light', true],
    ['Your ketamine session is tomorrow', false],
    ['New alert about a client', false],
    ['Somebody shared a journal entry', false],
    ['Your Screening was read', false],
  ])('“%s”: %s', (subject, quiet) => {
    expect(isQuiet(subject)).toBe(quiet)
  })

  test('a subject that would say too much is replaced whole, not cut', () => {
    expect(quietSubject('Your treatment', 'Stillwater')).toBe('Stillwater')
  })
})
