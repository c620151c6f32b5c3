import 'server-only'
import { randomUUID } from 'node:crypto'
import { note } from '@/lib/audit/note'
import { confirmSigner } from '@/lib/auth/confirm'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { credentialOf } from '@/lib/medications/plan'
import type { LiftInput } from './forms'
import { standingOf } from './gate'
import { gateRowsOf } from './gate-rows'
import { mayLift } from './policy'

export type LiftRefusal = Refusal<
  | 'not_found'
  | 'not_a_clinician'
  | 'nobody_lifts'
  | 'prescriber_lifts'
  | 'nothing_to_lift'
  | 'session_over'
  | 'confirm_again'
>

/**
 * Signs that one rule does not hold this session, with a reason: on the facts as they stand now, for today. A changed
 * answer is another fact and needs another decision.
 */
export async function liftFinding(
  occasion: Occasion<StaffViewer>,
  { appointmentId, ruleId, reason, confirmPassword }: LiftInput,
): Promise<Outcome<{ appointmentId: string; lifted: number }, LiftRefusal>> {
  const { tx, viewer } = occasion
  if (mayLift(viewer, 'clinician') !== 'yes') return refused('not_a_clinician')
  await tx.$queryRaw`SELECT id FROM appointment WHERE clinic_id = ${viewer.clinicId}::uuid AND id = ${appointmentId}::uuid FOR UPDATE`
  const record = await gateRowsOf(occasion, appointmentId)
  if (!record) return refused('not_found')
  if (!['booked', 'checked-in'].includes(record.rows.status)) return refused('session_over')
  const { findings, clientId } = await standingOf(occasion, record, 'check_in')
  const open = findings.filter(({ rule, lifted }) => rule === ruleId && lifted === null)
  if (open.length === 0) return refused('nothing_to_lift')
  const may = open.filter(({ lift }) => mayLift(viewer, lift) === 'yes')
  if (may.length === 0)
    return refused(
      open.some(({ lift }) => lift === 'prescriber') ? 'prescriber_lifts' : 'nobody_lifts',
    )
  if (!(await confirmSigner(occasion, confirmPassword))) return refused('confirm_again')
  const hashes = [...new Set(may.map(({ factsHash }) => factsHash))]
  for (const factsHash of hashes) {
    const id = randomUUID()
    const place = { table: 'gate_lift', column: 'reason', row: id }
    await tx.gateLift.createMany({
      data: [
        {
          id,
          clientId,
          appointmentId,
          ruleId,
          factsHash,
          reason: await sealText(occasion, clientId, place, reason),
          signerName: viewer.name,
          signerCredential: credentialOf(viewer),
          ...stamp(occasion),
        },
      ],
    })
    await note(occasion, { kind: 'signature', table: 'gate_lift', rowId: id, clientId })
  }
  return done({ appointmentId, lifted: hashes.length })
}
