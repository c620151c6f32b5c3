import 'server-only'
import { randomUUID } from 'node:crypto'
import { note } from '@/lib/audit/note'
import { confirmSigner } from '@/lib/auth/confirm'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { credentialOf } from '@/lib/medications/plan'
import { caseFileOf, type FindingLine } from '@/lib/screening/case-file'
import { becauseText, validThrough } from '@/lib/screening/lift-rules'
import { holdScreening } from '@/lib/screening/open-screening'
import { isPrescriber, mayLift } from '@/lib/screening/policy'
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
 * answers alone: another answer is another finding. A stop of the source waits for a second signer.
 */
export async function liftFinding(
  occasion: Staff,
  { clientId, finding: key, reason, evidence, validUntil, confirmPassword }: LiftInput,
): Promise<Outcome<{ liftId: string; waitsForSecond: boolean }>> {
  const { viewer, now } = occasion
  if (!(await holdScreening(occasion, clientId))) return refused('not_found')
  const file = await caseFileOf(occasion, clientId)
  const line = file && lineNamed(file.lines, key)
  if (!file || !line) return refused('not_found')
  const { finding } = line
  const may = mayLift(viewer, finding)
  if (may !== 'yes') return refused(NOT_LIFTED[may], { rule: finding.reason })
  if (line.state === 'in_force' || line.state === 'waits_for_second')
    return refused('lifted_already')
  if (line.missing.length > 0)
    return refused('evidence_missing', { count: line.missing.length, rule: finding.reason })
  const { ruleSet } = await ruleSetInUse(occasion)
  const today = localDate(now, file.zone)
  const last = validThrough(
    ruleSet.rules.find(({ id }) => id === finding.rule),
    ruleSet,
    today,
  )
  if (validUntil < today || validUntil > last) return refused('lift_dates', { last })
  if (!(await confirmSigner(occasion, confirmPassword))) return refused('confirm_again')
  const liftId = randomUUID()
  await occasion.tx.findingLift.createMany({
    data: [
      {
        id: liftId,
        clientId,
        screeningId: file.screening.id,
        ruleId: finding.reason,
        severity: finding.severity,
        becauseHash: sha256Of(becauseText(finding)),
        reason: await sealText(
          occasion,
          clientId,
          { table: 'finding_lift', column: 'reason', row: liftId },
          reason,
        ),
        evidence,
        validUntil: endOfLocalDay(validUntil, file.zone),
        signerName: viewer.name,
        signerCredential: credentialOf(viewer),
        ...stamp(occasion),
      },
    ],
  })
  await note(occasion, { kind: 'signature', table: 'finding_lift', rowId: liftId, clientId })
  return done({ liftId, waitsForSecond: finding.twoSigners })
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
