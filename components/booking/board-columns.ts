import type { CalendarPage } from '@/lib/booking/calendar-page'
import type { CalendarEntry } from '@/lib/booking/calendar-rows'
import { type CalendarAsked, calendarHref } from '@/lib/booking/calendar-view'
import { formatDay } from '@/lib/time/format'
import { localDate, startOfLocalDay } from '@/lib/time/zone'
import type { BoardColumn } from './board-model'

export interface DrawnColumn {
  readonly column: BoardColumn
  readonly memberId: string | null
  readonly holds: (entry: CalendarEntry) => boolean
}

interface Words {
  readonly video: string
  readonly count: (count: number) => string
}

const plain = { note: null, href: null, today: false, roomId: null }

/** The columns of a view: who is there, the rooms, or the days of a week. */
export function boardColumns(
  page: CalendarPage,
  asked: CalendarAsked,
  words: Words,
): readonly DrawnColumn[] {
  const { choices, dates, entries, zone, today } = page
  if (asked.view === 'week')
    return dates.map((date) => {
      const holds = ({ startsAt }: CalendarEntry) => localDate(startsAt, zone) === date
      return {
        memberId: null,
        holds,
        column: {
          ...plain,
          key: date,
          label: formatDay(startOfLocalDay(date, zone), zone),
          note: words.count(entries.filter(holds).length),
          href: calendarHref(asked, { view: 'day', date }),
          today: date === today,
          moves: 'anywhere',
        },
      }
    })
  if (asked.view === 'rooms') {
    const rooms = choices.rooms.filter(({ id }) => !asked.roomId || id === asked.roomId)
    return [
      ...rooms.map(({ id, name }) => ({
        memberId: null,
        holds: ({ room }: CalendarEntry) => room?.id === id,
        column: { ...plain, key: id, label: name, roomId: id, moves: 'rooms' as const },
      })),
      {
        memberId: null,
        holds: ({ room, kind, setting }) =>
          !rooms.some(({ id }) => id === room?.id) && (kind !== 'circle' || setting === 'at_home'),
        column: { ...plain, key: 'video', label: words.video, moves: 'rooms' },
      },
    ]
  }
  const people = new Map([...choices.clinicians, ...choices.guides].map((each) => [each.id, each]))
  return [...people.values()]
    .filter(({ id }) => !asked.memberId || id === asked.memberId)
    .map(({ id, name }) => ({
      memberId: id,
      holds: ({ clinician, guide }) => clinician?.id === id || guide?.id === id,
      column: { ...plain, key: id, label: name, moves: 'within' },
    }))
}
