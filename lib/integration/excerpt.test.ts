import { describe, expect, test } from 'vitest'
import { excerptAround, openingOf } from './excerpt'

const long = `${'a quiet morning, '.repeat(5)}then the Heron came${', and stayed'.repeat(20)}`

describe('what a search shows of an entry', () => {
  test.each([
    ['the words, whatever their case', 'A heron stood.', 'HERON', 'A heron stood.'],
    ['on one line', 'A heron\n\nstood.', 'stood', 'A heron stood.'],
    ['spaces around what was typed do not count', 'A heron stood.', ' heron ', 'A heron stood.'],
    ['nothing where the words are not', 'A heron stood.', 'swan', null],
  ] as const)('%s', (_story, text, wanted, expected) => {
    expect(excerptAround(text, wanted)).toBe(expected)
  })

  test('of a long one a part, with signs that there is more before and after', () => {
    expect(excerptAround(long, 'heron')).toMatch(/^… .*then the Heron came.* …$/)
    expect(openingOf(long)).toMatch(/^a quiet morning.* …$/)
  })
})
