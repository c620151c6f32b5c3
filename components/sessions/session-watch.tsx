'use client'

import { Lock } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useBoard } from '@/components/board/use-board'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { useBeep } from '@/components/ui/use-beep'
import { useFreshPage } from '@/components/ui/use-fresh-page'
import { calls } from '@/lib/overview/board-model'
import { AlarmsInSight, type AlarmsWords } from './alarms-in-sight'
import { coverNow, hearOtherTabs, useCovered } from './cover-state'
import { StaysInSight } from './stays-in-sight'

export interface WatchWords extends AlarmsWords {
  readonly notLive: string
  readonly notLiveDetail: string
  readonly gone: string
  readonly goneDetail: string
  readonly lock: string
}

type Props = {
  readonly appointmentId: string
  readonly zone: string
  readonly words: WatchWords
  /** Whose session it is, on a telephone. */
  readonly whose: ReactNode
  /** The clocks: they stay in sight with the alarms. */
  readonly children: ReactNode
}

/** Nobody has touched the screen for so long: it covers itself. */
const COVER_AFTER_MS = 5 * 60_000

/**
 * Keeps the screen of a session as it is on every device that shows it: what a colleague records appears here too, an
 * alarm calls with sound, shape and word, and a device that lies about covers itself without a name while alarms go on.
 */
export function SessionWatch({ appointmentId, zone, words, whose, children }: Props) {
  const lookAgain = useFreshPage()
  const { board, line, now } = useBoard(null, '/api/board')
  const covered = useCovered()
  const tile = board?.tiles.find((each) => each.appointmentId === appointmentId)
  const seen = useRef<string>(undefined)
  const shape = tile ? JSON.stringify(tile) : undefined
  useEffect(() => {
    // Behind a cover the page is not looked up again: the server would show none of it.
    if (shape === undefined || covered) return
    if (seen.current !== undefined && seen.current !== shape) lookAgain()
    seen.current = shape
  }, [covered, lookAgain, seen, shape])
  const calling = tile !== undefined && calls(tile, now)
  useBeep(calling && !covered)
  useIdleCover()
  const lock = (
    <Button look="quiet" onClick={coverNow}>
      <Lock aria-hidden className="size-5" />
      <span className="max-lg:sr-only">{words.lock}</span>
    </Button>
  )
  return (
    <>
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
        <div className="flex justify-end max-lg:hidden">{lock}</div>
      </div>
      <StaysInSight>
        <div className="flex items-center justify-between lg:hidden">
          {whose}
          {lock}
        </div>
        <AlarmsInSight alarms={tile?.alarms ?? []} calling={calling} zone={zone} words={words} />
        {children}
      </StaysInSight>
    </>
  )
}

/** Five quiet minutes in every tab of this browser cover the screen. */
function useIdleCover() {
  useEffect(() => {
    let timer = setTimeout(coverNow, COVER_AFTER_MS)
    const again = () => {
      clearTimeout(timer)
      timer = setTimeout(coverNow, COVER_AFTER_MS)
    }
    const stop = hearOtherTabs((word) => word === 'busy' && again())
    window.addEventListener('pointerdown', again)
    window.addEventListener('keydown', again)
    return () => {
      stop()
      clearTimeout(timer)
      window.removeEventListener('pointerdown', again)
      window.removeEventListener('keydown', again)
    }
  }, [])
}
