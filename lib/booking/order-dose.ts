import 'server-only'
import { randomUUID } from 'node:crypto'
import { note } from '@/lib/audit/note'
import { confirmSigner } from '@/lib/auth/confirm'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { endOfLocalDay } from '@/lib/time/zone'
import { clinicOf } from './clinic-of'
import { mayOrder } from './policy'
import type { DoseOrderInput } from './schema'

/**
 * Signs a dose order with the prescriber's own numbers; an order for the same route that was in force ends with it.
 * Doses given under the earlier order keep pointing at it.
 */
export async function orderDose(
  occasion: Occasion<StaffViewer>,
  input: DoseOrderInput,
): Promise<
  Outcome<
    { orderId: string; clientId: string },
    Refusal<'not_allowed' | 'not_found' | 'order_ends_in_the_past' | 'confirm_again'>
  >
> {
  const { tx, viewer, now } = occasion
  const { clinicId } = viewer
  const { clientId, medication, route, doseMg, intervalDays } = input
  if (!mayOrder(viewer)) return refused('not_allowed')
  const client = await tx.client.findFirst({
    where: { clinicId, id: clientId },
    select: { id: true },
  })
  if (!client) return refused('not_found')
  const { timeZone } = await clinicOf(occasion)
  const validUntil = endOfLocalDay(input.validUntil, timeZone)
  if (validUntil <= now) return refused('order_ends_in_the_past')
  if (!(await confirmSigner(occasion, input.confirmPassword))) return refused('confirm_again')
  await endEarlier(occasion, clientId, route)
  const id = randomUUID()
  await tx.doseOrder.createMany({
    data: [
      {
        id,
        clientId,
        medication,
        route,
        doseMg,
        intervalDays,
        validUntil,
        signerName: viewer.name,
        signerCredential: viewer.professionalTitle ?? 'prescriber',
        signedAt: now,
        ...stamp(occasion),
      },
    ],
  })
  await note(occasion, { kind: 'signature', table: 'dose_order', rowId: id, clientId })
  return done({ orderId: id, clientId })
}

const endEarlier = ({ tx, viewer }: Occasion, clientId: string, route: string) =>
  tx.doseOrder.updateMany({
    where: { clinicId: viewer.clinicId, clientId, route, status: 'active' },
    data: { status: 'stopped' },
  })

/** Ends an order that is in force: nothing more is given under it. */
export async function stopOrder(
  { tx, viewer }: Occasion<StaffViewer>,
  { orderId }: { readonly orderId: string },
): Promise<Outcome<null, Refusal<'not_allowed' | 'not_found'>>> {
  if (!mayOrder(viewer)) return refused('not_allowed')
  const { count } = await tx.doseOrder.updateMany({
    where: { clinicId: viewer.clinicId, id: orderId, status: 'active' },
    data: { status: 'stopped' },
  })
  return count === 1 ? done(null) : refused('not_found')
}
