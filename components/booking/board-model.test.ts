import { describe, expect, test } from 'vitest'
import { type Board, type BoardItem, carryFrom, cursorAt, stepFrom, targetOf } from './board-model'

const item = (key: string, column: number, top: number, lines: number, lane = 0): BoardItem => ({
  key,
  id: key,
  version: 1,
  column,
  top,
  lines,
  lane,
  lanes: 2,
  title: key,
  time: '',
  detail: '',
  other: null,
  say: key,
  href: `/${key}`,
  look: 'talk',
  movable: true,
  startsAt: '',
  roomId: column === 0 ? 'harbor' : null,
})

const column = (key: string, roomId: string | null, moves: 'rooms' | 'within' = 'rooms') => ({
  key,
  label: key,
  note: null,
  href: null,
  today: false,
  roomId,
  moves,
})

const board: Board = {
  label: 'Thursday',
  corner: 'Time',
  columns: [column('Harbor', 'harbor'), column('Video', null)],
  rows: Array.from({ length: 6 }, (_, n) => ({
    clock: `${n}`,
    note: null,
    cells: [0, 1].map((c) => ({
      at: c === 1 && n === 5 ? null : `${n}-${c}`,
      label: '',
      away: false,
    })),
  })),
  items: [item('long', 0, 1, 2.5), item('left', 1, 2, 1), item('right', 1, 2, 2, 1)],
}

describe('the arrows of a receptionist', () => {
  test.each([
    ['down onto an appointment', { column: 0, row: 0, item: null }, 'down', 'long', 0, 1],
    ['down leaves it as a whole', { column: 0, row: 1, item: 'long' }, 'down', null, 0, 4],
    ['up from below meets its last line', { column: 0, row: 4, item: null }, 'up', 'long', 0, 3],
    ['up leaves it at its top', { column: 0, row: 3, item: 'long' }, 'up', null, 0, 0],
    [
      'right meets the first of two side by side',
      { column: 0, row: 2, item: 'long' },
      'right',
      'left',
      1,
      2,
    ],
    ['right again the second', { column: 1, row: 2, item: 'left' }, 'right', 'right', 1, 2],
    ['right at the edge stays', { column: 1, row: 2, item: 'right' }, 'right', 'left', 1, 2],
    ['left goes back through them', { column: 1, row: 2, item: 'right' }, 'left', 'left', 1, 2],
    ['left into the other column', { column: 1, row: 2, item: 'left' }, 'left', 'long', 0, 2],
    ['home is the first line', { column: 0, row: 4, item: null }, 'first', null, 0, 0],
    ['end is the last', { column: 0, row: 1, item: 'long' }, 'last', null, 0, 5],
    ['up at the top stays', { column: 0, row: 0, item: null }, 'up', null, 0, 0],
  ] as const)('%s', (_story, from, step, at, c, r) => {
    expect(stepFrom(board, from, step)).toEqual({ column: c, row: r, item: at })
  })

  test('from outside, the nearest line', () => {
    expect(cursorAt(board, 9, 9)).toEqual({ column: 1, row: 5, item: null })
  })
})

describe('carrying an appointment', () => {
  test('goes line by line, over whatever stands there', () => {
    const down = carryFrom(board, { column: 0, row: 0, item: 'long' }, 'down')
    expect(down).toEqual({ column: 0, row: 1, item: null })
  })

  test.each([
    ['to another line of its room', 'long', 0, 4, { startsAt: '4-0', roomId: 'harbor' }],
    ['not out of a room into a video call', 'long', 1, 4, null],
    ['not into an hour that does not exist', 'left', 1, 5, null],
    ['a video call to another time', 'left', 1, 0, { startsAt: '0-1', roomId: null }],
  ] as const)('%s', (_story, key, c, r, expected) => {
    const carried = board.items.find((each) => each.key === key)
    expect(carried && targetOf(board, carried, c, r)).toEqual(expected)
  })

  test('not to another person', () => {
    const people = {
      ...board,
      columns: board.columns.map((each) => ({ ...each, moves: 'within' as const })),
    }
    const [long] = people.items
    expect(long && targetOf(people, long, 1, 0)).toBeNull()
  })
})
