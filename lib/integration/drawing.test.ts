import { describe, expect, test } from 'vitest'
import { pathOf, pictureOf } from './drawing'
import type { DrawingChange, DrawnLine } from './drawing-model'

const line = (id: string): DrawnLine => ({ id, pen: 'fine', shade: 'ink', points: [0, 0, 10, 5] })
const added = (...ids: readonly string[]): DrawingChange => ({ add: ids.map(line), take: [] })
const taken = (...ids: readonly string[]): DrawingChange => ({ add: [], take: ids })
const ids = (...changes: readonly DrawingChange[]) => pictureOf(changes).map(({ id }) => id)

describe('two devices draw on one page and never disagree', () => {
  test.each([
    ['nothing was drawn', [], []],
    ['lines of both are there', [added('a'), added('b', 'c')], ['a', 'b', 'c']],
    ['a line that comes twice is one line', [added('a'), added('a')], ['a']],
    ['a line that was taken is gone', [added('a', 'b'), taken('a')], ['b']],
    ['taken on one device before the other sent it: still gone', [taken('a'), added('a')], []],
    ['taken twice is taken once', [added('a', 'b'), taken('a'), taken('a')], ['b']],
    ['taking what is not there takes nothing', [added('a'), taken('z')], ['a']],
  ] as const)('%s', (_story, changes, expected) => {
    expect(ids(...changes)).toEqual(expected)
  })
})

describe('a line as a path', () => {
  test.each([
    ['a single touch is a dot', [5, 6], 'M5 6l0.1 0'],
    ['one move', [0, 0, 10, 5], 'M0 0L10 5'],
    ['on and on', [0, 0, 10, 5, 3, 4], 'M0 0L10 5L3 4'],
  ])('%s', (_story, points, path) => {
    expect(pathOf({ points })).toBe(path)
  })
})
