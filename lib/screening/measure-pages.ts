import 'server-only'
import { note } from '@/lib/audit/note'
import type { ClientContact, Sight } from '@/lib/clients/model'
import { sightOf } from '@/lib/clients/policy'
import { contactOf } from '@/lib/clients/queries'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { type Change, change } from '@/lib/measures/change'
import { type DueReason, dueReason } from '@/lib/measures/due'
import { type Instrument, INSTRUMENTS } from '@/lib/measures/model'
import { openFormOf } from '@/lib/screening/measure-form'
import {
  baselineAmong,
  dosedAt,
  type ScoredMeasure,
  scoresOf,
} from '@/lib/screening/measure-scores'
import { latestScreening } from '@/lib/screening/open-screening'
import { mayJudge } from '@/lib/screening/policy'

/** One instrument over time: its scores, where it is measured from, how it has moved, and the sessions between. */
export interface Trajectory {
  readonly instrument: Instrument
  readonly scores: readonly ScoredMeasure[]
  readonly baseline: { readonly total: number; readonly at: Date; readonly late: boolean } | null
  readonly change: Change | null
  readonly sessions: readonly Date[]
}

export async function trajectoryOf(
  occasion: Occasion,
  clientId: string,
  instrument: Instrument,
  sessions: readonly Date[],
): Promise<Trajectory> {
  const scores = await scoresOf(occasion, clientId, instrument)
  const found = baselineAmong(scores, sessions[0] ?? null)
  const current = scores.at(-1)
  const compares = current && found && current.id !== found.score.id && instrument !== 'PHQ-2'
  return {
    instrument,
    scores,
    sessions,
    baseline: found && { total: found.score.total, at: found.score.at, late: found.late },
    change: compares
      ? change(instrument, {
          baseline: found.score.total,
          current: current.total,
          previous: scores.at(-2)?.total ?? null,
        })
      : null,
  }
}

/** The two questions about mood ask nothing about safety: they are never offered by themselves (clinical rules, E.3). */
const OFFERED = INSTRUMENTS.filter((instrument) => instrument !== 'PHQ-2')

export interface OwnMeasure {
  readonly trajectory: Trajectory
  readonly under: boolean
  readonly due: DueReason | null
}

/** The client's own questionnaires: what is asked for now, what is half done, and how it went. */
export async function ownMeasures(
  occasion: Occasion<ClientViewer>,
): Promise<readonly OwnMeasure[]> {
  const { viewer, tx, now } = occasion
  const { clientId, clinicId } = viewer
  await note(occasion, { kind: 'view', table: 'measure_response', clientId })
  const sessions = await dosedAt(occasion, clientId)
  const screening = await latestScreening(occasion, clientId)
  const next = await tx.appointment.findFirst({
    where: {
      clinicId,
      clientId,
      kind: 'treatment-session',
      status: 'booked',
      startsAt: { gte: now },
    },
    orderBy: { startsAt: 'asc' },
    select: { startsAt: true },
  })
  const mine: OwnMeasure[] = []
  for (const instrument of OFFERED) {
    const trajectory = await trajectoryOf(occasion, clientId, instrument, sessions)
    mine.push({
      trajectory,
      under: (await openFormOf(occasion, clientId, instrument)) !== null,
      due: dueReason(instrument, {
        now,
        screening: screening !== null && sessions.length === 0,
        nextSessionAt: next?.startsAt ?? null,
        lastSessionAt: sessions.at(-1) ?? null,
        lastDoneAt: trajectory.scores.at(-1)?.at ?? null,
      }),
    })
  }
  return mine
}

/** One questionnaire of the client's own, with the answers so far. */
export async function ownMeasure(
  occasion: Occasion<ClientViewer>,
  instrument: Instrument,
): Promise<Readonly<Record<string, number>>> {
  const form = await openFormOf(occasion, occasion.viewer.clientId, instrument)
  return Object.fromEntries(form?.answers ?? [])
}

export interface ClientMeasures {
  readonly contact: ClientContact
  readonly sight: Sight
  readonly trajectories: readonly Trajectory[]
}

/** A client's measures for a clinician; null for everybody else. */
export async function clientMeasures(
  occasion: Occasion,
  clientId: string,
): Promise<ClientMeasures | null> {
  const contact = await contactOf(occasion, clientId)
  const sight = sightOf(occasion.viewer)
  if (!contact || !sight || !mayJudge(occasion.viewer)) return null
  await note(occasion, { kind: 'view', table: 'measure_response', clientId })
  const sessions = await dosedAt(occasion, clientId)
  const trajectories: Trajectory[] = []
  for (const instrument of INSTRUMENTS)
    trajectories.push(await trajectoryOf(occasion, clientId, instrument, sessions))
  return { contact, sight, trajectories }
}
