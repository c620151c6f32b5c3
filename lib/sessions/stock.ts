import 'server-only'
import { randomUUID } from 'node:crypto'
import { isPasswordOfColleague } from '@/lib/auth/colleague'
import { confirmSigner } from '@/lib/auth/confirm'
import { note } from '@/lib/audit/note'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import { mayMoveStock } from './policy'
import type { CountedInput, ReceivedInput, ReturnedInput, WastedInput } from './stock-forms'

export type StockRefusal = Refusal<
  | 'not_allowed'
  | 'not_found'
  | 'lot_of_another'
  | 'stock_too_low'
  | 'needs_reason'
  | 'colleague_not_known'
  | 'colleague_not_proved'
  | 'confirm_again'
>

interface Lot {
  readonly id: string
  readonly medication: string
  readonly expiresOn: Date | null
  readonly balanceMg: number
}

/** The lot under a lock that every movement of it waits for, with what it holds; null where there is none. */
async function lotAtHand(
  { tx, viewer }: Occasion,
  which: { readonly id: string } | { readonly lot: string },
): Promise<Lot | null> {
  const { clinicId } = viewer
  const [id, number] = 'id' in which ? [which.id, null] : [null, which.lot]
  const [row] = await tx.$queryRaw<
    { id: string | null }[]
  >`SELECT hold_stock_lot(${id}::uuid, ${number}::text) AS id`
  if (!row?.id) return null
  const lot = await tx.stockLot.findFirst({
    where: { clinicId, id: row.id },
    select: {
      id: true,
      medication: true,
      expiresOn: true,
      stockMovements: { orderBy: { seq: 'desc' }, take: 1, select: { balanceMg: true } },
    },
  })
  return lot && { ...lot, balanceMg: lot.stockMovements[0]?.balanceMg ?? 0 }
}

interface Movement {
  readonly lotId: string
  readonly kind: 'received' | 'given' | 'wasted' | 'returned' | 'counted'
  readonly changeMg: number
  readonly doseId?: string
  readonly countedMg?: number
  readonly reason?: string | undefined
  readonly witness?: { readonly id: string; readonly name: string }
}

/** One more row of the ledger. Its number and its balance are the database's. */
async function move(occasion: Occasion, { witness, ...movement }: Movement): Promise<string> {
  const id = randomUUID()
  await occasion.tx.stockMovement.createMany({
    data: [
      {
        id,
        ...movement,
        reason: movement.reason ?? null,
        doseId: movement.doseId ?? null,
        countedMg: movement.countedMg ?? null,
        witnessId: witness?.id ?? null,
        witnessName: witness?.name ?? null,
        seq: 0,
        balanceMg: 0,
        movedAt: occasion.now,
        ...stamp(occasion),
      },
    ],
  })
  return id
}

/** Another person, by their own password at this device. */
async function witnessOf(
  { tx, viewer }: Occasion,
  {
    colleagueId,
    colleaguePassword,
  }: { readonly colleagueId: string; readonly colleaguePassword: string },
): Promise<{ id: string; name: string } | 'colleague_not_known' | 'colleague_not_proved'> {
  const row = await tx.membership.findFirst({
    where: {
      clinicId: viewer.clinicId,
      id: colleagueId,
      status: 'active',
      roles: { hasSome: ['clinician', 'guide', 'administrator'] },
    },
    select: { id: true, personId: true, displayName: true },
  })
  if (!row || (viewer.kind === 'staff' && row.personId === viewer.personId))
    return 'colleague_not_known'
  if (!(await isPasswordOfColleague(row.personId, colleaguePassword))) return 'colleague_not_proved'
  return { id: row.id, name: row.displayName }
}

