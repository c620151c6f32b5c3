import type { Judged } from '@/lib/screening/judged'
import { sha256Of } from '@/lib/screening/sha'

/** What was read before signing, in one word of 64 letters. */
export const fingerprintOfCase = (
  { answers, determination }: Judged,
  liftIds: readonly string[],
  ruleSetHash: string,
): string =>
  sha256Of({
    answers,
    findings: determination.findings,
    lifts: liftIds.toSorted(),
    ruleSetHash,
    evaluator: determination.evaluator,
  })
