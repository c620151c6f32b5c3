/** Where somebody of the cast stands on the pathway; the words are `demo.station.<station>` in the catalogue. */
export type Station =
  | 'invited'
  | 'screening'
  | 'stopped'
  | 'waiting'
  | 'monitor-missing'
  | 'medicine-changed'
  | 'answers-changed'
  | 'on-hold'
  | 'in-session'
  | 'note-unsigned'
  | 'report-due'
  | 'window-day-4'
  | 'completed'
  | 'withdrew'
  | 'staff'

/** One of the invented people, as the seed writes them down and the welcome page shows them. */
export interface DemoPerson {
  readonly name: string
  /** In words, such as `Clinician, prescriber`. */
  readonly role: string
  readonly clinic: string
  readonly email: string
  /** How this person signs in, in a few words. */
  readonly signIn: string
  readonly station: Station
  readonly clinicId: string
  /** Null for somebody who is only invited yet. */
  readonly membershipId: string | null
  readonly clientId: string | null
}

/** An instant that a visitor may move the clock to. */
export interface ClockTarget {
  readonly kind: 'hour' | 'tomorrow' | 'session' | 'window'
  readonly to: Date
  /** Whose session or window it is. */
  readonly who: string | null
  readonly zone: string
}
