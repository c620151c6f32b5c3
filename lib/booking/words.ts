import type { AppointmentStatus } from './model'

/** The look of each status beside its word, `booking.status.<status>`. */
export const STATUS_TONE = {
  booked: 'waiting',
  'checked-in': 'active',
  fulfilled: 'success',
  cancelled: 'neutral',
  noshow: 'caution',
} as const satisfies Record<AppointmentStatus, string>
