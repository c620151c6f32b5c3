import 'server-only'
import { createHash } from 'node:crypto'
import { hearChanges } from '@/lib/db/listen'
import { reportBroken } from '@/lib/kernel/log'
import { now } from '@/lib/time/clock'
import type { Board } from './board-model'

/** The time of the clinic, and whether this watcher may still watch: told this often. */
const PULSE_MS = 5_000
/** However much happens, a board is read at most twice a second. */
const PAUSE_MS = 500
const AGAIN_MS = 1_000
/** Watchers of one process; the next one is asked to come back in a moment. */
export const MOST_WATCHERS = 100
/** What a watcher that reads nothing may leave lying before it is let go. */
const MOST_UNREAD = 20

const watchers = new Set<symbol>()

export interface Watch {
  readonly clinicId: string
  /** Whether this watcher is still who they were; never keeps a sign-in alive. */
  readonly mayWatch: () => Promise<boolean>
  /** How names are shown at this moment; where that changes, the board is told anew. */
  readonly seenAs?: () => string
  /** The whole board behind this watcher's own wall. */
  readonly look: () => Promise<Board>
}

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'private, no-store, no-transform',
  'x-accel-buffering': 'no',
}

/**
 * Sends the whole board whenever something changed in the clinic, each under the name of its own content: who comes back
 * after a cut and names the one they have, gets it again only where it is another one by now.
 */
export function boardStream(request: Request, watch: Watch): Response {
  if (watchers.size >= MOST_WATCHERS)
    return new Response('Too many boards', { status: 503, headers: { 'retry-after': '5' } })
  const watcher = Symbol('watcher')
  watchers.add(watcher)
  const known = request.headers.get('last-event-id')
  let ended = false
  const end = () => {
    ended = true
    watchers.delete(watcher)
  }
  request.signal.addEventListener('abort', end)
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        void tellOn(controller, watch, known, () => ended)
          .catch((error: unknown) => reportBroken('overview.board', error))
          .finally(() => {
            end()
            try {
              controller.close()
            } catch {
              return
            }
          })
      },
      cancel: end,
    },
    { highWaterMark: MOST_UNREAD },
  )
  return new Response(stream, { headers: HEADERS })
}

export const boardId = ({ tiles }: Pick<Board, 'tiles'>): string =>
  createHash('sha256').update(JSON.stringify(tiles)).digest('base64url').slice(0, 16)

async function tellOn(
  controller: ReadableStreamDefaultController<Uint8Array>,
  watch: Watch,
  known: string | null,
  isOver: () => boolean,
): Promise<void> {
  const send = sender(controller)
  let changed = true
  let wake = () => {}
  const stopHearing = hearChanges((clinicId) => {
    if (clinicId !== null && clinicId !== watch.clinicId) return
    changed = true
    wake()
  })
  let last = known
  let shown = watch.seenAs?.()
  try {
    while (!isOver()) {
      if ((controller.desiredSize ?? 1) < 0) return
      try {
        if (!(await watch.mayWatch())) return send('gone', {})
        if (shown !== watch.seenAs?.()) changed = true
        shown = watch.seenAs?.()
        if (changed) {
          changed = false
          const board = await watch.look()
          const id = boardId(board)
          if (id === last) send('time', { now: board.now })
          else send('board', board, id)
          last = id
        } else send('time', { now: (await now()).getTime() })
      } catch (error) {
        reportBroken('overview.board', error)
        changed = true
        send('away', {})
        await pause(AGAIN_MS)
        continue
      }
      await pause(PAUSE_MS)
      if (!changed && !isOver())
        await Promise.race([pause(PULSE_MS), new Promise<void>((resolve) => (wake = resolve))])
    }
  } finally {
    stopHearing()
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const sender = (controller: ReadableStreamDefaultController<Uint8Array>) => {
  const letters = new TextEncoder()
  return (event: string, data: unknown, id?: string): void => {
    const lines = [...(id ? [`id: ${id}`] : []), `event: ${event}`, `data: ${JSON.stringify(data)}`]
    try {
      controller.enqueue(letters.encode(`${lines.join('\n')}\n\n`))
    } catch {
      return
    }
  }
}
