import { useTranslations } from 'next-intl'
import { NameSearch } from '@/components/clients/name-search'
import { LinkButton } from '@/components/ui/link-button'
import { SelectField } from '@/components/ui/select-field'
import { Subnav } from '@/components/ui/subnav'
import { PrintButton } from '@/components/ui/print-button'
import { nobodySought } from '@/lib/clients/model'
import { CALENDAR_VIEWS, type CalendarAsked, calendarHref } from '@/lib/booking/calendar-view'
import type { CalendarException } from '@/lib/booking/exceptions'
import { ExceptionNotes } from './exception-notes'
import { CalendarHelp } from './calendar-help'
import type { Choices } from '@/lib/booking/choices'
import { APPOINTMENT_KINDS, type PersonInBrief } from '@/lib/booking/model'
import { addDays } from '@/lib/time/zone'

type Props = {
  readonly asked: CalendarAsked
  readonly date: string
  readonly choices: Choices
}

type BarProps = Props & {
  readonly exceptions: readonly CalendarException[]
  readonly zone: string
}

/** Day or week, back and forth, and whose: all of it links and one small form, so the keyboard reaches everything. */
export function CalendarBar({ asked, date, choices, exceptions, zone }: BarProps) {
  const words = useTranslations('booking.calendar')
  const week = asked.view === 'week'
  const to = (days: number) => calendarHref(asked, { date: addDays(date, days) })
  return (
    <div className="flow-4 no-print">
      <Subnav
        label={words('view')}
        items={CALENDAR_VIEWS.map((view) => ({
          href: calendarHref(asked, { view, date }),
          label: words(view),
          current: asked.view === view,
        }))}
      />
      <div className="flex flex-wrap gap-3">
        <LinkButton look="secondary" href={to(week ? -7 : -1)}>
          {words(week ? 'previousWeek' : 'previousDay')}
        </LinkButton>
        <LinkButton look="secondary" href={calendarHref(asked, { date: undefined })}>
          {words('today')}
        </LinkButton>
        <LinkButton look="secondary" href={to(week ? 7 : 1)}>
          {words(week ? 'nextWeek' : 'nextDay')}
        </LinkButton>
        <PrintButton />
        <CalendarHelp />
      </div>
      <Filter asked={asked} date={date} choices={choices} />
      <ExceptionNotes exceptions={exceptions} choices={choices} zone={zone} />
    </div>
  )
}

function Filter({ asked, date, choices }: Props) {
  const words = useTranslations('booking.calendar')
  const all = useTranslations('booking')
  const options = (people: readonly PersonInBrief[]) =>
    people.map(({ id, name }) => ({ value: id, label: name }))
  const people = new Map(
    [...choices.clinicians, ...choices.guides].map((person) => [person.id, person]),
  )
  return (
    <NameSearch
      on="/calendar"
      sought={asked.sought ?? nobodySought}
      label={words('search')}
      find={words('apply')}
      named={words('filter')}
      keeps={{ view: asked.view, date }}
    >
      <SelectField
        name="memberId"
        label={words('person')}
        placeholder={words('everyone')}
        defaultValue={asked.memberId}
        options={options([...people.values()])}
        width="medium"
      />
      <SelectField
        name="roomId"
        label={words('room')}
        placeholder={words('everyRoom')}
        defaultValue={asked.roomId}
        options={options(choices.rooms)}
        width="medium"
      />
      <SelectField
        name="kind"
        label={words('kind')}
        placeholder={words('everyKind')}
        defaultValue={asked.kind}
        options={APPOINTMENT_KINDS.map((kind) => ({ value: kind, label: all(`kind.${kind}`) }))}
        width="medium"
      />
    </NameSearch>
  )
}
