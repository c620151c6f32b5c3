'use client'

import { useEffect, useState } from 'react'
import type { Board } from '@/lib/overview/board-model'

export type Line = 'live' | 'cut' | 'gone'
/** Without a word from the server for so long, what is shown may be old. */
const SILENT_MS = 15_000

/** The live board: what the server tells, the server's time carried on by this page, and how the line stands. */
export function useBoard<First extends Board | null>(
  first: First,
  source: '/api/board' | '/api/wall',
): { board: Board | First; line: Line; now: number } {
  const [board, setBoard] = useState<Board | First>(first)
  const [line, setLine] = useState<Line>('live')
  const [now, setNow] = useState(first?.now ?? 0)
  useEffect(() => {
    let server = first?.now ?? 0
    let heardAt = performance.now()
    const hear = (at: number) => {
      server = at
      heardAt = performance.now()
      setLine('live')
    }
    const tick = () => {
      const since = performance.now() - heardAt
      setNow(server + since)
      if (since > SILENT_MS) setLine((before) => (before === 'gone' ? before : 'cut'))
    }
    const events = new EventSource(source)
    events.addEventListener('board', (event: MessageEvent<string>) => {
      const next = JSON.parse(event.data) as Board
      hear(next.now)
      setBoard(next)
      setNow(next.now)
    })
    events.addEventListener('time', (event: MessageEvent<string>) =>
      hear((JSON.parse(event.data) as { now: number }).now),
    )
    events.addEventListener('away', () => setLine('cut'))
    events.addEventListener('gone', () => {
      events.close()
      setLine('gone')
    })
    events.addEventListener('error', () => {
      if (events.readyState === EventSource.CLOSED) setLine('gone')
    })
    const timer = setInterval(tick, 1000)
    return () => {
      events.close()
      clearInterval(timer)
    }
  }, [first, source])
  return { board, line, now }
}
