import type { useTranslations } from 'next-intl'
import { type GridRow, lanesOf, lineOf } from '@/lib/booking/calendar-grid'
import type { CalendarPage } from '@/lib/booking/calendar-page'
import type { CalendarEntry } from '@/lib/booking/calendar-rows'
import { formatDay, formatTime, formatTimeWithoutZone } from '@/lib/time/format'
import type { DrawnColumn } from './board-columns'
import type { BoardItem } from './board-model'

interface Telling {
  readonly hrefOf: (entry: CalendarEntry) => string | null
  readonly words: ReturnType<typeof useTranslations<'booking'>>
  readonly dateOf: (column: number) => number
}

/** The appointments as the board lays them out; one with two people stands in both their columns. */
export function boardItems(
  page: CalendarPage,
  columns: readonly DrawnColumn[],
  rows: readonly GridRow[],
  telling: Telling,
): BoardItem[] {
  return columns.flatMap(({ holds }, index) => {
    const there = page.entries.filter(holds)
    const lanes = lanesOf(there.map(({ startsAt, endsAt }) => ({ from: startsAt, until: endsAt })))
    const column = rows.map(({ at }) => at[telling.dateOf(index)] ?? null)
    return there.map((entry, n): BoardItem => {
      const top = lineOf(entry.startsAt, column) ?? 0
      const end = lineOf(entry.endsAt, column) ?? top + 1
      return {
        ...told(entry, page, telling),
        key: `${entry.id}-${index}`,
        column: index,
        top,
        lines: Math.max(1, end - top),
        lane: lanes[n]?.lane ?? 0,
        lanes: lanes[n]?.lanes ?? 1,
      }
    })
  })
}

/** The room, or how it is held: a circle at the clinic has none of its own. */
export function whereOf(
  { kind, setting, room }: Pick<CalendarEntry, 'kind' | 'setting' | 'room'>,
  byVideo: string,
  atClinic: string,
): string {
  if (setting !== 'in_clinic') return byVideo
  if (kind === 'circle') return atClinic
  return room?.name ?? byVideo
}

function told(
  entry: CalendarEntry,
  { zone, now, mayMove }: CalendarPage,
  { hrefOf, words }: Telling,
) {
  const { id, version, clientName, startsAt, endsAt, clientZone, kind, status } = entry
  const people = [entry.clinician, entry.guide].flatMap((person) => person?.name ?? []).join(', ')
  const where = whereOf(entry, words('calendar.byVideo'), words('setting.in_clinic'))
  const here = formatTime(startsAt, zone)
  const there = formatTime(startsAt, clientZone)
  const time = `${formatTimeWithoutZone(startsAt, zone)} – ${formatTimeWithoutZone(endsAt, zone)}`
  const other = here === there ? null : words('calendar.otherZone', { time: there })
  const detail = [words(`kind.${kind}`), where, people].filter(Boolean).join(' · ')
  const state = words(`status.${entry.waits ? 'waits' : status}`)
  const open = status === 'booked' || status === 'checked-in'
  const look: BoardItem['look'] = !open ? 'over' : kind === 'treatment-session' ? 'session' : 'talk'
  return {
    id,
    version,
    title: clientName,
    time: status === 'booked' && !entry.waits ? time : `${time} · ${state}`,
    detail,
    other,
    say: [formatDay(startsAt, zone), state].join(', '),
    href: hrefOf(entry),
    look,
    movable: mayMove && kind !== 'circle' && status === 'booked' && startsAt > now,
    startsAt: startsAt.toISOString(),
    roomId: entry.room?.id ?? null,
  }
}
