export const CONSENT_KINDS = ['treatment', 'privacy', 'video'] as const
export type ConsentKind = (typeof CONSENT_KINDS)[number]

/** A text as a clinic published it. A newer version ends it; nothing in it ever changes. */
export interface ConsentText {
  readonly id: string
  readonly kind: ConsentKind
  readonly version: number
  readonly title: string
  readonly body: string
  /** SHA-256 over title and body, in hexadecimal: what a signature is bound to. */
  readonly hash: string
  readonly publishedAt: Date
}

/** A client's signature under one version. */
export interface ConsentSignature {
  readonly id: string
  readonly textId: string
  readonly kind: ConsentKind
  readonly version: number
  readonly hash: string
  readonly signedName: string
  readonly meaning: string
  readonly signedAt: Date
  readonly withdrawnAt: Date | null
}

/** How a client stands to one kind of consent. The words are the case format's. */
export type ConsentStanding =
  | {
      readonly status: 'signed_current'
      readonly textId: string
      readonly signatureId: string
      readonly signedAt: Date
    }
  | {
      readonly status: 'outdated'
      readonly textId: string
      readonly signatureId: string
      readonly why: 'new_version' | 'a_year_old'
    }
  /** Never signed, or withdrawn, or the clinic has published no text: never taken for signed. */
  | { readonly status: 'missing'; readonly textId: string | null; readonly withdrawn: boolean }

/** Days after which a consent is asked for again [gen], clinical rules SCR-CONSENT. */
export const CONSENT_VALID_DAYS = 365
