import icalGenerator, {
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { isQuiet } from '@/lib/mail/quiet-subject'
import { addHours } from '@/lib/time/instant'
import { isNearClockChange, vtimezone, zonedInstant } from '@/lib/time/vtimezone'

/** One appointment as a calendar program shows it: nothing in it speaks of health. */
export interface CalendarEntry {
  readonly appointmentId: string
  /** The appointment's version: a later one takes the place of an earlier one. */
  readonly version: number
  readonly startsAt: Date
  readonly endsAt: Date
  readonly title: string
  readonly location: string
  readonly url: string
  readonly cancelled: boolean
  /** Marks a moment without taking the time: other appointments fit beside it. */
  readonly beside?: boolean
  /** When this version came to be. */
  readonly changedAt: Date
  readonly attendee?: { readonly name: string; readonly email: string }
}

interface CalendarFile {
  readonly name: string
  /** The zone in which the times are written. */
  readonly zone: string
  readonly entries: readonly CalendarEntry[]
  /** Whose invitation a letter brings; a feed is published by nobody. */
  readonly organizer?: { readonly name: string; readonly email: string }
}

const methodOf = ({ organizer, entries }: CalendarFile): ICalCalendarMethod => {
  if (!organizer) return ICalCalendarMethod.PUBLISH
  return entries.every(({ cancelled }) => cancelled)
    ? ICalCalendarMethod.CANCEL
    : ICalCalendarMethod.REQUEST
}

/** Around a change of clocks the instant itself is written: of two readings of one local time, programs take either. */
const onClearDays = ({ startsAt, endsAt }: CalendarEntry, zone: string): boolean =>
  !isNearClockChange(startsAt, zone) && !isNearClockChange(endsAt, zone)

/** A title that would have said too much is replaced by the plain word. */
export const quietTitle = (title: string, plain: string): string => (isQuiet(title) ? title : plain)

/**
 * Appointments as an iCalendar file (RFC 5545, and RFC 5546 where it invites). Each keeps one identity for life and a
 * number that grows with every change, so a program moves the entry it has instead of adding a second one.
 */
export function calendarFile(file: CalendarFile): string {
  const { name, zone, entries, organizer } = file
  const times = entries.flatMap(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()])
  const first = new Date(times.length > 0 ? Math.min(...times) : 0)
  const last = addHours(new Date(times.length > 0 ? Math.max(...times) : 0), 24)
  const calendar = icalGenerator({
    name,
    prodId: { company: 'Stillwater', product: 'Stillwater', language: 'EN' },
    method: methodOf(file),
    timezone: { name: null, generator: (wanted) => vtimezone(wanted, first, last) },
  })
  for (const entry of entries) {
    const { attendee } = entry
    calendar.createEvent({
      id: `${entry.appointmentId}@stillwater`,
      sequence: entry.version - 1,
      stamp: entry.changedAt,
      start: zonedInstant(entry.startsAt),
      end: zonedInstant(entry.endsAt),
      timezone: onClearDays(entry, zone) ? zone : 'UTC',
      summary: entry.title,
      location: entry.location,
      url: entry.url,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: entry.beside ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      ...(organizer ? { organizer } : {}),
      ...(attendee
        ? { attendees: [{ ...attendee, status: ICalAttendeeStatus.ACCEPTED, rsvp: false }] }
        : {}),
    })
  }
  return calendar.toString()
}
