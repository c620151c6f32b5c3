import 'server-only'
import { randomUUID } from 'node:crypto'
import { note } from '@/lib/audit/note'
import { confirmSigner } from '@/lib/auth/confirm'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import { hasRole, type StaffViewer } from '@/lib/kernel/viewer'
import { daysBetween, endOfLocalDay, localDate } from '@/lib/time/zone'
import { isUnresolved } from './client-medicine'
import type { PlanInput, WithdrawPlanInput } from './forms'
import { mayPlan } from './policy'
import { medicinesOf } from './queries'

/** A plan is looked at again at least once a year `[gen]`. */
const LONGEST_PLAN_DAYS = 366

/**
 * Signs what a client should do with one medicine around a session: hold it for some hours, go on taking it, or as the
 * wording says. Nobody is told to stop on their own; a controlled drug or an MAO inhibitor takes a prescriber.
 */
export async function planMedicine(
  occasion: Occasion<StaffViewer>,
  input: PlanInput,
): Promise<Outcome<{ planId: string }>> {
  const { viewer, now } = occasion
  if (!hasRole(viewer, 'clinician')) return refused('not_allowed')
  const medicines = await medicinesOf(occasion, input.clientId)
  const medicine = medicines.find((each) => each.id === input.medicationId)
  if (!medicine || medicine.status !== 'active') return refused('not_found')
  if (isUnresolved(medicine)) return refused('resolve_first')
  if (!mayPlan(viewer, medicine.generics, medicine.rule)) return refused('prescriber_signs')
  const days = daysBetween(localDate(now, viewer.clinic.timeZone), input.validUntil)
  if (days < 0 || days > LONGEST_PLAN_DAYS) return refused('plan_dates')
  if (!(await confirmSigner(occasion, input.confirmPassword))) return refused('confirm_again')
  await endPlansOf(occasion, input.clientId, input.medicationId)
  const planId = randomUUID()
  await occasion.tx.medicationPlan.createMany({
    data: [
      {
        id: planId,
        clientId: input.clientId,
        medicationId: input.medicationId,
        instruction: input.instruction,
        holdHours: input.instruction === 'hold' ? (input.holdHours ?? null) : null,
        wordingWords: await sealText(
          occasion,
          input.clientId,
          { table: 'medication_plan', column: 'wording_words', row: planId },
          input.wording,
        ),
        validUntil: endOfLocalDay(input.validUntil, viewer.clinic.timeZone),
        signerName: viewer.name,
        signerCredential: credentialOf(viewer),
        ...stamp(occasion),
      },
    ],
  })
  await note(occasion, {
    kind: 'signature',
    table: 'medication_plan',
    rowId: planId,
    clientId: input.clientId,
  })
  return done({ planId })
}

const endPlansOf = ({ tx, viewer, now }: Occasion, clientId: string, medicationId: string) =>
  tx.medicationPlan.updateMany({
    where: { clinicId: viewer.clinicId, clientId, medicationId, withdrawnAt: null },
    data: { withdrawnAt: now },
  })

/** Takes a plan back; what it said stays on record. */
export async function withdrawPlan(
  occasion: Occasion<StaffViewer>,
  { clientId, planId }: WithdrawPlanInput,
): Promise<Outcome<null>> {
  const { viewer, tx, now } = occasion
  if (!hasRole(viewer, 'clinician')) return refused('not_allowed')
  const { count } = await tx.medicationPlan.updateMany({
    where: { clinicId: viewer.clinicId, clientId, id: planId, withdrawnAt: null },
    data: { withdrawnAt: now },
  })
  return count === 1 ? done(null) : refused('not_found')
}

/** The credential under which somebody signs: the highest that they hold. */
export const credentialOf = (viewer: StaffViewer): string =>
  viewer.credentials.find((held) => held === 'prescriber') ??
  viewer.credentials[0] ??
  viewer.roles[0] ??
  'clinician'
