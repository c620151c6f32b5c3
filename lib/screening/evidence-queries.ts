import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import type { AnswerFacts } from '@/lib/screening/evidence-shape'
import { maySeeScreening } from '@/lib/screening/policy'

/** What happened to a request on its way. */
export interface EvidenceStepLine {
  readonly id: string
  readonly step: 'sent' | 'reminded' | 'answered'
  readonly way: string | null
  readonly on: string
  readonly words: string | null
  /** What was answered in fields: a day, a number, a result, readings. */
  readonly facts: AnswerFacts | null
  readonly at: Date
  readonly byName: string
}

export interface EvidenceRequestLine {
  readonly id: string
  /** What is said on the telephone and stands on the letter: `EV-1F0C2B9A`. */
  readonly reference: string
  readonly ruleId: string
  readonly wanted: string
  readonly askOf: string
  readonly dueOn: string | null
  readonly status: 'requested' | 'received' | 'cancelled'
  readonly details: string | null
  readonly recipient: string | null
  readonly contactAgreed: string | null
  readonly receivedAt: Date | null
  readonly receivedOn: string | null
  readonly receivedByName: string | null
  readonly note: string | null
  readonly cancelledReason: string | null
  readonly cancelledByName: string | null
  readonly recordedAt: Date
  readonly recordedByName: string
  readonly steps: readonly EvidenceStepLine[]
}

const openStep = (
  occasion: Occasion,
  clientId: string,
  row: string,
  column: 'words' | 'facts',
  sealed: Uint8Array | null,
) => openText(occasion, clientId, { table: 'evidence_step', column, row }, sealed)

const factsIn = (text: string | null): AnswerFacts | null =>
  text === null ? null : (JSON.parse(text) as AnswerFacts)

/** The reference of a request: the first eight signs of its id, which nobody else has to look up. */
export const referenceOf = (id: string): string => `EV-${id.slice(0, 8).toUpperCase()}`

const dayOf = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null

/**
 * Everything that was asked for a client, what still waits first, with what became of it. A client reads what is asked
 * in words and their own answers, never what staff noted.
 */
export async function evidenceRequests(
  occasion: Occasion,
  clientId: string,
): Promise<readonly EvidenceRequestLine[]> {
  const { viewer, tx } = occasion
  if (!maySeeScreening(viewer)) return []
  const rows = await tx.evidenceRequest.findMany({
    where: {
      clinicId: viewer.clinicId,
      clientId: viewer.kind === 'client' ? viewer.clientId : clientId,
    },
    orderBy: [{ receivedAt: { sort: 'desc', nulls: 'first' } }, { recordedAt: 'desc' }],
    include: { evidenceSteps: { orderBy: { recordedAt: 'asc' } } },
  })
  const isClient = viewer.kind === 'client'
  return Promise.all(
    rows.map(async ({ evidenceSteps, ...row }) => {
      const open = (column: string, sealed: Uint8Array | null) =>
        openText(occasion, row.clientId, { table: 'evidence_request', column, row: row.id }, sealed)
      return {
        id: row.id,
        reference: referenceOf(row.id),
        ruleId: row.ruleId,
        wanted: row.wanted,
        askOf: row.askOf,
        dueOn: dayOf(row.dueOn),
        status: row.status as EvidenceRequestLine['status'],
        details: isClient && row.askOf !== 'client' ? null : await open('details', row.details),
        recipient: isClient ? null : await open('recipient', row.recipient),
        contactAgreed: row.contactAgreed,
        receivedAt: row.receivedAt,
        receivedOn: dayOf(row.receivedOn),
        receivedByName: row.receivedByName,
        note: isClient ? null : await open('received_note', row.receivedNote),
        cancelledReason: isClient ? null : await open('cancelled_reason', row.cancelledReason),
        cancelledByName: row.cancelledByName,
        recordedAt: row.recordedAt,
        recordedByName: row.recordedByName,
        steps: await Promise.all(
          evidenceSteps.map(async (step) => ({
            id: step.id,
            step: step.step as EvidenceStepLine['step'],
            way: step.way,
            on: step.happenedOn.toISOString().slice(0, 10),
            words: await openStep(occasion, row.clientId, step.id, 'words', step.words),
            facts: factsIn(await openStep(occasion, row.clientId, step.id, 'facts', step.facts)),
            at: step.recordedAt,
            byName: step.recordedByName,
          })),
        ),
      }
    }),
  )
}

export interface OwnTask {
  readonly id: string
  readonly dueOn: string | null
  readonly answered: boolean
}

/** What the clinic asks of this client and still waits for: what is due first comes first. */
export async function ownTasks({
  tx,
  viewer,
}: Occasion<ClientViewer>): Promise<readonly OwnTask[]> {
  const rows = await tx.evidenceRequest.findMany({
    where: {
      clinicId: viewer.clinicId,
      clientId: viewer.clientId,
      askOf: 'client',
      status: 'requested',
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      dueOn: true,
      evidenceSteps: { where: { step: 'answered' }, select: { id: true }, take: 1 },
    },
  })
  return rows.map(({ id, dueOn, evidenceSteps }) => ({
    id,
    dueOn: dayOf(dueOn),
    answered: evidenceSteps.length > 0,
  }))
}

/** One thing that was asked of this client, whatever became of it; null where there is none. */
export async function ownRequest(
  occasion: Occasion<ClientViewer>,
  requestId: string,
): Promise<EvidenceRequestLine | null> {
  const all = await evidenceRequests(occasion, occasion.viewer.clientId)
  return all.find(({ id, askOf }) => id === requestId && askOf === 'client') ?? null
}
