import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { CalendarEntry } from '@/lib/booking/calendar-rows'
import { formatTime, formatTimeWithoutZone } from '@/lib/time/format'
import { whereOf } from './board-items'
import { AppointmentState } from './status'

type Props = {
  readonly entry: CalendarEntry
  readonly zone: string
  /** Where the card leads: the booking page for those who book, the session for those who treat. */
  readonly href: string | null
}

/** One appointment in the calendar. The whole card is a link. */
export function CalendarCard({ entry, zone, href }: Props) {
  const words = useTranslations('booking')
  const { startsAt, endsAt, clientZone, clientName, kind, status } = entry
  const people = [entry.clinician, entry.guide].flatMap((person) => person?.name ?? []).join(', ')
  const here = formatTime(startsAt, zone)
  const there = formatTime(startsAt, clientZone)
  const where = whereOf(entry, words('calendar.byVideo'), words('setting.in_clinic'))
  return (
    <div className="relative rounded-md border border-line bg-surface p-3 shadow-card has-[a:hover]:border-accent">
      <p className="text-sm font-semibold tabular-nums">
        <time dateTime={startsAt.toISOString()}>{formatTimeWithoutZone(startsAt, zone)}</time>
        {' – '}
        {formatTimeWithoutZone(endsAt, zone)}
      </p>
      <p>
        {href ? (
          <Link
            href={href}
            prefetch={false}
            className="link font-semibold after:absolute after:inset-0"
          >
            {clientName}
          </Link>
        ) : (
          <span className="font-semibold">{clientName}</span>
        )}
      </p>
      <p className="text-sm text-ink-soft">
        {[words(`kind.${kind}`), where, ...(people ? [people] : [])].join(' · ')}
      </p>
      {here === there ? null : (
        <p className="text-sm text-ink-soft">{words('calendar.otherZone', { time: there })}</p>
      )}
      <p className="mt-1.5">
        <AppointmentState status={status} waits={entry.waits} />
      </p>
    </div>
  )
}
