'use client'

import { CircleCheck, Clock, House, OctagonX, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { classes } from '@/components/ui/classes'
import { StatusTag } from '@/components/ui/status-tag'
import {
  type BoardAlarm,
  type BoardTile,
  calls,
  type NextDue,
  nextDue,
} from '@/lib/overview/board-model'
import { STATE_TONE } from '@/lib/sessions/words'
import { formatTimeWithoutZone } from '@/lib/time/format'

export interface TileWords {
  readonly states: Readonly<Record<string, string>>
  readonly alarms: Readonly<Record<string, string>>
  readonly home: string
  readonly since: string
  readonly minutes: string
  readonly planned: string
  readonly with: string
  readonly monitor: string
  readonly nobody: string
  readonly readingIn: string
  readonly readingDue: string
  readonly readingMissed: string
  readonly lookIn: string
  readonly lookDue: string
  readonly lookGuide: string
  readonly lookClinician: string
  readonly lookEmergency: string
  readonly leaveIn: string
  readonly leaveDone: string
  readonly medicineIn: string
  readonly last: string
  readonly taken: string
}

type Props = {
  readonly tile: BoardTile
  readonly now: number
  readonly zone: string
  readonly linked: boolean
  readonly words: TileWords
}

const put = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''))

/** One room or home, to be read across a room: place and minutes large, every alarm with its shape and its word. */
export function BoardTileCard({ tile, now, zone, linked, words }: Props) {
  const isCalling = calls(tile, now)
  const place = tile.room ?? words.home
  const heading = (
    <span className="flex flex-wrap items-center gap-x-2 text-2xl leading-tight font-bold">
      <span className="flex items-center gap-2">
        {tile.room ? null : <House aria-hidden className="size-6 shrink-0" />}
        {place}
      </span>
      <span className="font-semibold text-ink-soft">{tile.who}</span>
    </span>
  )
  return (
    <article
      aria-label={`${place}, ${tile.who}`}
      className={classes(
        'h-full rounded-lg border bg-surface p-4 shadow-card flow-2',
        'crowd:grid crowd:grid-cols-[minmax(0,1fr)_auto] crowd:content-start crowd:gap-x-2 crowd:gap-y-1 crowd:p-2.5 crowd:*:mt-0',
        isCalling ? 'border-4 border-stop' : 'border-line',
      )}
    >
      <div className="flex flex-wrap items-start justify-between gap-2 crowd:flex-col crowd:gap-0.5">
        {linked ? (
          <Link
            href={`/sessions/${tile.appointmentId}`}
            prefetch={false}
            className="flex min-h-11 items-center underline-offset-4 hover:underline"
          >
            {heading}
          </Link>
        ) : (
          heading
        )}
        <StatusTag tone={STATE_TONE[tile.state]}>
          {words.states[tile.state] ?? tile.state}
        </StatusTag>
      </div>
      {tile.alarms.length > 0 ? (
        <ul className="flow-1 crowd:col-span-2">
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
      <p
        className={classes(
          'font-bold tabular-nums',
          'crowd:col-start-2 crowd:row-start-1 crowd:flex-col crowd:items-end crowd:text-2xl crowd:leading-tight',
          tile.dosedAt === null ? 'text-2xl' : 'flex flex-wrap items-baseline gap-x-2 text-4xl',
        )}
      >
        {tile.dosedAt === null ? (
          put(words.planned, { time: formatTimeWithoutZone(new Date(tile.medicineAt), zone) })
        ) : (
          <span className="whitespace-nowrap">
            {put(words.minutes, { minutes: Math.floor((now - tile.dosedAt) / 60_000) })}
          </span>
        )}
        {tile.dosedAt === null ? null : (
          <span className="text-base font-semibold whitespace-nowrap text-ink-soft crowd:text-sm">
            {words.since}
          </span>
        )}
      </p>
      <ul className="flow-1 font-semibold crowd:col-span-2 crowd:flow-0 crowd:leading-snug">
        {nextDue(tile, now).map((due) => (
          <DueLine key={due.kind} due={due} words={words} />
        ))}
      </ul>
      {tile.last ? (
        <p className={classes('tabular-nums crowd:col-span-2', !isCalling && 'crowd:hidden')}>
          {put(words.last, {
            time: formatTimeWithoutZone(new Date(tile.last.at), zone),
            values:
              [
                tile.last.pressure,
                tile.last.heart && `♥ ${tile.last.heart}`,
                tile.last.oxygen && `O₂ ${tile.last.oxygen} %`,
                tile.last.awake !== null && `${tile.last.awake}/5`,
              ]
                .filter(Boolean)
                .join(' · ') || '–',
          })}
        </p>
      ) : null}
      <p className={classes('text-ink-soft crowd:col-span-2', !isCalling && 'crowd:hidden')}>
        {put(words.with, {
          names: [tile.clinician, tile.guide].filter(Boolean).join(', ') || words.nobody,
        })}
        {tile.setting === 'at_home'
          ? `. ${put(words.monitor, { name: tile.monitor ?? words.nobody })}`
          : null}
      </p>
    </article>
  )
}

/** One alarm: shape, word and time; somebody who has it makes it calmer, and never takes it away. */
export function AlarmLine(props: {
  readonly alarm: BoardAlarm
  readonly zone: string
  readonly words: Pick<TileWords, 'alarms' | 'taken'>
}) {
  const { alarm, words } = props
  const Shape = alarm.taken ? TriangleAlert : OctagonX
  return (
    <li
      className={classes(
        'flex items-start gap-2 rounded-md border-2 px-3 py-2 text-lg font-bold crowd:px-2 crowd:py-1 crowd:leading-snug',
        alarm.taken ? 'border-caution bg-caution-soft' : 'border-stop bg-stop-soft',
      )}
    >
      <Shape
        aria-hidden
        className={classes('mt-1 size-5 shrink-0', alarm.taken ? 'text-caution' : 'text-stop')}
      />
      <span>
        {words.alarms[alarm.code] ?? alarm.code}{' '}
        <span className="text-base font-semibold">
          {formatTimeWithoutZone(new Date(alarm.at), props.zone)}
          {alarm.taken ? ` · ${words.taken}` : null}
        </span>
      </span>
    </li>
  )
}

function DueLine({ due, words }: { readonly due: NextDue; readonly words: TileWords }) {
  const { text, urgent } = sentenceOf(due, words)
  const Shape = urgent
    ? TriangleAlert
    : due.kind === 'leave' && due.inMin <= 0
      ? CircleCheck
      : Clock
  return (
    <li className="flex items-start gap-2">
      <Shape
        aria-hidden
        className={classes('mt-1 size-4 shrink-0', urgent ? 'text-caution' : 'text-ink-soft')}
      />
      {text}
    </li>
  )
}

function sentenceOf(due: NextDue, words: TileWords): { text: string; urgent: boolean } {
  const minutes = { minutes: due.inMin }
  switch (due.kind) {
    case 'medicine':
      return { text: put(words.medicineIn, minutes), urgent: false }
    case 'missed':
      return { text: put(words.readingMissed, { minute: due.minute }), urgent: true }
    case 'leave':
      return { text: due.inMin > 0 ? put(words.leaveIn, minutes) : words.leaveDone, urgent: false }
    case 'reading':
      return {
        text: put(due.due ? words.readingDue : words.readingIn, { ...minutes, minute: due.minute }),
        urgent: due.due,
      }
    case 'look': {
      const late = {
        quiet: words.lookIn,
        due: words.lookDue,
        guide: words.lookGuide,
        clinician: words.lookClinician,
        emergency: words.lookEmergency,
      }
      return { text: put(late[due.step], minutes), urgent: due.step !== 'quiet' }
    }
  }
}
