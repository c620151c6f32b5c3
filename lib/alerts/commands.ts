import 'server-only'
import { sealText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { outcomePlace } from './alert-row'
import { alertsFor } from './policy'
import { keepSteps } from './tell'

type By = Occasion<StaffViewer>
export type AlertRefusal = Refusal<
  'not_found' | 'already_acknowledged' | 'already_closed' | 'take_it_first' | 'changed_meanwhile'
>

/** A named person takes an alert; the first of two wins, and the other is told who it was. */
export async function acknowledgeAlert(
  occasion: By,
  { alertId }: { readonly alertId: string },
): Promise<Outcome<null, AlertRefusal>> {
  const alert = await alertInReach(occasion, alertId)
  if (!alert) return refused('not_found')
  const { viewer, now, tx } = occasion
  const { count } = await tx.alert.updateMany({
    where: { clinicId: viewer.clinicId, id: alertId, acknowledgedAt: null, closedAt: null },
    data: {
      acknowledgedAt: now,
      acknowledgedByName: viewer.name,
      ownerId: viewer.membershipId,
    },
  })
  if (count === 0) return refusedSince(occasion, alertId)
  await keepSteps(occasion, alert, [{ step: 'acknowledged', facts: {} }])
  return done(null)
}

/** Somebody who reads an acknowledged alert carries on with it in the owner's place. */
export async function takeOverAlert(
  occasion: By,
  { alertId, ownerId }: { readonly alertId: string; readonly ownerId?: string | undefined },
): Promise<Outcome<null, AlertRefusal>> {
  const alert = await alertInReach(occasion, alertId)
  if (!alert) return refused('not_found')
  const { viewer, tx } = occasion
  const { count } = await tx.alert.updateMany({
    where: {
      clinicId: viewer.clinicId,
      id: alertId,
      ownerId: ownerId ?? null,
      acknowledgedAt: { not: null },
      closedAt: null,
    },
    data: { ownerId: viewer.membershipId },
  })
  if (count === 0) return refused('changed_meanwhile')
  await keepSteps(occasion, alert, [
    { step: 'reassigned', facts: ownerId ? { from: ownerId } : {} },
  ])
  return done(null)
}

/** Nothing is closed in silence: its owner says what was done, and that is kept sealed. */
export async function closeAlert(
  occasion: By,
  { alertId, outcome }: { readonly alertId: string; readonly outcome: string },
): Promise<Outcome<null, AlertRefusal>> {
  const alert = await alertInReach(occasion, alertId)
  if (!alert) return refused('not_found')
  const { viewer, now, tx } = occasion
  const { count } = await tx.alert.updateMany({
    where: {
      clinicId: viewer.clinicId,
      id: alertId,
      ownerId: viewer.membershipId,
      acknowledgedAt: { not: null },
      closedAt: null,
    },
    data: {
      closedAt: now,
      closedByName: viewer.name,
      outcome: Buffer.from(
        await sealText(occasion, alert.clientId, outcomePlace(alertId), outcome),
      ),
    },
  })
  if (count === 0)
    return alert.closedByName ? closedBy(alert.closedByName) : refused('take_it_first')
  await keepSteps(occasion, alert, [{ step: 'closed', facts: {} }])
  return done(null)
}

const closedBy = (name: string) => refused('already_closed', { name })

async function alertInReach({ tx, viewer }: By, id: string) {
  const scope = alertsFor(viewer)
  if (!scope) return null
  return tx.alert.findFirst({
    where: { AND: [scope], clinicId: viewer.clinicId, id },
    select: { id: true, clientId: true, closedByName: true },
  })
}

async function refusedSince({ tx, viewer }: By, id: string) {
  const row = await tx.alert.findFirst({
    where: { clinicId: viewer.clinicId, id },
    select: { acknowledgedByName: true, closedByName: true },
  })
  if (row?.closedByName) return closedBy(row.closedByName)
  return refused('already_acknowledged', { name: row?.acknowledgedByName ?? '' })
}
