import type { LastEvent } from './last-event'

/** The rule values of the medicine reference, most restrictive first (clinical rules, C.2). */
export const MEDICINE_RULES = [
  'BLOCK_REVIEW',
  'HOLD_24H',
  'REVIEW_24H',
  'REVIEW',
  'CONTINUE',
  'NONE',
] as const
export type MedicineRule = (typeof MEDICINE_RULES)[number]

/** One product that the typed text can mean. */
export interface MedicineProduct {
  readonly generic: string
  readonly medicineClass: string
  readonly rule: MedicineRule
}

/** What a typed name means. Until a suggestion is confirmed its products are candidates, not facts. */
export interface MedicineMatch {
  readonly status: 'exact' | 'fuzzy_confirm' | 'ambiguous' | 'unknown' | 'none'
  readonly products: readonly MedicineProduct[]
}

export type MatchMedicine = (text: string) => MedicineMatch

/** A patch counts from the moment it came off; one that is still on is still being taken. */
export type Patch =
  | { readonly kind: 'not_a_patch' }
  | { readonly kind: 'removed'; readonly at: Date }
  | { readonly kind: 'still_on' }

export interface MedicineTaken {
  readonly name: string
  readonly last: LastEvent | null
  readonly patch: Patch
  /** A clinician's recorded plan that allows this medicine close to the session, until it expires. */
  readonly plan: { readonly validUntil: Date } | null
  /** Taken to end a seizure: a clinician looks at it whatever the time. */
  readonly rescueForSeizure: boolean
}

export const mostRestrictiveOf = (
  products: readonly MedicineProduct[],
): readonly MedicineProduct[] => {
  const strictest = MEDICINE_RULES.find((rule) => products.some((each) => each.rule === rule))
  return products.filter((each) => each.rule === strictest)
}
