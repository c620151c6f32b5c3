import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import { canonicalJson } from '@/lib/screening/fingerprint'
import type { ScreeningAnswers } from '@/lib/screening/model'
import { maySeeScreening } from '@/lib/screening/policy'
import { ruleSetByHash } from '@/lib/screening/rule-set-in-use'
import { evaluateScreening, EVALUATOR } from '@/lib/screening/rules'
import { type SealedAnswers, withoutWords } from '@/lib/screening/sealed-fields'
import { sha256Of } from '@/lib/screening/sha'
import { signedContent } from '@/lib/screening/signed-content'

interface Snapshot {
  readonly evaluatedAt: string
  readonly zone: string
  readonly answers: Omit<ScreeningAnswers, keyof SealedAnswers>
}

export interface Replay {
  /** The stored answers, judged by the stored rules, give the stored findings. */
  readonly sameFindings: boolean
  readonly sameDecision: boolean
  /** Nothing that was signed has changed since. */
  readonly signatureHolds: boolean
  /** The code that judged then is the code that judges now. */
  readonly sameEvaluator: boolean
}

/** Judges a stored determination again by the rules it was judged by; null where there is none for this viewer. */
export async function replay(occasion: Occasion, determinationId: string): Promise<Replay | null> {
  if (!maySeeScreening(occasion.viewer)) return null
  const row = await occasion.tx.screeningDetermination.findFirst({
    where: { clinicId: occasion.viewer.clinicId, id: determinationId },
  })
  const ruleSet = row && (await ruleSetByHash(occasion, row.ruleSetHash))
  if (!row || !ruleSet) return null
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
  const snapshot = row.snapshot as unknown as Snapshot
  const again = evaluateScreening(
    ruleSet,
    { ...snapshot.answers, ...words },
    new Date(snapshot.evaluatedAt),
    snapshot.zone,
  )
  return {
    sameFindings: canonicalJson(withoutWords(again.findings)) === canonicalJson(row.findings),
    sameDecision: again.decision === row.decision,
    signatureHolds: sha256Of(signedContent({ ...row, words, letter, reason })) === row.signedHash,
    sameEvaluator: row.evaluatorVersion === EVALUATOR,
  }
}
