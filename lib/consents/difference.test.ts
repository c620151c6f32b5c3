import { expect, test } from 'vitest'
import { differenceOf } from './difference'

const told = (before: string, after: string) =>
  differenceOf(before, after).map(
    ({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]} ${text}`,
  )

test('what an editor changed is told line by line, in reading order', () => {
  expect(told('One\n\n## Two\n\nThree', 'One\n\nTwo and a half\n\nThree\n\nFour')).toEqual([
    '  One',
    '- ## Two',
    '+ Two and a half',
    '  Three',
    '+ Four',
  ])
})

test('the same words are no difference, and a first text is all new', () => {
  expect(differenceOf('One\nTwo', 'One\n\n\nTwo  ').every(({ kind }) => kind === 'same')).toBe(true)
  expect(told('', 'One\nTwo')).toEqual(['+ One', '+ Two'])
  expect(told('One', '')).toEqual(['- One'])
})
