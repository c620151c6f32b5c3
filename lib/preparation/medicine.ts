import { medicineRules, type MatchStatus, type Medicine } from '@/lib/medications/model'
import type { LastEvent } from './last-event'

/** One product that the typed text can mean. */
export type MedicineProduct = Pick<Medicine, 'generic' | 'medicineClass' | 'rule'>

/** What a typed name means. Until a suggestion is confirmed its products are candidates, not facts. */
export interface MatchedName {
  readonly status: MatchStatus
  readonly products: readonly MedicineProduct[]
  /** Known names inside a line that is not understood as a whole. */
  readonly recognised: readonly MedicineProduct[]
}

export type MatchMedicine = (typed: string) => MatchedName

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
  const strictest = medicineRules.find((rule) => products.some((each) => each.rule === rule))
  return products.filter((each) => each.rule === strictest)
}
