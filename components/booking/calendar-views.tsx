import type { CalendarPage } from '@/lib/booking/calendar-page'
import type { CalendarEntry } from '@/lib/booking/calendar-rows'
import { type CalendarAsked, calendarHref } from '@/lib/booking/calendar-view'
import { CalendarAgenda } from './calendar-agenda'
import { CalendarBoard } from './calendar-board'

type Props = {
  readonly page: CalendarPage
  readonly asked: CalendarAsked
  readonly hrefOf: (entry: CalendarEntry) => string | null
}

/** The board for a desk, the list for a phone and for paper: the same appointments. */
export function CalendarViews({ page, asked, hrefOf }: Props) {
  return (
    <>
      <div className="hidden lg:block print:hidden">
        <CalendarBoard page={page} asked={asked} hrefOf={hrefOf} />
      </div>
      <div className="lg:hidden print:block">
        <CalendarAgenda
          page={page}
          hrefOf={hrefOf}
          dayHref={(date) => calendarHref(asked, { view: 'day', date })}
        />
      </div>
    </>
  )
}
