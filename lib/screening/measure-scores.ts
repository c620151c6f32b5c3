import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { baselineAmong } from '@/lib/measures/baseline'
import type { Instrument } from '@/lib/measures/model'
import { maySeeScreening, screeningScope } from '@/lib/screening/policy'

export interface ScoredMeasure {
  readonly id: string
  readonly total: number
  readonly band: string | null
  readonly at: Date
}

/** Finished scores of one instrument, oldest first; none for a viewer without sight of them. */
export async function scoresOf(
  occasion: Occasion,
  clientId: string,
  instrument: Instrument,
): Promise<readonly ScoredMeasure[]> {
  if (!maySeeScreening(occasion.viewer)) return []
  const rows = await occasion.tx.measureResponse.findMany({
    where: { ...screeningScope(occasion.viewer, clientId), instrument, total: { not: null } },
    orderBy: [{ authoredAt: 'asc' }, { id: 'asc' }],
    select: { id: true, total: true, band: true, authoredAt: true },
  })
  return rows.flatMap(({ id, total, band, authoredAt }) =>
    total === null ? [] : [{ id, total, band, at: authoredAt }],
  )
}

/** When medicine was given, oldest first: the sessions that a trajectory marks. Only the times are read here. */
export async function dosedAt(occasion: Occasion, clientId: string): Promise<readonly Date[]> {
  if (!maySeeScreening(occasion.viewer)) return []
  const rows = await occasion.tx.doseAdministration.findMany({
    where: screeningScope(occasion.viewer, clientId),
    orderBy: { givenAt: 'asc' },
    select: { givenAt: true },
  })
  return rows.map(({ givenAt }) => givenAt)
}

/** Baseline and previous score, before another one is added. */
export async function scoresBefore(occasion: Occasion, clientId: string, instrument: Instrument) {
  const scores = await scoresOf(occasion, clientId, instrument)
  const doses = await dosedAt(occasion, clientId)
  return {
    baseline: baselineAmong(scores, doses)?.score.total ?? null,
    previous: scores.at(-1)?.total ?? null,
  }
}
