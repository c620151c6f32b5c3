import type { MedicineSource } from './allergy'
import type { Frequency, MatchStatus, Medicine, MedicineMatch, MedicineRule } from './model'
import { mostRestrictive } from './model'

/** What people answer when they are asked how often; `unknown` is an answer too. */
export const statedFrequencies = [
  'daily',
  'most_days',
  'occasional',
  'as_needed',
  'unknown',
] as const
export type StatedFrequency = (typeof statedFrequencies)[number]

export const instructions = ['hold', 'continue', 'decision'] as const
export type Instruction = (typeof instructions)[number]

/** One line of a client's list: what was typed, what it was recognised as, and what that means. */
export interface ClientMedicine {
  readonly id: string
  readonly typedName: string
  readonly generics: readonly string[]
  readonly medicineClass: string | null
  readonly rule: MedicineRule | null
  readonly matchStatus: Exclude<MatchStatus, 'none'>
  /** A suggestion that a person said yes to. A misspelling is never accepted by itself. */
  readonly confirmed: boolean
  readonly frequency: StatedFrequency
  readonly dose: string | null
  readonly reason: string | null
  readonly status: 'active' | 'stopped' | 'entered-in-error'
  readonly source: MedicineSource
  readonly prescribedBy: string | null
  /** A local date, as the person remembers it. */
  readonly lastTakenOn: string | null
  /** The line that this one follows: the same medicine at another dose, or the name that was not understood. */
  readonly followsId: string | null
  readonly endedAt: Date | null
  readonly endedReason: string | null
  readonly recordedAt: Date
  readonly recordedByName: string
  readonly plan: MedicinePlan | null
}

/** What the clinic and the client agreed about one medicine on the day of a session. */
export interface MedicinePlan {
  readonly id: string
  readonly medicationId: string
  readonly generics: readonly string[]
  readonly instruction: Instruction
  readonly holdHours: number | null
  readonly wording: string
  readonly validUntil: Date
  readonly signerName: string
  readonly signerCredential: string
  readonly recordedAt: Date
}

/** A typed name as it is stored: an exact name is a fact, everything else waits for a person. */
export function recognised(match: MedicineMatch) {
  const products = match.status === 'unknown' ? match.recognised : match.products
  return {
    generics: products.map((product) => product.generic),
    medicineClass: classOf(products),
    rule: match.rule ?? mostRestrictive(products),
    confirmed: match.status === 'exact',
  }
}

/** The class that goes with the most restrictive rule, where one line names several medicines. */
export function classOf(products: readonly Medicine[]): string | null {
  const rule = mostRestrictive(products)
  return products.find((product) => product.rule === rule)?.medicineClass ?? null
}

/** Whether somebody still has to say which medicine this is. */
export const isUnresolved = (
  medicine: Pick<ClientMedicine, 'matchStatus' | 'confirmed' | 'status'>,
): boolean =>
  medicine.status === 'active' && medicine.matchStatus !== 'exact' && !medicine.confirmed

/** How often, as the screening's rules read it; not known is not answered. */
export const frequencyForRules = (frequency: StatedFrequency): Frequency | null =>
  frequency === 'unknown' ? null : frequency
