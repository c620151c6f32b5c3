'use client'

import Link from 'next/link'
import { classes } from '@/components/ui/classes'
import type { BoardItem, Cursor } from './board-model'

interface Props {
  readonly item: BoardItem
  readonly row: number
  readonly current: boolean
  readonly carried: boolean
  readonly onFocus: (cursor: Cursor) => void
}

const looks: Readonly<Record<BoardItem['look'], string>> = {
  session: 'border-accent bg-accent-soft',
  talk: 'border-info bg-info-soft',
  over: 'border-line-strong bg-sunken',
}

/** Height of a line, in rem: the same as the class `h-9` of a cell. */
const LINE_REM = 2.25
/** An hour and a half. */
const TALL = 3

/** One appointment on the board: a link that can also be dragged. What leads nowhere for this reader is read only. */
export function BoardEntry({ item, row, current, carried, onFocus }: Props) {
  const { top, lines, lane, lanes } = item
  const place = {
    top: `${(top - row) * LINE_REM}rem`,
    height: `calc(${lines * LINE_REM}rem - 2px)`,
    insetInlineStart: `calc(${(lane / lanes) * 100}% + 2px)`,
    width: `calc(${100 / lanes}% - 4px)`,
  }
  const look = classes(
    'absolute z-10 block overflow-hidden rounded-md border-s-4 px-1.5 py-0.5 text-xs leading-snug text-ink no-underline',
    'focus-visible:z-20 hover:z-20',
    looks[item.look],
    carried && 'opacity-50',
  )
  // A tall one has room for every word; in a low one, or a narrow one beside others, each line keeps its place.
  const tall = lines >= TALL
  const line = tall && lanes === 1 ? 'block break-words' : 'block truncate'
  const focused = () => onFocus({ column: item.column, row, item: item.key })
  const shown = (
    <>
      <span className={classes(tall ? 'block' : 'block truncate', 'font-semibold')}>
        {item.title}
      </span>
      <span className={classes(line, 'tabular-nums')}>{item.time}</span>
      {item.other ? <span className={line}>{item.other}</span> : null}
      <span className={classes(line, 'text-ink-soft')}>{item.detail}</span>
      <span className="sr-only">{item.say}</span>
    </>
  )
  if (item.href === null)
    return (
      <span
        role="link"
        aria-disabled
        data-stop={`item-${item.key}`}
        tabIndex={current ? 0 : -1}
        onFocus={focused}
        style={place}
        className={look}
      >
        {shown}
      </span>
    )
  return (
    <Link
      href={item.href}
      prefetch={false}
      data-stop={`item-${item.key}`}
      tabIndex={current ? 0 : -1}
      draggable={item.movable}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', item.key)}
      onFocus={focused}
      style={place}
      className={look}
    >
      {shown}
    </Link>
  )
}
