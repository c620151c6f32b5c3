import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Adverse, Happened, VitalSet } from './screen-model'
import type { SessionRow, VisitRow } from './screen-rows'
import type { SessionState } from './states'

/** Everything of a session in the order in which it happened. */
export async function happenedIn(
  occasion: Occasion,
  visit: VisitRow,
  vitals: readonly VitalSet[],
  adverse: readonly Adverse[],
): Promise<readonly Happened[]> {
  const { treatmentSession: session, gateEvaluations } = visit
  const gates = gateEvaluations.map((row): Happened => ({
    kind: 'gate',
    key: row.id,
    at: row.evaluatedAt,
    by: row.recordedByName,
    purpose: row.purpose,
    decision: row.decision,
  }))
  if (!session) return gates
  const all: readonly Happened[] = [
    ...gates,
    ...vitals.map((set): Happened => ({
      kind: 'vitals',
      key: set.id,
      at: set.at,
      by: set.by,
      set,
    })),
    ...checksOf(session),
    ...dosesOf(session),
    ...looksOf(session),
    ...(await eventsOf(occasion, visit.client.id, session)),
    ...adverse.map((event): Happened => ({
      kind: 'adverse',
      key: event.id,
      at: event.onsetAt,
      by: event.by,
      event,
    })),
    ...signaturesOf(session),
    // What led to a step comes before the step of the same moment.
    ...movesOf(session),
  ]
  return all.toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

const movesOf = (session: SessionRow): readonly Happened[] =>
  session.sessionTransitions.map((row) => ({
    kind: 'moved',
    key: `move-${row.seq}`,
    at: row.at,
    by: row.recordedByName,
    to: row.toState as SessionState,
    reason: row.reason,
  }))

const checksOf = (session: SessionRow): readonly Happened[] =>
  session.doseSecondChecks.map(({ id, checkedAt, checkerName, doseMg, lot, method }) => ({
    kind: 'checked',
    key: id,
    at: checkedAt,
    by: checkerName,
    doseMg,
    lot,
    method: method as 'own_sign_in' | 'password_here',
  }))

const dosesOf = (session: SessionRow): readonly Happened[] =>
  session.doseAdministrations.map(({ id, medication, doseMg, lot, ...row }) => ({
    kind: 'dose',
    key: id,
    at: row.givenAt,
    by: row.recordedByName,
    medication,
    doseMg,
    lot,
    second: row.secondCheckName,
  }))

const looksOf = (session: SessionRow): readonly Happened[] =>
  session.monitorLooks.map(({ id, state, lookedAt, recordedByName }) => ({
    kind: 'look',
    key: id,
    at: lookedAt,
    by: recordedByName,
    state,
  }))

async function eventsOf(
  occasion: Occasion,
  clientId: string,
  session: SessionRow,
): Promise<readonly Happened[]> {
  const events: Happened[] = []
  for (const { id, kind, detail, occurredAt, recordedByName } of session.sessionEvents) {
    const place = { table: 'session_event', column: 'detail', row: id }
    const text = await openText(occasion, clientId, place, detail)
    const when = { key: id, at: occurredAt, by: recordedByName }
    events.push({ kind: 'event', ...when, event: kind, detail: text })
  }
  return events
}

function signaturesOf(session: SessionRow): readonly Happened[] {
  const signed =
    (what: 'discharge' | 'note' | 'addendum') =>
    (row: { readonly signedAt: Date; readonly signerName: string }): Happened => ({
      kind: 'signed',
      key: `${what}-${row.signedAt.getTime()}`,
      at: row.signedAt,
      by: row.signerName,
      what,
    })
  return [
    ...(session.dischargeSignature ? [session.dischargeSignature].map(signed('discharge')) : []),
    ...(session.noteSignature ? [session.noteSignature].map(signed('note')) : []),
    ...session.noteAddendums.map(signed('addendum')),
  ]
}
