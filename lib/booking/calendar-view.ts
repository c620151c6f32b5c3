import { z } from 'zod'
import type { Sought } from '@/lib/clients/model'
import { addDays, isLocalDate } from '@/lib/time/zone'
import { type AppointmentKind, APPOINTMENT_KINDS } from './model'
import { weekdayOf } from './open-hours'

/** A day by who is there, a day by room, or a week. */
export const CALENDAR_VIEWS = ['day', 'rooms', 'week'] as const

/** What an address says of the calendar; what cannot be read counts as not said. */
export const calendarSchema = z.object({
  view: z.enum(CALENDAR_VIEWS).catch('day'),
  date: z
    .string()
    .refine(isLocalDate)
    .optional()
    .catch(() => undefined as string | undefined),
  memberId: z
    .uuid()
    .optional()
    .catch(() => undefined as string | undefined),
  kind: z
    .enum(APPOINTMENT_KINDS)
    .optional()
    .catch(() => undefined as AppointmentKind | undefined),
  roomId: z
    .uuid()
    .optional()
    .catch(() => undefined as string | undefined),
})
export interface CalendarAsked extends z.output<typeof calendarSchema> {
  readonly sought?: Sought
}

/** The calendar date of the Monday of a date's week. */
export const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(date))

/** The seven dates of a week. */
export const weekOf = (date: string): readonly string[] =>
  [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(mondayOf(date), n))

/** The address of the calendar with something changed. */
export function calendarHref(asked: CalendarAsked, change: Partial<CalendarAsked>): string {
  const { sought, ...plain } = { ...asked, ...change }
  const said = Object.entries({ ...plain, q: sought?.sealed || undefined })
  const query = said.filter((entry): entry is [string, string] => entry[1] !== undefined)
  return `/calendar?${new URLSearchParams(query).toString()}`
}
