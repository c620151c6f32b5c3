export const allergySeverities = ['mild', 'moderate', 'severe', 'unknown'] as const
export type AllergySeverity = (typeof allergySeverities)[number]

/** FHIR's words for how sure anybody is of it. */
export const allergyVerifications = [
  'unconfirmed',
  'confirmed',
  'refuted',
  'entered-in-error',
] as const
export type AllergyVerification = (typeof allergyVerifications)[number]

export const medicineSources = ['client', 'clinician', 'pharmacy'] as const
export type MedicineSource = (typeof medicineSources)[number]

/** One thing that somebody reacts to. */
export interface Allergy {
  readonly id: string
  readonly substance: string
  readonly reaction: string | null
  readonly severity: AllergySeverity
  /** A local date, as far as it is remembered. */
  readonly onsetOn: string | null
  readonly verification: AllergyVerification
  readonly source: MedicineSource
  readonly verifiedBy: string | null
  readonly recordedAt: Date
  readonly recordedByName: string
  readonly ended: { readonly at: Date; readonly byName: string; readonly reason: string } | null
}

/** Nobody asked · nothing known, said by somebody · a list. Missing is never none. */
export type Allergies =
  | { readonly kind: 'not_asked' }
  | { readonly kind: 'none_known'; readonly since: Date; readonly byName: string }
  | { readonly kind: 'listed'; readonly allergies: readonly Allergy[] }
