import 'server-only'
import { note } from '@/lib/audit/note'
import type { ClientContact, Sight } from '@/lib/clients/model'
import { sightOf } from '@/lib/clients/policy'
import { contactOf } from '@/lib/clients/queries'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { type Change, change } from '@/lib/measures/change'
import type { MeasureStep, StandingAsking } from '@/lib/measures/asking'
import { askingsOf, isWaiting, mayPass } from '@/lib/measures/askings'
import { baselineAmong } from '@/lib/measures/baseline'
import { type Instrument, INSTRUMENTS } from '@/lib/measures/model'
import { askingFactsOf, askingsOfClient } from '@/lib/screening/asking-facts'
import { openFormOf } from '@/lib/screening/measure-form'
import { dosedAt, type ScoredMeasure, scoresOf } from '@/lib/screening/measure-scores'
import { mayJudge } from '@/lib/screening/policy'

const DAY_MS = 86_400_000

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
  const found = baselineAmong(scores, sessions)
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
  /** What waits of it, the one that ends first; null where nothing is asked. */
  readonly asking: StandingAsking | null
  readonly passable: boolean
}

/** The client's own questionnaires: what is asked for now, what is half done, and how it went. */
export async function ownMeasures(
  occasion: Occasion<ClientViewer>,
): Promise<readonly OwnMeasure[]> {
  const { clientId } = occasion.viewer
  await note(occasion, { kind: 'view', table: 'measure_response', clientId })
  const sessions = await dosedAt(occasion, clientId)
  const waiting = (await askingsOfClient(occasion, clientId)).filter(isWaiting)
  const mine: OwnMeasure[] = []
  for (const instrument of OFFERED) {
    const asked = waiting.filter((each) => each.instrument === instrument)
    mine.push({
      trajectory: await trajectoryOf(occasion, clientId, instrument, sessions),
      under: (await openFormOf(occasion, clientId, instrument)) !== null,
      asking: asked[0] ?? null,
      passable: asked.some(mayPass),
    })
  }
  return mine
}

/** How many questionnaires wait for this client now, and until when the one that ends first can be sent. */
export interface WaitingMeasures {
  readonly count: number
  readonly until: Date
}

/** What waits of the client's own questionnaires; null where nothing does. */
export async function measuresWaiting(
  occasion: Occasion<ClientViewer>,
): Promise<WaitingMeasures | null> {
  const offered: ReadonlySet<string> = new Set(OFFERED)
  const waiting = (await askingsOfClient(occasion, occasion.viewer.clientId)).filter(
    (asking) => isWaiting(asking) && offered.has(asking.instrument),
  )
  const [first] = waiting
  return first
    ? { count: new Set(waiting.map(({ instrument }) => instrument)).size, until: first.closesAt }
    : null
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
  /** What is asked around now, and what was done about each. */
  readonly askings: readonly StandingAsking[]
  readonly steps: readonly MeasureStep[]
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
  const facts = await askingFactsOf(occasion, clientId)
  const askings = facts ? askingsOf(facts).filter(isNear(occasion.now)).toSorted(byTurn) : []
  return { contact, sight, trajectories, askings, steps: facts?.steps ?? [] }
}

/** Days back and ahead that a clinician's list of what is asked looks at. */
const NEAR_DAYS = 45

const isNear =
  (now: Date) =>
  ({ opensAt, closesAt }: StandingAsking): boolean =>
    closesAt.getTime() > now.getTime() - NEAR_DAYS * DAY_MS &&
    opensAt.getTime() < now.getTime() + NEAR_DAYS * DAY_MS

/** What waits stands first, then what comes, then what is over, the newest of it before the older. */
function byTurn(a: StandingAsking, b: StandingAsking): number {
  const turn = (each: StandingAsking) => (isWaiting(each) ? 0 : each.state === 'not_yet' ? 1 : 2)
  const order = turn(a) - turn(b)
  if (order !== 0) return order
  const sooner = a.closesAt.getTime() - b.closesAt.getTime()
  return turn(a) === 2 ? -sooner : sooner
}
