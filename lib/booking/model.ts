import type { Route, Setting } from '@/lib/sessions/model'

export const APPOINTMENT_KINDS = ['intake-talk', 'treatment-session', 'integration-talk'] as const
export type AppointmentKind = (typeof APPOINTMENT_KINDS)[number]

export const TALKS = ['intake-talk', 'integration-talk'] as const satisfies AppointmentKind[]
export type Talk = (typeof TALKS)[number]

/** FHIR's words for an appointment. */
export const APPOINTMENT_STATUSES = [
  'booked',
  'checked-in',
  'fulfilled',
  'cancelled',
  'noshow',
] as const
export type AppointmentStatus = (typeof APPOINTMENT_STATUSES)[number]

export interface PersonInBrief {
  readonly id: string
  readonly name: string
}

interface AppointmentBase {
  readonly id: string
  readonly version: number
  readonly clientId: string
  /** What the client likes to be called. */
  readonly clientName: string
  /** How staff tell two people of one first name apart. */
  readonly clientLegalName: string
  readonly setting: Setting
  readonly startsAt: Date
  readonly endsAt: Date
  /** The client's IANA zone when it was booked; times for the client are shown in it. */
  readonly clientZone: string
  readonly status: AppointmentStatus
  readonly room: PersonInBrief | null
  readonly clinician: PersonInBrief | null
  readonly guide: PersonInBrief | null
  readonly cancelledReason: string | null
  /** The clearance it hangs on was taken back: it keeps its time and waits for a clinician, who clears anew or not. */
  readonly waits: boolean
}

/** A talk needs no clearance. */
export interface TalkAppointment extends AppointmentBase {
  readonly kind: Talk
}

/** A treatment session always hangs on the clearance that allows it. */
export interface TreatmentAppointment extends AppointmentBase {
  readonly kind: 'treatment-session'
  readonly route: Route
  readonly determinationId: string
  /** The planned instant of the medicine: start plus check-in and vital signs. */
  readonly medicineAt: Date
}

export type Appointment = TalkAppointment | TreatmentAppointment

/** An appointment that still takes somebody's time. */
export const STANDING = ['booked', 'checked-in', 'fulfilled'] as const satisfies AppointmentStatus[]
