'use client'

import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { useBeep } from '@/components/ui/use-beep'
import { type Board, calls, inOrder } from '@/lib/overview/board-model'
import { BoardTileCard, type TileWords } from './board-tile'
import { useBoard } from './use-board'

export interface BoardWords extends TileWords {
  readonly empty: string
  readonly emptyDetail: string
  readonly live: string
  readonly notLive: string
  readonly notLiveDetail: string
  readonly gone: string
  readonly goneDetail: string
  readonly sound: string
  readonly soundOn: string
}

type Props = {
  readonly first: Board
  readonly source: '/api/board' | '/api/wall'
  /** On a wall nothing leads anywhere. */
  readonly linked: boolean
  readonly words: BoardWords
}

const roomsOf = (count: number) => (count <= 9 ? 'few' : count <= 16 ? 'many' : 'crowd')

/** A wall shows all rooms at once; `globals.css` makes their words fit. */
const onTheWall = {
  few: 'gap-4 xl:grid-cols-3',
  many: 'gap-3 xl:grid-cols-4',
  crowd: 'gap-2 xl:grid-cols-6',
} as const

/** All rooms and homes, live. Nothing is asked of the server but to tell; the clocks run on by themselves. */
export function FloorBoard({ first, source, linked, words }: Props) {
  const { board, line, now } = useBoard(first, source)
  const [sound, setSound] = useState(false)
  const calling = line !== 'gone' && board.tiles.some((tile) => calls(tile, now))
  useBeep(sound && calling)
  if (line === 'gone')
    return (
      <Banner tone="caution" title={words.gone}>
        {words.goneDetail}
      </Banner>
    )
  return (
    <div className="flow">
      <div className="flex flex-wrap items-center justify-between gap-3 no-print">
        <p role="status" className={line === 'live' ? 'text-ink-soft' : 'sr-only'}>
          {line === 'live' ? words.live : words.notLive}
        </p>
        <Button
          look={sound ? 'quiet' : 'secondary'}
          aria-pressed={sound}
          onClick={() => setSound(!sound)}
        >
          {sound ? words.soundOn : words.sound}
        </Button>
      </div>
      {line === 'cut' ? (
        <Banner tone="stop" role="alert" title={words.notLive}>
          {words.notLiveDetail}
        </Banner>
      ) : null}
      {board.tiles.length === 0 ? (
        <div className="rounded-lg border border-line bg-surface p-8 text-center">
          <p className="text-xl font-semibold">{words.empty}</p>
          <p className="text-ink-soft">{words.emptyDetail}</p>
        </div>
      ) : (
        <ul
          data-rooms={linked ? undefined : roomsOf(board.tiles.length)}
          className={classes(
            'grid sm:grid-cols-2',
            linked ? 'gap-4 xl:grid-cols-3' : onTheWall[roomsOf(board.tiles.length)],
          )}
        >
          {inOrder(board.tiles, now).map((tile) => (
            <li key={tile.appointmentId}>
              <BoardTileCard
                tile={tile}
                now={now}
                zone={board.zone}
                linked={linked}
                words={words}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
