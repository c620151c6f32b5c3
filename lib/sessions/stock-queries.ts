import 'server-only'
import { staffForCare } from '@/lib/clients/queries'
import type { Occasion } from '@/lib/kernel/occasion'
import { mayMoveStock, mayReadStock } from './policy'

export interface StockLine {
  readonly id: string
  readonly kind: 'received' | 'given' | 'wasted' | 'returned' | 'counted'
  readonly at: Date
  readonly by: string
  readonly changeMg: number
  readonly balanceMg: number
  readonly witness: string | null
  readonly reason: string | null
}

export interface LotLedger {
  readonly id: string
  readonly medication: string
  readonly lot: string
  readonly expiresOn: string | null
  readonly balanceMg: number
  /** The latest first, at most two hundred. */
  readonly lines: readonly StockLine[]
}

export interface Stock {
  readonly lots: readonly LotLedger[]
  /** Doses of the last ninety days whose lot this clinic never received. */
  readonly elsewhere: readonly {
    readonly lot: string
    readonly doses: number
    readonly mg: number
  }[]
  readonly mayMove: boolean
  readonly colleagues: readonly { readonly memberId: string; readonly name: string }[]
}

const DAYS = 90

/** The ledger of controlled medicines, lot by lot; null where it is not for this viewer. */
export async function stockOf(occasion: Occasion): Promise<Stock | null> {
  const { tx, viewer, now } = occasion
  if (!mayReadStock(viewer) || viewer.kind !== 'staff') return null
  const { clinicId } = viewer
  const rows = await tx.stockLot.findMany({
    where: { clinicId },
    orderBy: [{ recordedAt: 'desc' }, { id: 'asc' }],
    take: 100,
    select: {
      id: true,
      medication: true,
      lot: true,
      expiresOn: true,
      stockMovements: { orderBy: { seq: 'desc' }, take: 200 },
    },
  })
  const elsewhere = await tx.$queryRaw<{ lot: string; doses: number; mg: number }[]>`
    SELECT upper(trim(d.lot)) AS lot, count(*)::int AS doses, sum(d.dose_mg) AS mg
      FROM dose_administration d
     WHERE d.clinic_id = ${clinicId}::uuid AND d.given_at > ${now}::timestamptz - make_interval(days => ${DAYS}::int)
       AND NOT EXISTS (SELECT 1 FROM stock_movement m WHERE m.clinic_id = d.clinic_id AND m.dose_id = d.id)
     GROUP BY 1 ORDER BY 1 LIMIT 50`
  const mayMove = mayMoveStock(viewer)
  const staff = mayMove ? await staffForCare(occasion) : []
  return {
    lots: rows.map(({ stockMovements: moves, expiresOn, ...lot }) => ({
      ...lot,
      expiresOn: expiresOn?.toISOString().slice(0, 10) ?? null,
      balanceMg: moves[0]?.balanceMg ?? 0,
      lines: moves.map((each) => ({
        id: each.id,
        kind: each.kind as StockLine['kind'],
        at: each.movedAt,
        by: each.recordedByName,
        changeMg: each.changeMg,
        balanceMg: each.balanceMg,
        witness: each.witnessName,
        reason: each.reason,
      })),
    })),
    elsewhere,
    mayMove,
    colleagues: staff.filter(({ memberId }) => memberId !== viewer.membershipId),
  }
}
