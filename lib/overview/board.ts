import 'server-only'
import { clinicOf } from '@/lib/booking/clinic-of'
import type { Occasion } from '@/lib/kernel/occasion'
import { alarmsAt } from '@/lib/sessions/alarm-marks'
import type { Route, Setting } from '@/lib/sessions/model'
import { bookedScope } from '@/lib/sessions/policy'
import { settingsOfSessions } from '@/lib/sessions/settings-of'
import { vitalSetsOf } from '@/lib/sessions/screen-parts'
import { sessionColumns } from '@/lib/sessions/screen-rows'
import type { SessionState } from '@/lib/sessions/states'
import { latestOf } from '@/lib/time/instant'
import { addDays, localDate, startOfLocalDay } from '@/lib/time/zone'
import { type Board, type BoardAlarm, type BoardTile, IN_THE_ROOM } from './board-model'

/** How people are shown: to staff, on a wall, behind a cover. */
export type Shown = 'names' | 'initials' | 'nobody'

/** What stays on the board only until it is over. */
const OVER: ReadonlySet<string> = new Set([
  'DISCHARGED',
  'TRANSFERRED',
  'POST_OPEN',
  'CLOSED',
  'CANCELLED',
  'NO_SHOW',
  'RESCHEDULED',
])

const columns = {
  id: true,
  setting: true,
  route: true,
  startsAt: true,
  medicineAt: true,
  room: { select: { name: true } },
  clinician: { select: { displayName: true } },
  guide: { select: { displayName: true } },
  client: { select: { id: true, legalName: true } },
  sessionMonitors: {
    where: { withdrawnAt: null },
    orderBy: { recordedAt: 'desc' },
    take: 1,
    select: { name: true },
  },
  treatmentSession: {
    select: {
      id: true,
      sessionTransitions: {
        orderBy: { seq: 'desc' },
        take: 1,
        select: { toState: true, at: true },
      },
      doseAdministrations: { select: { givenAt: true } },
      monitorLooks: { orderBy: { lookedAt: 'desc' }, take: 1, select: { lookedAt: true } },
      vitalSigns: sessionColumns.vitalSigns,
    },
  },
} as const

/**
 * All rooms and homes of this moment, as this viewer may see them: today's treatment sessions in the clinic's zone that
 * are not over, and each that was begun and has not ended. On a wall nobody has a name, behind a cover not even initials.
 */
