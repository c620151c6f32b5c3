import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { addHours } from '@/lib/time/instant'
import { alertColumns, alertOfRow } from './alert-row'
import type { AlertLevel, AlertLine } from './model'
import { alertsFor, maySeeResponseTimes } from './policy'
import { type LevelTimes, responseTimes } from './response-times'

const MOST = 100
const RECENT_HOURS = 14 * 24

/** What is open for this viewer: the gravest level first, then what is due soonest. */
export async function openAlerts(occasion: Occasion): Promise<readonly AlertLine[]> {
  const scope = alertsFor(occasion.viewer)
  if (!scope) return []
  const rows = await occasion.tx.alert.findMany({
    where: { AND: [scope], clinicId: occasion.viewer.clinicId, closedAt: null },
    select: alertColumns,
    orderBy: [{ level: 'asc' }, { dueAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  })
  return Promise.all(rows.map((row) => alertOfRow(occasion, row)))
}

/** What this person answers for: theirs, and what nobody has taken yet. */
export async function alertsForMe(occasion: Occasion): Promise<readonly AlertLine[]> {
  const { viewer } = occasion
  if (viewer.kind !== 'staff') return []
  const open = await openAlerts(occasion)
  return open.filter(
    ({ state, owner }) => state.kind === 'waiting' || owner?.memberId === viewer.membershipId,
  )
}

/** What was closed in the last two weeks, newest first, with its outcome. */
export async function closedAlerts(occasion: Occasion): Promise<readonly AlertLine[]> {
  const scope = alertsFor(occasion.viewer)
  if (!scope) return []
  const rows = await occasion.tx.alert.findMany({
    where: {
      AND: [scope],
      clinicId: occasion.viewer.clinicId,
      closedAt: { gte: addHours(occasion.now, -RECENT_HOURS) },
    },
    select: alertColumns,
    orderBy: [{ closedAt: 'desc' }, { id: 'asc' }],
    take: 30,
  })
  return Promise.all(rows.map((row) => alertOfRow(occasion, row)))
}

const QUARTER_HOURS = 90 * 24

/** How long the clinic's alerts of the last 90 days waited for a person: times only, never whose they were. */
export async function responseTimesOf({
  tx,
  viewer,
  now,
}: Occasion): Promise<readonly LevelTimes[]> {
  if (!maySeeResponseTimes(viewer)) return []
  const rows = await tx.alert.findMany({
    where: { clinicId: viewer.clinicId, raisedAt: { gte: addHours(now, -QUARTER_HOURS) } },
    select: { level: true, raisedAt: true, dueAt: true, acknowledgedAt: true, closedAt: true },
  })
  return responseTimes(
    rows.map(({ level, ...times }) => ({ ...times, level: level as AlertLevel })),
    now,
  )
}
