import { useTranslations } from 'next-intl'
import type { CalendarPage } from '@/lib/booking/calendar-page'
import { type CalendarAsked, calendarHref } from '@/lib/booking/calendar-view'
import { gridRows, windowFor } from '@/lib/booking/calendar-grid'
import { formatTimeWithoutZone, zoneName } from '@/lib/time/format'
import { addDays, localTime } from '@/lib/time/zone'
import { BoardGrid } from './board-grid'
import { boardItems } from './board-items'
import { boardColumns } from './board-columns'
import { isAway } from './board-away'

interface Props {
  readonly page: CalendarPage
  readonly asked: CalendarAsked
  readonly hrefOf: (entry: CalendarPage['entries'][number]) => string | null
}

/** The calendar as lines and columns, for a desk. On a phone and on paper there is the list. */
export function CalendarBoard({ page, asked, hrefOf }: Props) {
  const words = useTranslations('booking.board')
  const all = useTranslations('booking')
  const { zone, now, dates, entries, date } = page
  const columns = boardColumns(page, asked, {
    video: all('calendar.byVideo'),
    count: (count) => all('calendar.count', { count }),
  })
  const spans = entries.map(({ startsAt, endsAt }) => ({ from: startsAt, until: endsAt }))
  const rows = gridRows(dates, zone, windowFor(spans, zone))
  const dateOf = (column: number) => (dates.length > 1 ? column : 0)
  const items = boardItems(page, columns, rows, { hrefOf, words: all, dateOf })
  const board = {
    label: words('label'),
    corner: words('corner'),
    columns: columns.map(({ column }) => column),
    rows: rows.map(({ clock, again, at }) => {
      const shown = at.find((instant) => instant !== null)
      return {
        clock: shown ? formatTimeWithoutZone(shown, zone) : clock,
        note: again && shown ? words('again', { zone: zoneName(shown, zone) }) : null,
        cells: columns.map(({ column, memberId }, index) => {
          const instant = at[dateOf(index)] ?? null
          const time = instant ? formatTimeWithoutZone(instant, zone) : clock
          const away = instant !== null && isAway(page.exceptions, memberId, instant)
          const key = instant ? (away ? 'cellAway' : 'cell') : 'noHour'
          return {
            at: instant?.toISOString() ?? null,
            label: words(key, { column: column.label, time }),
            away: away || instant === null,
          }
        }),
      }
    }),
    items,
  }
  const week = asked.view === 'week'
  const clock = localTime(now, zone).slice(0, 2)
  const row = Math.max(
    0,
    rows.findIndex(({ clock: at }) =>
      at.startsWith(page.dates.includes(page.today) ? clock : '09'),
    ),
  )
  const days = week ? 7 : 1
  return (
    <BoardGrid
      board={board}
      start={{ column: Math.max(0, week ? dates.indexOf(page.today) : 0), row }}
      hrefs={{
        today: calendarHref(asked, { date: undefined }),
        previous: calendarHref(asked, { date: addDays(date, -days) }),
        next: calendarHref(asked, { date: addDays(date, days) }),
        create: page.mayMove ? '/calendar/new?at=' : null,
      }}
      words={{
        help: words('hint'),
        carrying: words('carrying'),
        carried: words('carrying'),
        letGo: words('letGo'),
        cannot: words('cannot'),
        notMovable: words('notMovable'),
        moved: words('moved'),
        movedBack: words('movedBack'),
        undo: words('undo'),
        broken: words('broken'),
      }}
    />
  )
}
