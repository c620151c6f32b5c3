import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { type Route, ROUTES } from '@/lib/sessions/model'
import { wordOf } from './appointment-row'
import { mayReadOrders } from './policy'

/** What a prescriber ordered and signed, exactly as they wrote it. */
export interface DoseOrder {
  readonly id: string
  readonly medication: string
  readonly route: Route
  readonly doseMg: number
  readonly intervalDays: number
  readonly validUntil: Date
  readonly signerName: string
  readonly signerCredential: string
  readonly signedAt: Date
}

/** The orders of a client that are in force now, newest first; none for those who do not treat. */
export async function activeOrdersOf(
  { tx, viewer, now }: Occasion,
  clientId: string,
): Promise<readonly DoseOrder[]> {
  if (!mayReadOrders(viewer)) return []
  const rows = await tx.doseOrder.findMany({
    where: { clinicId: viewer.clinicId, clientId, status: 'active', validUntil: { gt: now } },
    select: {
      id: true,
      medication: true,
      route: true,
      doseMg: true,
      intervalDays: true,
      validUntil: true,
      signerName: true,
      signerCredential: true,
      signedAt: true,
    },
    orderBy: [{ signedAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ ...row, route: wordOf<Route>(ROUTES, row.route) }))
}

/** By which routes a prescriber's orders in force may be given: the way, never the dose. */
export async function orderedRoutesOf(
  { tx, viewer, now }: Occasion,
  clientId: string,
): Promise<readonly Route[]> {
  const rows = await tx.doseOrder.findMany({
    where: { clinicId: viewer.clinicId, clientId, status: 'active', validUntil: { gt: now } },
    select: { route: true },
    distinct: ['route'],
  })
  return rows.map(({ route }) => wordOf<Route>(ROUTES, route))
}

export interface OrderedInterval {
  readonly intervalDays: number
}

/** The longest distance in days that an order in force asks for; null where no order is in force. */
export const orderedIntervalOf = async (
  occasion: Occasion,
  clientId: string,
): Promise<OrderedInterval | null> =>
  (await orderedIntervalsOf(occasion, [clientId])).get(clientId) ?? null

/** The same for several clients, in one statement; whoever has no order in force is not in it. */
export async function orderedIntervalsOf(
  { tx, viewer, now }: Occasion,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, OrderedInterval>> {
  const rows = await tx.doseOrder.groupBy({
    by: ['clientId'],
    where: {
      clinicId: viewer.clinicId,
      clientId: { in: [...clientIds] },
      status: 'active',
      validUntil: { gt: now },
    },
    _max: { intervalDays: true },
  })
  return new Map(
    rows.flatMap(({ clientId, _max: { intervalDays } }) =>
      intervalDays === null ? [] : [[clientId, { intervalDays }] as const],
    ),
  )
}

/** Every instant that the distance is counted from: doses given, and other sessions that stand. */
export async function medicineTimesOf(
  { tx, viewer }: Occasion,
  clientId: string,
  without: string | null,
): Promise<readonly Date[]> {
  const { clinicId } = viewer
  const given = await tx.doseAdministration.findMany({
    where: { clinicId, clientId },
    select: { givenAt: true },
  })
  const planned = await tx.appointment.findMany({
    where: {
      clinicId,
      clientId,
      kind: 'treatment-session',
      status: { in: ['booked', 'checked-in'] },
      ...(without ? { id: { not: without } } : {}),
    },
    select: { medicineAt: true },
  })
  return [
    ...given.map(({ givenAt }) => givenAt),
    ...planned.flatMap(({ medicineAt }) => medicineAt ?? []),
  ]
}
