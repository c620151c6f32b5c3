import 'server-only'
import { clinicOf } from '@/lib/booking/clinic-of'
import type { Occasion } from '@/lib/kernel/occasion'
import { latestOf } from '@/lib/time/instant'
import { addDays, startOfLocalDay } from '@/lib/time/zone'
import type { Route, Setting } from './model'
import { bookedScope, mayRunSession, sessionScope } from './policy'
import type { SessionState } from './states'

/** A session as a home or a board lists it. */
export interface SessionLine {
  readonly appointmentId: string
  readonly clientId: string
  readonly clientName: string
  readonly setting: Setting
  readonly route: Route
  readonly room: string | null
  readonly startsAt: Date
  readonly medicineAt: Date
  readonly clientZone: string
  readonly appointmentStatus: string
  /** SCHEDULED where nobody has opened it yet. */
  readonly state: SessionState
  readonly since: Date | null
  readonly dosedAt: Date | null
  readonly lastLookAt: Date | null
}

const lineColumns = {
  id: true,
  clientId: true,
  setting: true,
  route: true,
  status: true,
  startsAt: true,
  medicineAt: true,
  clientZone: true,
  room: { select: { name: true } },
  client: { select: { legalName: true } },
  treatmentSession: {
    select: {
      sessionTransitions: {
        orderBy: { seq: 'desc' },
        take: 1,
        select: { toState: true, at: true },
      },
      doseAdministrations: { select: { givenAt: true } },
      monitorLooks: { orderBy: { lookedAt: 'desc' }, take: 1, select: { lookedAt: true } },
    },
  },
} as const

/** The treatment sessions of a calendar date, `YYYY-MM-DD`, in the clinic's zone, that this viewer sits with; earliest first. */
export async function sessionsOfDay(
  occasion: Occasion,
  day: string,
): Promise<readonly SessionLine[]> {
  const scope = bookedScope(occasion.viewer)
  if (!scope) return []
  const { timeZone } = await clinicOf(occasion)
  const rows = await occasion.tx.appointment.findMany({
    where: {
      ...scope,
      status: { not: 'cancelled' },
      startsAt: {
        gte: startOfLocalDay(day, timeZone),
        lt: startOfLocalDay(addDays(day, 1), timeZone),
      },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: lineColumns,
  })
  return rows.flatMap((row): SessionLine[] => {
    if (!row.route || !row.medicineAt) return []
    const last = row.treatmentSession?.sessionTransitions[0]
    return [
      {
        appointmentId: row.id,
        clientId: row.clientId,
        clientName: row.client.legalName,
        setting: row.setting as Setting,
        route: row.route as Route,
        room: row.room?.name ?? null,
        startsAt: row.startsAt,
        medicineAt: row.medicineAt,
        clientZone: row.clientZone,
        appointmentStatus: row.status,
        state: (last?.toState ?? 'SCHEDULED') as SessionState,
        since: last?.at ?? null,
        dosedAt: latestOf(
          (row.treatmentSession?.doseAdministrations ?? []).map(({ givenAt }) => givenAt),
        ),
        lastLookAt: row.treatmentSession?.monitorLooks[0]?.lookedAt ?? null,
      },
    ]
  })
}

export interface UnsignedNote {
  readonly appointmentId: string
  readonly clientId: string
  readonly clientName: string
  readonly startsAt: Date
  /** Whether something is written already, or nobody has begun. */
  readonly written: boolean
}

/** Sessions with a dose whose client has left and whose note waits for a signature, the oldest first. */
export async function unsignedNotes(occasion: Occasion): Promise<readonly UnsignedNote[]> {
  const scope = sessionScope(occasion.viewer)
  if (!scope || !mayRunSession(occasion.viewer)) return []
  const rows = await occasion.tx.treatmentSession.findMany({
    where: {
      ...scope,
      noteSignature: null,
      sessionTransitions: { some: { toState: { in: ['POST_OPEN', 'TRANSFERRED'] } } },
    },
    orderBy: { openedAt: 'asc' },
    take: 100,
    select: {
      appointmentId: true,
      clientId: true,
      client: { select: { legalName: true } },
      appointment: { select: { startsAt: true } },
      _count: { select: { sessionNotes: true } },
    },
  })
  return rows.map((row) => ({
    appointmentId: row.appointmentId,
    clientId: row.clientId,
    clientName: row.client.legalName,
    startsAt: row.appointment.startsAt,
    written: row._count.sessionNotes > 0,
  }))
}

export interface SessionInHand {
  readonly sessionId: string
  readonly appointmentId: string
  readonly setting: Setting
  readonly route: Route
  readonly state: SessionState
  readonly dosedAt: Date | null
  /** When the client was signed out; the restrictions go on from here. */
  readonly leftAt: Date | null
}

const OVER: readonly SessionState[] = ['CLOSED', 'CANCELLED', 'NO_SHOW', 'RESCHEDULED']

/** The client's session that is under way, or the last one they had a dose in; null where there is none. */
export async function sessionInHand(
  occasion: Occasion,
  clientId: string,
): Promise<SessionInHand | null> {
  const scope = sessionScope(occasion.viewer)
  if (!scope) return null
  const rows = await occasion.tx.treatmentSession.findMany({
    where: { AND: [scope, { clientId }], clinicId: occasion.viewer.clinicId },
    orderBy: { appointment: { startsAt: 'desc' } },
    take: 5,
    select: {
      id: true,
      appointmentId: true,
      setting: true,
      route: true,
      sessionTransitions: { orderBy: { seq: 'desc' }, select: { toState: true, at: true } },
      doseAdministrations: { select: { givenAt: true } },
    },
  })
  const sessions = rows.map((row): SessionInHand => {
    const state = (row.sessionTransitions[0]?.toState ?? 'SCHEDULED') as SessionState
    const left = row.sessionTransitions.find(
      ({ toState }) => toState === 'DISCHARGED' || toState === 'TRANSFERRED',
    )
    return {
      sessionId: row.id,
      appointmentId: row.appointmentId,
      setting: row.setting as Setting,
      route: row.route as Route,
      state,
      dosedAt: latestOf(row.doseAdministrations.map(({ givenAt }) => givenAt)),
      leftAt: left?.at ?? null,
    }
  })
  return (
    sessions.find(({ state }) => !OVER.includes(state)) ??
    sessions.find(({ dosedAt }) => dosedAt !== null) ??
    null
  )
}
