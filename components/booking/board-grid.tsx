'use client'

import { useRouter } from 'next/navigation'
import { type DragEvent, useEffect, useRef, useState, useTransition } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { moveHereAction } from '@/lib/booking/actions'
import { BoardCells } from './board-cells'
import {
  type Board,
  type BoardItem,
  carryFrom,
  type Cursor,
  cursorAt,
  type Step,
  isThere,
  stepFrom,
  targetOf,
} from './board-model'

export interface BoardWords {
  readonly carrying: string
  readonly carried: string
  readonly letGo: string
  readonly cannot: string
  readonly notMovable: string
  readonly moved: string
  readonly movedBack: string
  readonly undo: string
  readonly broken: string
  readonly help: string
}

interface Props {
  readonly board: Board
  readonly words: BoardWords
  readonly start: { readonly column: number; readonly row: number }
  /** Addresses of the keys that lead elsewhere; the line's instant is put behind `create`. */
  readonly hrefs: {
    readonly today: string
    readonly previous: string
    readonly next: string
    readonly create: string | null
  }
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
}

interface Told {
  readonly tone: 'success' | 'caution' | 'info'
  readonly title: string
  readonly detail?: string
  readonly undo?: { appointmentId: string; version: number; startsAt: string; roomId?: string }
}

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, select, textarea, dialog[open]') !== null

/**
 * The calendar that a receptionist drives by keyboard: one stop for Tab, arrows inside, and every move that dragging
 * does can be done with `m` as well. What was moved can be taken back.
 */
export function BoardGrid({ board, words, start, hrefs }: Props) {
  const router = useRouter()
  const grid = useRef<HTMLDivElement>(null)
  const [kept, setCursor] = useState<Cursor>(() => cursorAt(board, start.column, start.row))
  const cursor = isThere(board, kept) ? kept : cursorAt(board, kept.column, kept.row)
  /** Set where the board is about to show something else while the reader stands in it. */
  const comesBack = useRef(false)
  const [carried, setCarried] = useState<BoardItem | null>(null)
  const [told, setTold] = useState<Told | null>(null)
  const [moving, startMoving] = useTransition()

  const item = board.items.find(({ key }) => key === cursor.item) ?? null

  function focusOn(next: Cursor) {
    setCursor(next)
    const key = next.item ? `item-${next.item}` : `cell-${next.column}-${next.row}`
    grid.current?.querySelector<HTMLElement>(`[data-stop="${key}"]`)?.focus()
  }

  const drawn = useRef(board)
  const latestCursor = useRef(cursor)
  useEffect(() => {
    latestCursor.current = cursor
  })
  useEffect(() => {
    if (!comesBack.current || drawn.current === board) return
    drawn.current = board
    comesBack.current = false
    const { column, row, item: key } = latestCursor.current
    const stop = key ? `item-${key}` : `cell-${column}-${row}`
    grid.current?.querySelector<HTMLElement>(`[data-stop="${stop}"]`)?.focus()
  })

  function go(href: string) {
    drawn.current = board
    comesBack.current = grid.current?.contains(document.activeElement) ?? false
    router.push(href)
  }

  function move(
    appointmentId: string,
    input: Omit<NonNullable<Told['undo']>, 'appointmentId'>,
    back?: Told['undo'],
  ) {
    startMoving(async () => {
      const answer = await moveHereAction({ appointmentId, ...input }, crypto.randomUUID()).catch(
        () => null,
      )
      drawn.current = board
      if (answer?.status === 'done') {
        const { version } = answer.value
        setTold(
          back
            ? { tone: 'success', title: words.moved, undo: { ...back, version } }
            : { tone: 'success', title: words.movedBack },
        )
        comesBack.current = grid.current?.contains(document.activeElement) ?? false
        setCursor({ ...latestCursor.current, item: null })
        router.refresh()
      } else if (answer?.status === 'refused')
        setTold({ tone: 'caution', title: answer.title, detail: answer.detail })
      else setTold({ tone: 'caution', title: words.broken })
    })
  }

  function put(what: BoardItem, column: number, row: number) {
    setCarried(null)
    const target = targetOf(board, what, column, row)
    if (!target) return setTold({ tone: 'caution', title: words.cannot })
    const { id, version, startsAt, roomId } = what
    const room = (of: string | null) => (of ? { roomId: of } : {})
    return move(
      id,
      { version, startsAt: target.startsAt, ...room(target.roomId) },
      { appointmentId: id, version, startsAt, ...room(roomId) },
    )
  }

  function undo() {
    if (!told?.undo) return
    const { appointmentId, ...input } = told.undo
    move(appointmentId, input)
  }

  function carry(what: BoardItem | null) {
    if (!what?.movable) return setTold({ tone: 'info', title: words.notMovable })
    setCarried(what)
    setTold(null)
    const row = Math.floor(what.top)
    return requestAnimationFrame(() => focusOn({ column: what.column, row, item: null }))
  }

  function create(column: number, row: number) {
    const at = board.rows[row]?.cells[column]?.at
    if (hrefs.create && at) router.push(`${hrefs.create}${encodeURIComponent(at)}`)
  }

  function onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) return
    const inside = grid.current?.contains(document.activeElement) ?? false
    const step = STEPS[event.key]
    if (step && inside) {
      event.preventDefault()
      return focusOn(carried ? carryFrom(board, cursor, step) : stepFrom(board, cursor, step))
    }
    const keys: Readonly<Record<string, () => void>> = {
      t: () => go(hrefs.today),
      '/': () => document.querySelector<HTMLElement>('search input[name="q"]')?.focus(),
      '?': () => document.querySelector<HTMLElement>('[data-calendar-help] button')?.click(),
      g: () => focusOn(cursor),
      u: undo,
      ...(inside
        ? {
            PageUp: () => go(hrefs.previous),
            PageDown: () => go(hrefs.next),
            m: () => carry(item),
            n: () => create(cursor.column, cursor.row),
            Escape: () => {
              if (carried) setTold({ tone: 'info', title: words.letGo })
              setCarried(null)
            },
            ...(carried ? { Enter: () => put(carried, cursor.column, cursor.row) } : {}),
          }
        : {}),
    }
    const act = keys[event.key]
    if (!act) return undefined
    event.preventDefault()
    return act()
  }

  const latest = useRef(onKey)
  useEffect(() => {
    latest.current = onKey
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  function drop(event: DragEvent, column: number, row: number) {
    event.preventDefault()
    const key = event.dataTransfer.getData('text/plain')
    const dragged = board.items.find((each) => each.key === key)
    if (dragged) put(dragged, column, row)
  }

  return (
    <div className="flow-3">
      <p className="text-sm text-ink-soft">{carried ? words.carrying : words.help}</p>
      <div role="status" aria-live="polite">
        {told ? (
          <Banner tone={told.tone} title={told.title}>
            {told.detail}
            {told.undo ? (
              <Button look="secondary" onClick={undo} disabled={moving}>
                {words.undo}
              </Button>
            ) : null}
          </Banner>
        ) : null}
        {carried ? <span className="sr-only">{words.carried}</span> : null}
      </div>
      <div
        ref={grid}
        role="grid"
        aria-label={board.label}
        aria-busy={moving || undefined}
        className="overflow-x-auto rounded-lg border border-line bg-surface"
      >
        <BoardCells
          board={board}
          cursor={cursor}
          carried={carried}
          onFocus={setCursor}
          onCreate={hrefs.create ? create : null}
          onPut={put}
          onDrop={drop}
        />
      </div>
    </div>
  )
}