export async function boardOf(occasion: Occasion, shown: Shown): Promise<Board> {
  const { tx, viewer, now } = occasion
  const { timeZone: zone } = await clinicOf(occasion)
  const scope = bookedScope(viewer)
  if (!scope) return { now: now.getTime(), zone, tiles: [] }
  const today = localDate(now, zone)
  const rows = await tx.appointment.findMany({
    where: {
      ...scope,
      status: { in: ['booked', 'checked-in'] },
      medicineAt: { not: null },
      startsAt: { lt: startOfLocalDay(addDays(today, 1), zone) },
      OR: [
        { startsAt: { gte: startOfLocalDay(today, zone) } },
        { status: 'checked-in', startsAt: { gte: startOfLocalDay(addDays(today, -2), zone) } },
      ],
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 200,
    select: columns,
  })
  const open = rows.filter(
    ({ treatmentSession: session }) => !OVER.has(session?.sessionTransitions[0]?.toState ?? ''),
  )
  const alerts = await tx.alert.findMany({
    where: {
      clinicId: viewer.clinicId,
      clientId: { in: open.map(({ client }) => client.id) },
      kind: { in: [...IN_THE_ROOM] },
      closedAt: null,
      raisedAt: { gte: startOfLocalDay(addDays(today, -1), zone) },
    },
    orderBy: { raisedAt: 'desc' },
    select: { clientId: true, kind: true, facts: true, raisedAt: true, acknowledgedAt: true },
  })
  const settingsOf = await settingsOfSessions(occasion)
  const tiles = open.map((row): BoardTile => {
    const session = row.treatmentSession
    const sets = vitalSetsOf(session?.vitalSigns ?? []).filter(({ wrong }) => !wrong)
    const dosedAt = latestOf((session?.doseAdministrations ?? []).map(({ givenAt }) => givenAt))
    const last = sets.at(-1)
    const [move] = session?.sessionTransitions ?? []
    const setting = row.setting as Setting
    const { legalName } = row.client
    const lastAlarms = last ? (alarmsAt(sets, dosedAt, setting).get(last.id) ?? []) : []
    const own = alerts.filter(({ clientId }) => clientId === row.client.id)
    return {
      appointmentId: row.id,
      setting,
      room: row.room?.name ?? null,
      who: nameFor(legalName, shown) ?? '',
      clinician: nameFor(row.clinician?.displayName, shown),
      guide: nameFor(row.guide?.displayName, shown),
      monitor: nameFor(row.sessionMonitors[0]?.name, shown),
      state: (move?.toState ?? 'SCHEDULED') as SessionState,
      since: move?.at.getTime() ?? null,
      startsAt: row.startsAt.getTime(),
      medicineAt: row.medicineAt?.getTime() ?? row.startsAt.getTime(),
      dosedAt: dosedAt?.getTime() ?? null,
      observationMin: settingsOf({ route: row.route as Route, dosedAt }).minObservationMin,
      pressuresAt: sets.flatMap(({ systolicMmHg, at }) => (systolicMmHg ? [at.getTime()] : [])),
      lastLookAt: session?.monitorLooks[0]?.lookedAt.getTime() ?? null,
      last: last
        ? {
            at: last.at.getTime(),
            pressure: last.systolicMmHg ? `${last.systolicMmHg}/${last.diastolicMmHg ?? ''}` : null,
            heart: last.heartRatePerMin,
            oxygen: last.spo2Percent,
            awake: last.moaas,
          }
        : null,
      alarms: alarmsOn(lastAlarms, last?.at, own),
    }
  })
  return { now: now.getTime(), zone, tiles }
}

interface OpenAlert {
  readonly kind: string
  readonly facts: unknown
  readonly raisedAt: Date
  readonly acknowledgedAt: Date | null
}

/** A value alarms for as long as it is the latest one; an alert until somebody closes it. Each is told once. */
function alarmsOn(
  values: readonly string[],
  at: Date | undefined,
  alerts: readonly OpenAlert[],
): readonly BoardAlarm[] {
  const all = [
    ...alerts.map(({ kind, facts, raisedAt, acknowledgedAt }): BoardAlarm => {
      const code = codeIn(facts, kind === 'SESSION-ESCALATED' ? 'trigger' : 'alarm')
      const known =
        kind === 'SESSION-ALARM' ? 'value' : kind === 'SESSION-ESCALATED' ? 'help' : 'alert'
      return {
        kind: code ? known : 'alert',
        code: code ?? kind,
        at: raisedAt.getTime(),
        taken: acknowledgedAt !== null,
      }
    }),
    ...values.map((code): BoardAlarm => ({
      kind: 'value',
      code,
      at: at?.getTime() ?? 0,
      taken: true,
    })),
  ]
  const once = new Map<string, BoardAlarm>()
  for (const alarm of all) {
    const key = `${alarm.kind} ${alarm.code}`
    const before = once.get(key)
    if (!before || (before.taken && !alarm.taken)) once.set(key, alarm)
  }
  return [...once.values()]
}

const codeIn = (facts: unknown, name: string): string | null => {
  const value =
    typeof facts === 'object' && facts !== null ? (facts as Record<string, unknown>)[name] : null
  return typeof value === 'string' ? value : null
}

/** The first letters of the first and the last name. */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/)
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : [parts[0]]
  return ends
    .map((part) => part?.charAt(0) ?? '')
    .join('')
    .toUpperCase()
}

const nameFor = (name: string | undefined, shown: Shown): string | null => {
  if (name === undefined || shown === 'nobody') return null
  return shown === 'names' ? name : initialsOf(name)
}
