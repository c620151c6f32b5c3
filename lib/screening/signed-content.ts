import type { SealedAnswers } from '@/lib/screening/sealed-fields'

/** What a determination holds for; nothing unless it clears. */
export interface Bounds {
  readonly clearedFrom: Date | null
  readonly clearedUntil: Date | null
  readonly settings: readonly string[]
  readonly routes: readonly string[]
}

export const NO_BOUNDS: Bounds = {
  clearedFrom: null,
  clearedUntil: null,
  settings: [],
  routes: [],
}

interface Signed extends Bounds {
  readonly id: string
  readonly clientId: string
  readonly screeningId: string
  readonly outcome: string
  readonly decision: string
  readonly snapshot: unknown
  readonly findings: unknown
  readonly ruleSetHash: string
  readonly evaluatorVersion: number
  readonly signedAt: Date
  readonly signerName: string
  readonly signerCredential: string
  readonly meaning: string
  readonly words: SealedAnswers
  readonly letter: string
  readonly reason: string | null
}

/** Everything that a determination's signature is bound to, in a form that always gives the same hash. */
export const signedContent = (signed: Signed) => ({
  id: signed.id,
  clientId: signed.clientId,
  screeningId: signed.screeningId,
  outcome: signed.outcome,
  decision: signed.decision,
  clearedFrom: signed.clearedFrom?.toISOString() ?? null,
  clearedUntil: signed.clearedUntil?.toISOString() ?? null,
  settings: signed.settings,
  routes: signed.routes,
  snapshot: signed.snapshot,
  findings: signed.findings,
  ruleSetHash: signed.ruleSetHash,
  evaluatorVersion: signed.evaluatorVersion,
  signedAt: signed.signedAt.toISOString(),
  signerName: signed.signerName,
  signerCredential: signed.signerCredential,
  meaning: signed.meaning,
  words: signed.words,
  letter: signed.letter,
  reason: signed.reason,
})
