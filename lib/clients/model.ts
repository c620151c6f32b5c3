/** A client's place in the clinic's books; what they are ready for is derived, never stored here. */
export const clientStatuses = ['invited', 'active', 'completed', 'withdrawn'] as const
export type ClientStatus = (typeof clientStatuses)[number]

export const careParts = ['clinician', 'guide'] as const
export type CarePart = (typeof careParts)[number]

/**
 * How much of a client somebody may see. `clinical`: everything but the journal. `care`: how far they are, and what a
 * guide needs. `contact`: name, address and calendar.
 */
export type Sight = 'own' | 'clinical' | 'care' | 'contact'

export interface RosterEntry {
  readonly id: string
  readonly legalName: string
  readonly preferredName: string
  readonly sortName: string
  readonly dateOfBirth: string | null
  readonly phone: string | null
  readonly status: ClientStatus
}

/** One screenful of the roster; the keys lead on and back, and there is no total. */
export interface RosterPage {
  readonly entries: readonly RosterEntry[]
  readonly next: RosterKey | null
  readonly previous: RosterKey | null
}

export interface RosterKey {
  readonly sortName: string
  readonly id: string
}

/** Part of a name that is looked for: as it was typed, and sealed as it stands in an address. */
export interface Sought {
  readonly words: string
  readonly sealed: string
}
export const nobodySought: Sought = { words: '', sealed: '' }

/** The pages that look for a client by name. */
export const soughtOn = [
  '/clients',
  '/calendar',
  '/calendar/new',
  '/screenings',
  '/measures',
] as const
export type SoughtOn = (typeof soughtOn)[number]

export interface ClientContact {
  readonly id: string
  readonly legalName: string
  readonly preferredName: string
  readonly pronouns: string | null
  readonly email: string
  readonly phone: string | null
  readonly dateOfBirth: string | null
  readonly timeZone: string
  readonly street: string | null
  readonly city: string | null
  readonly state: string | null
  readonly postalCode: string | null
  readonly emergencyContactName: string | null
  readonly emergencyContactPhone: string | null
  readonly preferredLanguage: string | null
  readonly accessibilityNeeds: string | null
  readonly status: ClientStatus
  /** Changes with every change of what is above: sent with the form, so that nobody overwrites unseen. */
  readonly version: string
}

export interface CareTeamEntry {
  readonly id: string
  readonly memberId: string
  readonly name: string
  readonly title: string | null
  readonly part: CarePart
  readonly since: Date
}

export interface StaffChoice {
  readonly memberId: string
  readonly name: string
  readonly parts: readonly CarePart[]
}