export async function receiveStock(
  occasion: Occasion,
  { medication, lot, expiresOn, mg }: ReceivedInput,
): Promise<Outcome<null, StockRefusal>> {
  const { tx, viewer } = occasion
  if (!mayMoveStock(viewer)) return refused('not_allowed')
  await tx.$executeRaw`
    INSERT INTO stock_lot (clinic_id, medication, lot, expires_on, recorded_at, recorded_by_id, recorded_by_name)
    VALUES (${viewer.clinicId}::uuid, ${medication}, ${lot}, ${expiresOn ?? null}::date, ${occasion.now},
            ${viewer.kind === 'staff' ? viewer.personId : null}::uuid, ${viewer.kind === 'staff' ? viewer.name : 'Stillwater'})
    ON CONFLICT DO NOTHING`
  const known = await lotAtHand(occasion, { lot })
  if (!known) return refused('not_found')
  if (known.medication.toLowerCase() !== medication.toLowerCase())
    return refused('lot_of_another', { medication: known.medication })
  await move(occasion, { lotId: known.id, kind: 'received', changeMg: mg })
  return done(null)
}

/** What is thrown away is thrown away before a witness. */
export async function wasteStock(
  occasion: Occasion,
  { lotId, mg, reason, ...other }: WastedInput,
): Promise<Outcome<null, StockRefusal>> {
  if (!mayMoveStock(occasion.viewer)) return refused('not_allowed')
  const witness = await witnessOf(occasion, other)
  if (typeof witness === 'string') return refused(witness)
  const lot = await lotAtHand(occasion, { id: lotId })
  if (!lot) return refused('not_found')
  if (lot.balanceMg < mg) return refused('stock_too_low', { left: lot.balanceMg })
  await move(occasion, { lotId, kind: 'wasted', changeMg: -mg, reason, witness })
  return done(null)
}

/** Back to the supplier, or to a collector of expired stock. */
export async function returnStock(
  occasion: Occasion,
  { lotId, mg, reason }: ReturnedInput,
): Promise<Outcome<null, StockRefusal>> {
  if (!mayMoveStock(occasion.viewer)) return refused('not_allowed')
  const lot = await lotAtHand(occasion, { id: lotId })
  if (!lot) return refused('not_found')
  if (lot.balanceMg < mg) return refused('stock_too_low', { left: lot.balanceMg })
  await move(occasion, { lotId, kind: 'returned', changeMg: -mg, reason })
  return done(null)
}

/** Two people count. What they find becomes the balance; a difference stays in the ledger with its reason and both names. */
export async function countStock(
  occasion: Occasion,
  { lotId, countedMg, reason, confirmPassword, ...other }: CountedInput,
): Promise<Outcome<null, StockRefusal>> {
  const { viewer } = occasion
  if (!mayMoveStock(viewer) || viewer.kind !== 'staff') return refused('not_allowed')
  if (!(await confirmSigner({ ...occasion, viewer }, confirmPassword)))
    return refused('confirm_again')
  const witness = await witnessOf(occasion, other)
  if (typeof witness === 'string') return refused(witness)
  const lot = await lotAtHand(occasion, { id: lotId })
  if (!lot) return refused('not_found')
  if (countedMg !== lot.balanceMg && !reason) return refused('needs_reason')
  const rowId = await move(occasion, {
    lotId,
    kind: 'counted',
    changeMg: countedMg - lot.balanceMg,
    countedMg,
    reason,
    witness,
  })
  await note(occasion, { kind: 'signature', table: 'stock_movement', rowId })
  return done(null)
}

/** Why a dose cannot be taken from this lot of the clinic's own stock; a lot that the clinic never received is not its stock. */
export async function stockRefusal(
  occasion: Occasion,
  { lot, doseMg, today }: { readonly lot: string; readonly doseMg: number; readonly today: string },
): Promise<'lot_expired' | 'lot_too_low' | null> {
  const known = await lotAtHand(occasion, { lot })
  if (!known) return null
  const lastDay = known.expiresOn?.toISOString().slice(0, 10)
  if (lastDay && lastDay < today) return 'lot_expired'
  return known.balanceMg < doseMg ? 'lot_too_low' : null
}

/** Takes a dose out of the clinic's stock, in the dose's own transaction. */
export async function takeFromStock(
  occasion: Occasion,
  {
    lot,
    doseMg,
    doseId,
  }: { readonly lot: string; readonly doseMg: number; readonly doseId: string },
): Promise<void> {
  const known = await lotAtHand(occasion, { lot })
  if (known) await move(occasion, { lotId: known.id, kind: 'given', changeMg: -doseMg, doseId })
}
