import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import type { Asking, MeasureStepKind } from '@/lib/measures/asking'
import { isWaiting, mayPass } from '@/lib/measures/askings'
import { holdList } from '@/lib/medications/hold-list'
import { askingsOfClient } from '@/lib/screening/asking-facts'
import type { AskMeasureInput, PassMeasureInput } from '@/lib/screening/measure-forms'
import { planMeasureOnWish } from '@/lib/screening/measure-plan'
import { mayJudge } from '@/lib/screening/policy'

export type AskRefusal = Refusal<'not_allowed' | 'not_found' | 'already_asked' | 'not_asked_now'>

/** Keeps what was done about an asking, a row an instrument. */
export async function keepMeasureSteps(
  occasion: Occasion,
  clientId: string,
  step: MeasureStepKind,
  askings: readonly Pick<Asking, 'key' | 'instrument' | 'subjectId'>[],
): Promise<readonly string[]> {
  const rows = askings.map(({ key, instrument, subjectId }) => ({
    id: randomUUID(),
    clientId,
    step,
    instrument,
    asking: key,
    subjectId,
    at: occasion.now,
    ...stamp(occasion),
  }))
  await occasion.tx.measureStep.createMany({ data: rows })
  return rows.map(({ id }) => id)
}

/** A clinician asks for a measure outside the schedule. The client is told by letter, by day where they live. */
export async function askMeasure(
  occasion: Occasion<StaffViewer>,
  { clientId, instrument }: AskMeasureInput,
): Promise<Outcome<{ clientId: string }, AskRefusal>> {
  if (!mayJudge(occasion.viewer)) return refused('not_allowed')
  if (!(await holdList(occasion, clientId))) return refused('not_found')
  const askings = await askingsOfClient(occasion, clientId)
  if (askings.some((each) => each.instrument === instrument && isWaiting(each)))
    return refused('already_asked')
  const wish = { key: 'asked' as const, instrument, subjectId: null }
  const [id] = await keepMeasureSteps(occasion, clientId, 'asked', [wish])
  if (id) await planMeasureOnWish(occasion, clientId, id)
  return done({ clientId })
}

/** The client puts aside whatever waits of one instrument: no letter follows, and nobody counts it against them. */
export async function passMeasure(
  occasion: Occasion<ClientViewer>,
  { instrument }: PassMeasureInput,
): Promise<Outcome<null, AskRefusal>> {
  const { clientId } = occasion.viewer
  if (!(await holdList(occasion, clientId))) return refused('not_found')
  const askings = await askingsOfClient(occasion, clientId)
  const waiting = askings.filter((each) => each.instrument === instrument && mayPass(each))
  if (waiting.length === 0) return refused('not_asked_now')
  await keepMeasureSteps(occasion, clientId, 'passed', waiting)
  return done(null)
}
