import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import type { AlertAudience, AlertLevel } from './model'
import { alertsFor } from './policy'
import { staffToTell } from './staff-to-tell'
import { keepSteps, tellPeople } from './tell'

type By = Occasion<StaffViewer>
export type HandOverRefusal = Refusal<'not_found' | 'take_it_first' | 'cannot_take_it'>

/** Which roles may be handed an alert for an audience: whoever may read it anyway. */
const ROLES: Readonly<Record<AlertAudience, readonly string[]>> = {
  on_call_clinician: ['clinician'],
  clinician: ['clinician'],
  prescriber: ['clinician'],
  guide: ['guide', 'clinician'],
  safeguarding_lead: [],
  medical_director: [],
  front_desk: ['front_desk', 'clinician'],
}

/**
 * Its owner hands an alert to somebody at the end of a shift: the other one is told at once and answers for it from then
 * on. A matter of safeguarding goes to the one who is lead now, or to the medical director,
 * and to nobody else; the director's own goes to a director.
 */
export async function handOverAlert(
  occasion: By,
  { alertId, memberId }: { readonly alertId: string; readonly memberId: string },
): Promise<Outcome<null, HandOverRefusal>> {
  const { tx, viewer } = occasion
  const scope = alertsFor(viewer)
  if (!scope) return refused('not_found')
  const alert = await tx.alert.findFirst({
    where: { AND: [scope], clinicId: viewer.clinicId, id: alertId },
    select: { id: true, clientId: true, level: true, audience: true, dueAt: true },
  })
  if (!alert) return refused('not_found')
  const to = (await staffToTell(occasion, alert.clientId)).find((one) => one.memberId === memberId)
  const audience = alert.audience as AlertAudience
  const fits =
    to !== undefined &&
    (audience === 'safeguarding_lead'
      ? to.leadNow || to.credentials.includes('medical_director')
      : audience === 'medical_director'
        ? to.credentials.includes('medical_director')
        : to.roles.some((role) => ROLES[audience].includes(role)))
  if (!fits || memberId === viewer.membershipId) return refused('cannot_take_it')
  const { count } = await tx.alert.updateMany({
    where: {
      clinicId: viewer.clinicId,
      id: alertId,
      ownerId: viewer.membershipId,
      acknowledgedAt: { not: null },
      closedAt: null,
    },
    data: { ownerId: memberId },
  })
  if (count === 0) return refused('take_it_first')
  await keepSteps(occasion, alert, [
    { step: 'reassigned', facts: { from: viewer.membershipId, to: memberId } },
  ])
  await tellPeople(occasion, { ...alert, level: alert.level as AlertLevel }, [to], 'first')
  return done(null)
}
