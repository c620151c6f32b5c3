/** What the calendar's board needs to draw itself: strings and small numbers, no dates to interpret. */
export interface Board {
  readonly label: string
  /** What the first column holds: the time. */
  readonly corner: string
  readonly columns: readonly BoardColumn[]
  readonly rows: readonly BoardRow[]
  readonly items: readonly BoardItem[]
}

export interface BoardColumn {
  readonly key: string
  readonly label: string
  readonly note: string | null
  readonly href: string | null
  readonly today: boolean
  /** Where an appointment would be moved to in this column. */
  readonly roomId: string | null
  /** What two columns have to share for an appointment to move from one to the other. */
  readonly moves: 'anywhere' | 'rooms' | 'within'
}

export interface BoardRow {
  readonly clock: string
  /** Said where an hour occurs twice. */
  readonly note: string | null
  readonly cells: readonly BoardCell[]
}

export interface BoardCell {
  /** The instant, in ISO; null where that day has no such hour. */
  readonly at: string | null
  readonly label: string
  /** Nobody is there, or the clinic is closed. */
  readonly away: boolean
}

export interface BoardItem {
  readonly key: string
  readonly id: string
  readonly version: number
  readonly column: number
  /** In lines from the top, with their fractions. */
  readonly top: number
  readonly lines: number
  readonly lane: number
  readonly lanes: number
  readonly title: string
  readonly time: string
  readonly detail: string
  /** The client's own time, where it differs. */
  readonly other: string | null
  /** The day and the status, for a reader who hears it. */
  readonly say: string
  /** Where it leads; null where this reader has nothing more to see. */
  readonly href: string | null
  readonly look: 'session' | 'talk' | 'over'
  readonly movable: boolean
  readonly startsAt: string
  readonly roomId: string | null
}

/** Where the reader is: a line of a column, and which of the appointments there. */
export interface Cursor {
  readonly column: number
  readonly row: number
  /** The appointment's key; null on a line with nothing on it. */
  readonly item: string | null
}

const covers = ({ column, top, lines }: BoardItem, at: number, row: number): boolean =>
  column === at && Math.floor(top) <= row && row < Math.ceil(top + lines)

/** What stands on a line, leftmost first. */
export const itemsAt = (board: Board, column: number, row: number): readonly BoardItem[] =>
  board.items
    .filter((item) => covers(item, column, row))
    .toSorted((a, b) => a.lane - b.lane || a.top - b.top)

/** The reader on a line: on the first appointment there, or on the line itself. */
export function cursorAt(board: Board, column: number, row: number): Cursor {
  const within = (value: number, most: number) => Math.max(0, Math.min(most, value))
  const c = within(column, board.columns.length - 1)
  const r = within(row, board.rows.length - 1)
  return { column: c, row: r, item: itemsAt(board, c, r)[0]?.key ?? null }
}

/** Whether the board still holds what the reader was on. */
export const isThere = (board: Board, { column, row, item }: Cursor): boolean =>
  column < board.columns.length &&
  row < board.rows.length &&
  (item === null
    ? itemsAt(board, column, row).length === 0
    : itemsAt(board, column, row).some(({ key }) => key === item))

export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last'

/**
 * Where an arrow leads. Up and down leave an appointment as a whole; left and right go through what stands side by side
 * before they change the column.
 */
export function stepFrom(board: Board, cursor: Cursor, step: Step): Cursor {
  const { column, row } = cursor
  const here = board.items.find(({ key }) => key === cursor.item)
  switch (step) {
    case 'up':
      return cursorAt(board, column, (here ? Math.floor(here.top) : row) - 1)
    case 'down':
      return cursorAt(board, column, here ? Math.ceil(here.top + here.lines) : row + 1)
    case 'first':
      return cursorAt(board, column, 0)
    case 'last':
      return cursorAt(board, column, board.rows.length - 1)
    case 'left':
    case 'right': {
      const beside = itemsAt(board, column, row)
      const next =
        beside[beside.findIndex(({ key }) => key === cursor.item) + (step === 'left' ? -1 : 1)]
      if (here && next) return { column, row, item: next.key }
      return cursorAt(board, column + (step === 'left' ? -1 : 1), row)
    }
  }
}

/** The same for somebody who carries an appointment to another time: only lines count. */
export function carryFrom(board: Board, { column, row }: Cursor, step: Step): Cursor {
  const by: Readonly<Record<Step, readonly [number, number]>> = {
    up: [0, -1],
    down: [0, 1],
    left: [-1, 0],
    right: [1, 0],
    first: [0, -row],
    last: [0, board.rows.length],
  }
  const [dc, dr] = by[step]
  return { ...cursorAt(board, column + dc, row + dr), item: null }
}

export interface Target {
  readonly startsAt: string
  readonly roomId: string | null
}

/** What a move to a line asks for; null where an appointment cannot go there from where it is. */
export function targetOf(
  board: Board,
  item: BoardItem,
  column: number,
  row: number,
): Target | null {
  const to = board.columns[column]
  const at = board.rows[row]?.cells[column]?.at
  if (!to || !at) return null
  if (column !== item.column && to.moves === 'within') return null
  if (to.moves === 'rooms' && (to.roomId === null) !== (item.roomId === null)) return null
  return { startsAt: at, roomId: to.moves === 'rooms' ? to.roomId : item.roomId }
}
