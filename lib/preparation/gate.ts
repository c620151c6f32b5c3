import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { matchMedicine } from '@/lib/medications/matching'
import { protocolInForce } from '@/lib/protocols/in-force'
import { settingsFor } from '@/lib/protocols/rules'
import { sha256Of } from '@/lib/screening/sha'
import { gateFactsOf } from './case-facts'
import { gateCaseSchema } from './case-schema'
import { type GateCase, gateCaseOf } from './gate-case'
import { gateRowsOf, gateRowsOfMany, type OnRecord } from './gate-rows'
import { factsBehind, type GateAnswer, withLifts } from './lifts'
import type { GateDecision } from './finding'
import type { Block } from './model'
import { mayReadSubjects, withoutSubject } from './policy'
import { evaluateGate } from './rules/gate'

/** Stored with every answer: which reading of the rules gave it. */
export const GATE_EVALUATOR_VERSION = 3

/** `review` and `check_in` ask about the planned start, or about now once that is over; `dose` asks about now. */
export type GatePurpose = 'review' | 'check_in' | 'dose'

export interface GateStanding extends GateAnswer {
  readonly appointmentId: string
  readonly clientId: string
  readonly plannedStartAt: Date
  /** The instant the waiting times were measured at. */
  readonly startAt: Date
  /** The client's zone, in which its times are said. */
  readonly zone: string
  readonly checklistRevision: number
  /** Why no clearance counts at this moment; none for a viewer without clinical sight. */
  readonly blocks: readonly Block[]
  /** The clinic's protocol by which it was answered; 0 is what Stillwater brings along. */
  readonly protocolVersion: number
  /** The facts behind it, as they are stored; none for a viewer without clinical sight. */
  readonly facts: GateCase | null
}

/**
 * Whether this session may start, from everything on record and what clinicians decided today. Null: no such treatment
 * session, or not for this viewer. Whoever has no clinical sight gets no names of medicines.
 */
export async function gateFor(
  occasion: Occasion,
  appointmentId: string,
  purpose: GatePurpose = 'review',
): Promise<GateStanding | null> {
  const record = await gateRowsOf(occasion, appointmentId)
  if (!record) return null
  const standing = await standingOf(occasion, record, purpose)
  if (mayReadSubjects(occasion.viewer)) return standing
  return {
    ...standing,
    findings: standing.findings.map(withoutSubject),
    notes: standing.notes.map(withoutSubject),
    blocks: [],
    facts: null,
  }
}

/** The word of the gate for several sessions, by appointment, and nothing that it rests on. */
export async function gateWordsOf(
  occasion: Occasion,
  appointmentIds: readonly string[],
): Promise<ReadonlyMap<string, GateDecision>> {
  const words = new Map<string, GateDecision>()
  for (const [id, record] of await gateRowsOfMany(occasion, appointmentIds))
    words.set(id, (await standingOf(occasion, record, 'review')).decision)
  return words
}

export async function standingOf(
  occasion: Occasion,
  record: OnRecord,
  purpose: GatePurpose,
): Promise<GateStanding> {
  const { rows, lifts } = record
  const { plannedStartAt } = rows
  const late = purpose === 'dose' || occasion.now > plannedStartAt
  const startAt = late ? occasion.now : plannedStartAt
  const facts = gateCaseOf(rows, startAt)
  const { version: protocolVersion, content } = await protocolInForce(occasion)
  const protocol = settingsFor(content, rows.route)
  const result = evaluateGate(gateFactsOf(gateCaseSchema.parse(facts)), protocol, matchMedicine)
  const answer = withLifts(result, lifts, (finding) => sha256Of(factsBehind(finding, facts)))
  return {
    ...answer,
    appointmentId: rows.appointmentId,
    clientId: rows.clientId,
    plannedStartAt,
    startAt,
    zone: rows.clientZone,
    checklistRevision: record.checklistRevision,
    blocks: rows.blocks,
    protocolVersion,
    facts,
  }
}

export interface RecordedGate {
  readonly gateId: string
  readonly decision: GateDecision
  readonly result: GateStanding
}

/**
 * Asks the gate again while nothing that it rests on can change, and keeps the answer: facts, findings, lifts and the
 * reading of the rules. Throws where there is no such session for this viewer: the caller has it at hand.
 */
export async function recordGate(
  occasion: Occasion,
  appointmentId: string,
  purpose: Exclude<GatePurpose, 'review'>,
): Promise<RecordedGate> {
  const record = await lockedRows(occasion, appointmentId)
  if (!record) throw new Error('A gate was asked for a session that is not there')
  const result = await standingOf(occasion, record, purpose)
  const gateId = randomUUID()
  const { clientId, facts, findings, notes, decision, earliestStartAt } = result
  await occasion.tx.gateEvaluation.createMany({
    data: [
      {
        id: gateId,
        clientId,
        appointmentId,
        purpose,
        decision,
        findings: JSON.parse(JSON.stringify({ findings, notes })) as object,
        facts: JSON.parse(JSON.stringify(facts)) as object,
        earliestStartAt,
        evaluatedAt: occasion.now,
        evaluatorVersion: GATE_EVALUATOR_VERSION,
        protocolVersion: result.protocolVersion,
        ...stamp(occasion),
      },
    ],
  })
  return { gateId, decision, result }
}

/**
 * Holds the appointment, its monitor, its clearance and the client's consents still until the transaction ends, then
 * reads. A determination is never changed by the application; its guard function takes the lock that a withdrawal waits
 * for.
 */
export async function lockedRows(
  occasion: Occasion,
  appointmentId: string,
): Promise<OnRecord | null> {
  const { tx, viewer } = occasion
  const { clinicId } = viewer
  const [held] = await tx.$queryRaw<
    { id: string }[]
  >`SELECT id FROM appointment WHERE clinic_id = ${clinicId}::uuid AND id = ${appointmentId}::uuid FOR SHARE`
  if (!held) return null
  await tx.$queryRaw`SELECT id FROM session_monitor WHERE clinic_id = ${clinicId}::uuid AND appointment_id = ${appointmentId}::uuid FOR SHARE`
  await tx.$queryRaw`SELECT clearance_covers(a.determination_id, a.client_id, a.medicine_at, a.setting, a.route)
    FROM appointment a WHERE a.clinic_id = ${clinicId}::uuid AND a.id = ${appointmentId}::uuid`
  await tx.$queryRaw`SELECT c.id FROM consent_signature c JOIN appointment a ON a.clinic_id = c.clinic_id AND a.client_id = c.client_id
    WHERE a.clinic_id = ${clinicId}::uuid AND a.id = ${appointmentId}::uuid AND c.withdrawn_at IS NULL FOR SHARE OF c`
  return gateRowsOf(occasion, appointmentId)
}
