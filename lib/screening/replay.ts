import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { canonicalJson, fingerprint } from '@/lib/screening/fingerprint'
import { evaluateScreening, EVALUATOR } from '@/lib/screening/rules'
import { withoutWords } from '@/lib/screening/sealed-fields'
import { sha256Of } from '@/lib/screening/sha'
import { signedContent } from '@/lib/screening/signed-content'
import {
  answersThen,
  storedDetermination,
  type StoredDetermination,
} from '@/lib/screening/stored-determination'

export interface Replay {
  /** The stored answers, judged by the stored rules, give the stored findings. */
  readonly sameFindings: boolean
  readonly sameDecision: boolean
  /** Nothing that was signed has changed since. */
  readonly signatureHolds: boolean
  /** The stored rules are still those whose fingerprint was signed. */
  readonly sameRules: boolean
  /** The code that judged then is the code that judges now. */
  readonly sameEvaluator: boolean
}

/** Judges a stored determination again by the rules it was judged by. */
export function replayed(stored: StoredDetermination): Replay {
  const { snapshot, ruleSet } = stored
  const again = evaluateScreening(
    ruleSet,
    answersThen(stored),
    new Date(snapshot.evaluatedAt),
    snapshot.zone,
  )
  return {
    sameFindings: canonicalJson(withoutWords(again.findings)) === canonicalJson(stored.findings),
    sameDecision: again.decision === stored.decision,
    signatureHolds: sha256Of(signedContent(stored)) === stored.signedHash,
    sameRules: fingerprint(ruleSet) === stored.ruleSetHash,
    sameEvaluator: stored.evaluatorVersion === EVALUATOR,
  }
}

/** Whether a determination still says what it said. A newer evaluator alone is no fault while the findings agree. */
export const isWhole = ({ sameFindings, sameDecision, signatureHolds, sameRules }: Replay) =>
  sameFindings && sameDecision && signatureHolds && sameRules

/** The same by its id; null where there is none for this viewer. */
export async function replay(occasion: Occasion, determinationId: string): Promise<Replay | null> {
  const stored = await storedDetermination(occasion, determinationId)
  return stored && replayed(stored)
}
