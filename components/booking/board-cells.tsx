'use client'

import Link from 'next/link'
import type { DragEvent } from 'react'
import { classes } from '@/components/ui/classes'
import { BoardEntry } from './board-entry'
import type { Board, BoardItem, Cursor } from './board-model'

interface Props {
  readonly board: Board
  readonly cursor: Cursor
  readonly carried: BoardItem | null
  readonly onFocus: (cursor: Cursor) => void
  readonly onCreate: ((column: number, row: number) => void) | null
  readonly onPut: (item: BoardItem, column: number, row: number) => void
  readonly onDrop: (event: DragEvent, column: number, row: number) => void
}

const CLOCK_REM = 5.75

/** The lines and columns: each line can be reached, and what begins on it lies over it. */
export function BoardCells(props: Props) {
  const { board, cursor, carried } = props
  // A week of seven days fits beside the menu of a screen of 1280 pixels.
  const least = board.columns.length > 6 ? 7 : 8.5
  const layout = {
    gridTemplateColumns: `${CLOCK_REM}rem repeat(${board.columns.length}, minmax(${least}rem, 1fr))`,
    minWidth: `${CLOCK_REM + board.columns.length * least}rem`,
  }
  return (
    <div className="grid" style={layout}>
      <div role="row" className="contents">
        <span role="columnheader" className="border-b-2 border-line">
          <span className="sr-only">{board.corner}</span>
        </span>
        {board.columns.map(({ key, label, note, href, today }) => (
          <span
            key={key}
            role="columnheader"
            aria-current={today ? 'date' : undefined}
            className="min-w-0 border-b-2 border-s border-line px-2 py-2 font-semibold aria-[current]:border-b-accent"
          >
            {href ? (
              <Link href={href} prefetch={false} className="link">
                {label}
              </Link>
            ) : (
              label
            )}
            {note ? <span className="block text-sm font-normal text-ink-soft">{note}</span> : null}
          </span>
        ))}
      </div>
      {board.rows.map((line, row) => (
        <div key={`${line.clock}${line.note ?? ''}`} role="row" className="contents">
          <span
            role="rowheader"
            className={classes(
              'h-9 px-2 text-sm whitespace-nowrap text-ink-soft tabular-nums',
              row % 2 === 0 ? 'border-t border-line' : 'text-xs',
            )}
          >
            {line.clock}
            {line.note ? <span className="block text-xs">{line.note}</span> : null}
          </span>
          {line.cells.map((cell, column) => {
            const here = cursor.column === column && cursor.row === row && cursor.item === null
            const starting = board.items.filter(
              (item) => item.column === column && Math.floor(item.top) === row,
            )
            return (
              <span
                key={board.columns[column]?.key}
                role="gridcell"
                tabIndex={-1}
                className={classes(
                  'relative h-9 border-s border-line',
                  row % 2 === 0 && 'border-t',
                  cell.away && 'bg-sunken',
                )}
                onDragOver={(event) => event.preventDefault()}
                onDrop={(event) => props.onDrop(event, column, row)}
              >
                <button
                  type="button"
                  data-stop={`cell-${column}-${row}`}
                  tabIndex={here ? 0 : -1}
                  disabled={cell.at === null}
                  aria-label={cell.label}
                  onFocus={() => props.onFocus({ column, row, item: null })}
                  onClick={() =>
                    carried ? props.onPut(carried, column, row) : props.onCreate?.(column, row)
                  }
                  className={classes(
                    'absolute inset-0 size-full -outline-offset-2',
                    carried ? 'hover:bg-accent-soft focus:bg-accent-soft' : 'hover:bg-sunken',
                    carried && here && 'z-20 outline-dashed outline-2 outline-accent',
                  )}
                />
                {starting.map((item) => (
                  <BoardEntry
                    key={item.key}
                    item={item}
                    row={row}
                    current={cursor.item === item.key}
                    carried={carried?.key === item.key}
                    onFocus={props.onFocus}
                  />
                ))}
              </span>
            )
          })}
        </div>
      ))}
    </div>
  )
}
