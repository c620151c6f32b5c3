import 'server-only'
import { randomUUID } from 'node:crypto'
import { note } from '@/lib/audit/note'
import { confirmSigner } from '@/lib/auth/confirm'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { credentialOf } from '@/lib/medications/plan'
import { type CaseFile, caseFileOf, type FindingLine } from '@/lib/screening/case-file'
import { matters } from '@/lib/screening/contradiction-places'
import { becauseText, validThrough } from '@/lib/screening/lift-rules'
import { holdScreening } from '@/lib/screening/open-screening'
import { isPrescriber, mayLift } from '@/lib/screening/policy'
import type { RuleSet } from '@/lib/screening/rule'
import { ruleSetInUse } from '@/lib/screening/rule-set-in-use'
import { sha256Of } from '@/lib/screening/sha'
import type { CountersignInput, EndLiftInput, LiftInput } from '@/lib/screening/staff-forms'
import { endOfLocalDay, localDate } from '@/lib/time/zone'

type Staff = Occasion<StaffViewer>

const NOT_LIFTED = {
  nobody: 'nobody_lifts',
  answer_it: 'answer_instead',
  prescriber_only: 'prescriber_lifts',
  not_clinical: 'not_allowed',
} as const

/**
 * Lifts a stop, or clears a review or caution, with reason, evidence and an end. It speaks of this finding on these
 * answers alone: another answer is another finding. A stop of the source waits for a second signer. The contradictions
 * within a finding may be cleared with it, by the same words: each is signed by itself, and either all are or none.
 */
export async function liftFinding(
  occasion: Staff,
  { clientId, finding: key, also, confirmPassword, ...signed }: LiftInput,
): Promise<Outcome<{ liftId: string; waitsForSecond: boolean }>> {
  if (!(await holdScreening(occasion, clientId))) return refused('not_found')
  const file = await caseFileOf(occasion, clientId)
  const line = file && lineNamed(file.lines, key)
  if (!file || !line) return refused('not_found')
  const within = contradictionsNamed(file.lines, line, also)
  if (!within) return refused('not_found')
  const { ruleSet } = await ruleSetInUse(occasion)
  const today = localDate(occasion.now, file.zone)
  for (const each of [line, ...within]) {
    const last = lastDay(ruleSet, each, today)
    const not = notToLift(occasion, each, signed.validUntil, today, last)
    if (not) return not
  }
  if (!(await confirmSigner(occasion, confirmPassword))) return refused('confirm_again')
  const liftId = await sign(occasion, file, clientId, line, signed)
  for (const each of within) await sign(occasion, file, clientId, each, signed)
  return done({ liftId, waitsForSecond: line.finding.twoSigners })
}

const lastDay = (ruleSet: RuleSet, { finding }: FindingLine, today: string): string =>
  validThrough(
    ruleSet.rules.find(({ id }) => id === finding.rule),
    ruleSet,
    today,
  )

/** Why this viewer cannot lift this finding now and until that day; null where they can. */
function notToLift(
  { viewer }: Staff,
  { finding, state, missing }: FindingLine,
  validUntil: string,
  today: string,
  last: string,
) {
  const may = mayLift(viewer, finding)
  if (may !== 'yes') return refused(NOT_LIFTED[may], { rule: finding.reason })
  if (state === 'in_force' || state === 'waits_for_second') return refused('lifted_already')
  if (missing.length > 0)
    return refused('evidence_missing', { count: missing.length, rule: finding.reason })
  if (validUntil < today || validUntil > last) return refused('lift_dates', { last })
  return null
}

async function sign(
  occasion: Staff,
  file: CaseFile,
  clientId: string,
  { finding }: FindingLine,
  { reason, evidence, validUntil }: Pick<LiftInput, 'reason' | 'evidence' | 'validUntil'>,
): Promise<string> {
  const { viewer } = occasion
  const liftId = randomUUID()
  const place = { table: 'finding_lift', column: 'reason', row: liftId }
  await occasion.tx.findingLift.createMany({
    data: [
      {
        id: liftId,
        clientId,
        screeningId: file.screening.id,
        ruleId: finding.reason,
        severity: finding.severity,
        becauseHash: sha256Of(becauseText(finding)),
        reason: await sealText(occasion, clientId, place, reason),
        evidence,
        validUntil: endOfLocalDay(validUntil, file.zone),
        signerName: viewer.name,
        signerCredential: credentialOf(viewer),
        ...stamp(occasion),
      },
    ],
  })
  await note(occasion, { kind: 'signature', table: 'finding_lift', rowId: liftId, clientId })
  return liftId
}

/** The contradictions within a finding by their keys; null where one of them is not within it. */
function contradictionsNamed(
  lines: readonly FindingLine[],
  line: FindingLine,
  keys: readonly string[] = [],
): readonly FindingLine[] | null {
  const within = matters(lines).find((each) => each.line === line)?.contradictions ?? []
  const named = within.filter(({ key }) => keys.includes(key))
  return named.length === new Set(keys).size ? named : null
}

/** One finding by its key; by rule and severity alone where the rule says only one such thing. */
function lineNamed(lines: readonly FindingLine[], key: string): FindingLine | undefined {
  const alike = lines.filter((each) => each.key.startsWith(`${key}:`))
  return lines.find((each) => each.key === key) ?? (alike.length === 1 ? alike[0] : undefined)
}

/** The second of two signatures: another person than the first, and one of the two a prescriber. */
export async function countersignLift(
  occasion: Staff,
  { clientId, liftId, confirmPassword }: CountersignInput,
): Promise<Outcome<null>> {
  const { viewer, now } = occasion
  if (!(await holdScreening(occasion, clientId))) return refused('not_found')
  const file = await caseFileOf(occasion, clientId)
  const line = file?.lines.find((each) => each.lift?.id === liftId)
  if (!line?.lift) return refused('not_found')
  const may = mayLift(viewer, line.finding)
  if (may !== 'yes') return refused(NOT_LIFTED[may], { rule: line.finding.reason })
  if (line.state !== 'waits_for_second') return refused('lifted_already')
  if (line.lift.recordedById === viewer.personId) return refused('another_person_signs')
  if (line.lift.signerCredential !== 'prescriber' && !isPrescriber(viewer))
    return refused('one_is_prescriber')
  if (!(await confirmSigner(occasion, confirmPassword))) return refused('confirm_again')
  const { count } = await occasion.tx.findingLift.updateMany({
    where: { clinicId: viewer.clinicId, id: liftId, secondSignedAt: null, withdrawnAt: null },
    data: {
      secondSignerName: viewer.name,
      secondSignerCredential: credentialOf(viewer),
      secondSignedAt: now,
    },
  })
  if (count === 0) return refused('lifted_already')
  await note(occasion, { kind: 'signature', table: 'finding_lift', rowId: liftId, clientId })
  return done(null)
}

/** Takes a lift back: the finding stands again. */
export async function endLift(
  occasion: Staff,
  { clientId, liftId }: EndLiftInput,
): Promise<Outcome<null>> {
  const { viewer, tx, now } = occasion
  if (!viewer.roles.includes('clinician')) return refused('not_allowed')
  if (!(await holdScreening(occasion, clientId))) return refused('not_found')
  const { count } = await tx.findingLift.updateMany({
    where: { clinicId: viewer.clinicId, clientId, id: liftId, withdrawnAt: null },
    data: { withdrawnAt: now },
  })
  return count === 1 ? done(null) : refused('not_found')
}
