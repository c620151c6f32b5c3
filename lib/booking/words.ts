import type { AppointmentStatus } from './model'

/** The look of each status beside its word, `booking.status.<status>`. */
export const STATUS_TONE = {
  booked: 'waiting',
  'checked-in': 'active',
  fulfilled: 'success',
  cancelled: 'neutral',
  noshow: 'caution',
} as const satisfies Record<AppointmentStatus, string>

const CALENDAR_DONE = ['added', 'withdrawn', 'accepted', 'declined'] as const

/** The key under `done` that says what was just done, from the page's address. */
export const calendarDone = (text: string | undefined) =>
  CALENDAR_DONE.find((word) => word === text) ?? null
