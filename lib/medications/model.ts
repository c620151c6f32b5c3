/** What a medicine means for a session, most restrictive first (clinical rules, C.2). */
export const medicineRules = [
  'BLOCK_REVIEW',
  'HOLD_24H',
  'REVIEW_24H',
  'REVIEW',
  'CONTINUE',
  'NONE',
] as const
export type MedicineRule = (typeof medicineRules)[number]

/** A row of the project's reference. A product with several ingredients names them with `/` between. */
export interface Medicine {
  readonly generic: string
  readonly brands: readonly string[]
  readonly medicineClass: string
  /** WHO ATC codes; none where not verified. */
  readonly atc: readonly string[]
  /** RxNorm concept ids; none where not verified. */
  readonly rxcui: readonly string[]
  readonly rule: MedicineRule
  /** For the clinician. */
  readonly note: string
}

export type MatchStatus = 'exact' | 'fuzzy_confirm' | 'ambiguous' | 'unknown' | 'none'

/**
 * What a typed name can mean. Only `exact` is a fact; until the person has confirmed one, the
 * products of `fuzzy_confirm` and `ambiguous` are candidates and the most restrictive rule holds.
 */
export interface MedicineMatch {
  readonly status: MatchStatus
  readonly products: readonly Medicine[]
  /** The most restrictive rule of the products; null where unknown or none. */
  readonly rule: MedicineRule | null
  /** Names that are easily confused with this misspelling. Shown to people, never counted. */
  readonly lookAlikes: readonly string[]
  /** Parts of an `unknown` line that are known names: a line is never milder than what it names. */
  readonly recognised: readonly Medicine[]
}

export const frequencies = ['daily', 'most_days', 'occasional', 'as_needed'] as const
export type Frequency = (typeof frequencies)[number]

/** A group of medicines named in data: every list that is given has to agree. */
export interface MedicinePattern {
  readonly rules?: readonly MedicineRule[]
  readonly classes?: readonly string[]
  readonly generics?: readonly string[]
  /** Words of the typed name, for products that are known by brand or form, or are not in the reference. */
  readonly typed?: readonly string[]
  readonly frequency?: readonly (Frequency | 'not_answered')[]
  readonly status?: readonly MatchStatus[]
}

/** The rule that wins where several products are meant at once; null where there is none. */
export const mostRestrictive = (products: readonly Medicine[]): MedicineRule | null =>
  medicineRules.find((rule) => products.some((product) => product.rule === rule)) ?? null
