import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Route, Setting } from './model'
import { sessionScope } from './policy'
import type { SessionState } from './states'

/** A session as a command works with it: who, where, by which order, and the state that its history led to. */
export interface SessionAtHand {
  readonly sessionId: string
  readonly appointmentId: string
  readonly clientId: string
  readonly orderId: string | null
  readonly setting: Setting
  readonly route: Route
  readonly state: SessionState
  readonly seq: number
  readonly dosedAt: Date | null
}

/** The session of an appointment, locked against a second writer; null = not there, or not for this viewer. */
export async function sessionAtHand(
  occasion: Occasion,
  appointmentId: string,
): Promise<SessionAtHand | null> {
  const scope = sessionScope(occasion.viewer)
  if (!scope) return null
  const row = await occasion.tx.treatmentSession.findFirst({
    where: { ...scope, appointmentId },
    select: { id: true, clientId: true, orderId: true, setting: true, route: true },
  })
  if (!row) return null
  await occasion.tx.$queryRaw`SELECT 1 FROM treatment_session WHERE id = ${row.id}::uuid FOR UPDATE`
  const whose = { clinicId: occasion.viewer.clinicId, sessionId: row.id }
  const last = await occasion.tx.sessionTransition.findFirst({
    where: whose,
    orderBy: { seq: 'desc' },
    select: { seq: true, toState: true },
  })
  return {
    sessionId: row.id,
    appointmentId,
    clientId: row.clientId,
    orderId: row.orderId,
    setting: row.setting as Setting,
    route: row.route as Route,
    state: (last?.toState ?? 'DRAFT') as SessionState,
    seq: last?.seq ?? 0,
    dosedAt: await dosedAtOf(occasion, whose),
  }
}

/** When the last dose was given. A monitor reads no doses, only that the session went on to one. */
async function dosedAtOf(
  { tx, viewer }: Occasion,
  where: { readonly clinicId: string; readonly sessionId: string },
): Promise<Date | null> {
  if (viewer.kind === 'monitor') {
    const move = await tx.sessionTransition.findFirst({
      where: { ...where, toState: 'DOSED' },
      select: { at: true },
    })
    return move?.at ?? null
  }
  const dose = await tx.doseAdministration.findFirst({
    where,
    orderBy: { givenAt: 'desc' },
    select: { givenAt: true },
  })
  return dose?.givenAt ?? null
}
