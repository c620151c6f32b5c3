import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import type { DeterminationOutcome } from '@/lib/screening/clearance'
import type { Finding } from '@/lib/screening/finding'
import type { Decision, ScreeningAnswers } from '@/lib/screening/model'
import { maySeeScreening, screeningScope } from '@/lib/screening/policy'
import type { RuleSet } from '@/lib/screening/rule'
import { ruleSetByHash } from '@/lib/screening/rule-set-in-use'
import { type SealedAnswers } from '@/lib/screening/sealed-fields'

interface Snapshot {
  readonly evaluatedAt: string
  readonly zone: string
  readonly answers: Omit<ScreeningAnswers, keyof SealedAnswers>
  readonly lifts: readonly string[]
  readonly seen: string
}

/** A determination as it was written down: every column that its signature is bound to, its sealed words opened. */
export interface StoredDetermination {
  readonly id: string
  readonly clientId: string
  readonly screeningId: string
  readonly outcome: DeterminationOutcome
  readonly decision: Decision
  readonly clearedFrom: Date | null
  readonly clearedUntil: Date | null
  readonly settings: readonly string[]
  readonly routes: readonly string[]
  readonly snapshot: Snapshot
  readonly findings: readonly Finding[]
  readonly ruleSetHash: string
  readonly evaluatorVersion: number
  readonly signedAt: Date
  readonly signerName: string
  readonly signerCredential: string
  readonly meaning: string
  readonly signedHash: string
  readonly words: SealedAnswers
  readonly letter: string
  readonly reason: string | null
  /** The rules it was judged by, as they were kept when they were first used. */
  readonly ruleSet: RuleSet
}

/** One determination as it was written; null where there is none for this viewer, or its words cannot be opened. */
export async function storedDetermination(
  occasion: Occasion,
  determinationId: string,
): Promise<StoredDetermination | null> {
  const { tx, viewer } = occasion
  if (!maySeeScreening(viewer)) return null
  const row = await tx.screeningDetermination.findFirst({
    where: {
      ...(viewer.kind === 'client'
        ? screeningScope(viewer, viewer.clientId)
        : { clinicId: viewer.clinicId }),
      id: determinationId,
    },
  })
  const kept = row && (await ruleSetByHash(occasion, row.ruleSetHash))
  if (!row || !kept) return null
  const open = (column: string, sealed: Uint8Array | null) =>
    openText(
      occasion,
      row.clientId,
      { table: 'screening_determination', column, row: row.id },
      sealed,
    )
  const words = JSON.parse(
    (await open('snapshot_words', row.snapshotWords)) ?? 'null',
  ) as SealedAnswers | null
  const letter = await open('letter', row.letter)
  const reason = await open('reason', row.reason)
  if (!words || letter === null) return null
  return {
    ...row,
    outcome: row.outcome as DeterminationOutcome,
    decision: row.decision as Decision,
    snapshot: row.snapshot as unknown as Snapshot,
    findings: row.findings as unknown as readonly Finding[],
    words,
    letter,
    reason,
    ruleSet: kept,
  }
}

/** The answers that were judged, their words among them. */
export const answersThen = ({ snapshot, words }: StoredDetermination): ScreeningAnswers => ({
  ...snapshot.answers,
  ...words,
})
