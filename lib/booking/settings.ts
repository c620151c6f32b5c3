import type { AppointmentKind } from './model'

/** How long things take in this clinic, in minutes, and how far ahead it is booked. */
export interface BookingSettings {
  readonly durationMin: Readonly<Record<AppointmentKind, number>>
  /** From the start to the medicine: arriving, check-in, vital signs. */
  readonly preparationLeadMin: number
  /** Kept free for people between two appointments. */
  readonly betweenMin: number
  /** Kept free in a room to make it ready again. */
  readonly roomTurnoverMin: number
  /** Offered times begin on this grid of the day. */
  readonly gridMin: number
  /** The soonest time that is offered, from now. */
  readonly noticeMin: number
}

/** [gen], for the medical director to confirm: three hours hold a session from check-in to discharge. */
export const DEFAULT_SETTINGS: BookingSettings = {
  durationMin: { 'intake-talk': 45, 'treatment-session': 180, 'integration-talk': 50 },
  preparationLeadMin: 30,
  betweenMin: 10,
  roomTurnoverMin: 15,
  gridMin: 30,
  noticeMin: 0,
}
