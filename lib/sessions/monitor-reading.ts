import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { MonitorViewer } from '@/lib/kernel/viewer'
import { sessionForMonitor, takesLooks } from '@/lib/preparation/monitor-session'
import type { Alarm } from './alarms'
import { alarmsAt } from './alarm-marks'
import { type PlannedReading, plannedReadings } from './clocks'
import type { MonitorReadingInput } from './forms'
import { vitalSetsOf } from './screen-parts'
import { sessionColumns } from './screen-rows'
import { sessionAtHand } from './session-row'
import { keepVitalSigns } from './vital-signs'

export type MonitorReadingRefusal = Refusal<'looks_off' | 'nothing_measured'>

/**
 * The reading that the monitor takes at home, at +40 minutes or when the team asks. It counts and alarms exactly as one
 * of the staff's does.
 */
export async function recordMonitorReading(
  occasion: Occasion<MonitorViewer>,
  { entryId, waitedSec, deviceTakenAt, ...values }: MonitorReadingInput,
): Promise<Outcome<null, MonitorReadingRefusal>> {
  const { tx, viewer, now } = occasion
  const session = await sessionAtHand(occasion, viewer.appointmentId)
  if (!session) return refused('looks_off')
  const moves = await tx.sessionTransition.findMany({
    where: { clinicId: viewer.clinicId, sessionId: session.sessionId },
    orderBy: { seq: 'asc' },
    select: { toState: true, at: true },
  })
  const standing = sessionForMonitor(
    moves.map(({ toState, at }) => ({ to: toState, at })),
    now,
  )
  if (!takesLooks(standing, now)) return refused('looks_off')
  await keepVitalSigns(occasion, session, {
    ...values,
    symptoms: [],
    phase: 'during',
    entryId,
    waitedSec,
    deviceTakenAt,
  })
  return done(null)
}

export interface MonitorReadings {
  /** The one that the plan asks for, and how it stands; null before the dose. */
  readonly planned: PlannedReading | null
  readonly taken: readonly {
    readonly id: string
    readonly at: Date
    readonly systolicMmHg: number | null
    readonly diastolicMmHg: number | null
    readonly heartRatePerMin: number | null
    readonly alarms: readonly Alarm[]
  }[]
}

/** What the monitor measured in this session, and what is asked for next. */
export async function monitorReadings({
  tx,
  viewer,
  now,
}: Occasion<MonitorViewer>): Promise<MonitorReadings> {
  const session = await tx.treatmentSession.findFirst({
    where: { clinicId: viewer.clinicId, appointmentId: viewer.appointmentId },
    select: {
      vitalSigns: sessionColumns.vitalSigns,
      sessionTransitions: { where: { toState: 'DOSED' }, take: 1, select: { at: true } },
    },
  })
  const dosedAt = session?.sessionTransitions[0]?.at ?? null
  if (!session || !dosedAt) return { planned: null, taken: [] }
  const sets = vitalSetsOf(session.vitalSigns)
  const alarms = alarmsAt(sets, dosedAt, 'at_home')
  const pressures = sets.filter(({ wrong, systolicMmHg }) => !wrong && systolicMmHg !== null)
  const plan = plannedReadings(
    'at_home',
    dosedAt,
    pressures.map(({ at }) => at),
    now,
  )
  const mine = new Set(
    session.vitalSigns.flatMap((row) => (row.recordedById === viewer.monitorId ? [row.id] : [])),
  )
  return {
    planned: plan.find(({ state }) => state !== 'taken') ?? plan[0] ?? null,
    taken: sets
      .filter(({ id, wrong, at }) => mine.has(id) && !wrong && at >= dosedAt)
      .map(({ id, at, systolicMmHg, diastolicMmHg, heartRatePerMin }) => ({
        id,
        at,
        systolicMmHg,
        diastolicMmHg,
        heartRatePerMin,
        alarms: alarms.get(id) ?? [],
      })),
  }
}
