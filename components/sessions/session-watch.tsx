'use client'

import { Lock } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { AlarmLine, type TileWords } from '@/components/board/board-tile'
import { useBoard } from '@/components/board/use-board'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { useBeep } from '@/components/ui/use-beep'
import { calls, nextDue } from '@/lib/overview/board-model'
import { LockCover, type LockWords } from './lock-cover'

export interface WatchWords extends Pick<TileWords, 'alarms' | 'taken'> {
  readonly title: string
  readonly notLive: string
  readonly notLiveDetail: string
  readonly gone: string
  readonly goneDetail: string
  readonly lock: string
  readonly cover: LockWords
}

type Props = {
  readonly appointmentId: string
  readonly zone: string
  readonly words: WatchWords
}

/** Nobody has touched the screen for so long: it covers itself. */
const COVER_AFTER_MS = 5 * 60_000

/**
 * Keeps the screen of a session as it is on every device that shows it: what a colleague records appears here too, an
 * alarm calls with sound, shape and word, and a device that lies about covers itself without a name while alarms go on.
 */
export function SessionWatch({ appointmentId, zone, words }: Props) {
  const router = useRouter()
  const { board, line, now } = useBoard(null, '/api/board')
  const tile = board?.tiles.find((each) => each.appointmentId === appointmentId)
  const seen = useRef<string>(undefined)
  const shape = tile ? JSON.stringify(tile) : undefined
  useEffect(() => {
    if (shape === undefined) return
    if (seen.current !== undefined && seen.current !== shape) router.refresh()
    seen.current = shape
  }, [router, seen, shape])
  const calling = tile !== undefined && calls(tile, now)
  useBeep(calling)
  const [covered, setCovered] = useCover()
  return (
    <div className="flow-2 no-print">
      {line === 'cut' ? (
        <Banner tone="caution" role="status" title={words.notLive}>
          {words.notLiveDetail}
        </Banner>
      ) : null}
      {line === 'gone' ? (
        <Banner tone="caution" role="status" title={words.gone}>
          {words.goneDetail}
        </Banner>
      ) : null}
      {tile && tile.alarms.length > 0 ? (
        <section role={calling ? 'alert' : undefined} aria-label={words.title}>
          <ul className="flow-1">
            {tile.alarms.map((alarm) => (
              <AlarmLine
                key={`${alarm.kind} ${alarm.code}`}
                alarm={alarm}
                zone={zone}
                words={words}
              />
            ))}
          </ul>
        </section>
      ) : null}
      <div className="flex justify-end">
        <Button look="quiet" onClick={() => setCovered(true)}>
          <Lock aria-hidden className="size-5" />
          {words.lock}
        </Button>
      </div>
      {covered ? (
        <LockCover
          words={words.cover}
          since={tile?.dosedAt ? Math.floor((now - tile.dosedAt) / 60_000) : null}
          due={tile ? nextDue(tile, now) : []}
          onOpen={() => setCovered(false)}
        >
          {tile && tile.alarms.length > 0 ? (
            <ul className="flow-1">
              {tile.alarms.map((alarm) => (
                <AlarmLine
                  key={`${alarm.kind} ${alarm.code}`}
                  alarm={alarm}
                  zone={zone}
                  words={words}
                />
              ))}
            </ul>
          ) : null}
        </LockCover>
      ) : null}
    </div>
  )
}

const PLACE = 'stillwater.covered'

/** Covered by a press or by five quiet minutes; a page that is loaded again stays covered. */
function useCover() {
  const [covered, setCovered] = useState(false)
  useEffect(() => {
    const wasCovered = sessionStorage.getItem(PLACE) === 'yes'
    let timer = setTimeout(() => setCovered(wasCovered), 0)
    const again = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setCovered(true), COVER_AFTER_MS)
    }
    const first = setTimeout(again, 10)
    window.addEventListener('pointerdown', again)
    window.addEventListener('keydown', again)
    return () => {
      clearTimeout(first)
      clearTimeout(timer)
      window.removeEventListener('pointerdown', again)
      window.removeEventListener('keydown', again)
    }
  }, [])
  useEffect(() => {
    if (covered) sessionStorage.setItem(PLACE, 'yes')
    else sessionStorage.removeItem(PLACE)
  }, [covered])
  return [covered, setCovered] as const
}
