import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { alarmSignsOf, type Observation } from './alarms'
import type { SessionAtHand } from './session-row'
import { isVitalsSymptom, type Phase, type Reading, type SeenSign } from './vitals'

const columns = {
  id: true,
  phase: true,
  systolic: true,
  diastolic: true,
  heartRate: true,
  spo2: true,
  respiratoryRate: true,
  minutesRest: true,
  moaas: true,
  symptoms: true,
  takenAt: true,
  invalidates: true,
} as const

/** The sets of vital signs of a session, oldest first; a set that a later one declares wrong is left out. */
async function setsOf({ tx, viewer }: Occasion, { sessionId }: Pick<SessionAtHand, 'sessionId'>) {
  const sets = await tx.vitalSigns.findMany({
    where: { clinicId: viewer.clinicId, sessionId },
    orderBy: [{ takenAt: 'asc' }, { recordedAt: 'asc' }],
    select: columns,
  })
  const wrong = new Set(sets.flatMap((set) => set.invalidates ?? []))
  return sets.filter((set) => !wrong.has(set.id) && set.invalidates === null)
}

/**
 * The readings of one phase as the rules take them, with every symptom that was seen with one of them: pain that was
 * there a moment ago is not gone because the next set does not name it. `since` leaves out earlier sets.
 */
export async function readingsOf(
  occasion: Occasion,
  session: Pick<SessionAtHand, 'sessionId'>,
  phase: Phase,
  since?: Date,
) {
  const sets = (await setsOf(occasion, session)).filter(
    (set) => set.phase === phase && (!since || set.takenAt >= since),
  )
  const readings: Reading[] = sets
    .filter((set) => set.systolic !== null || set.heartRate !== null || set.spo2 !== null)
    .map((set) => ({
      systolicMmHg: set.systolic,
      diastolicMmHg: set.diastolic,
      heartRatePerMin: set.heartRate,
      spo2Percent: set.spo2,
      restMin: set.minutesRest,
    }))
  const symptoms = [...new Set(sets.flatMap((set) => set.symptoms))].filter(isVitalsSymptom)
  return { readings, symptoms, lastAt: sets.at(-1)?.takenAt ?? null }
}

/** What was observed since the dose, oldest first, for the alarms. */
export async function observationsOf(
  occasion: Occasion,
  session: SessionAtHand,
): Promise<Observation[]> {
  const { dosedAt } = session
  const sets = await setsOf(occasion, session)
  return sets
    .filter((set) => dosedAt !== null && set.takenAt >= dosedAt)
    .map((set) => ({
      at: set.takenAt,
      systolicMmHg: set.systolic,
      diastolicMmHg: set.diastolic,
      heartRatePerMin: set.heartRate,
      spo2Percent: set.spo2,
      respiratoryRatePerMin: set.respiratoryRate,
      moaas: set.moaas,
      signs: alarmSignsOf(set.symptoms as SeenSign[]),
    }))
}
