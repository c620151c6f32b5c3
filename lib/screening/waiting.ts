import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { judge } from '@/lib/screening/judged'
import type { Decision } from '@/lib/screening/model'
import { mayJudge } from '@/lib/screening/policy'

export interface WaitingClient {
  readonly clientId: string
  readonly name: string
  readonly screeningId: string
  /** Since when somebody waits: the sending, or the moment at which an event was told. */
  readonly submittedAt: Date
  /** What today's rules say; the gravest come first. */
  readonly decision: Decision
  readonly sameDay: boolean
  readonly findings: number
  /**
   * `clinician`: nobody has decided yet. `evidence_came`: more was asked for, and nothing of it is waited for any more. `changed_answers`:
   * answers changed since a clearance. `event`: something happened, and the client has not been asked again yet.
   */
  readonly waitsFor: 'clinician' | 'evidence_came' | 'changed_answers' | 'event'
}

interface Row {
  id: string
  client_id: string
  preferred_name: string
  legal_name: string
  submitted_at: Date
  waits_for: WaitingClient['waitsFor']
}

const MOST = 50

/**
 * Who waits for a clinician: crisis and stop first, then those that ask for the same day, then who has waited longest.
 * A screening for which more was asked comes back when all of it is there or was called off; only the latest of a client counts. A client
 * to whom something happened waits whether or not they have answered again.
 */
export async function waitingForDetermination(
  occasion: Occasion,
): Promise<readonly WaitingClient[]> {
  const { tx, viewer } = occasion
  if (!mayJudge(viewer)) return []
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.id, s.client_id, c.preferred_name, c.legal_name,
           CASE WHEN d.outcome IS NOT NULL AND d.outcome <> 'more-information' THEN e.told_at ELSE s.submitted_at END AS submitted_at,
           CASE WHEN d.outcome IS NULL AND s.kind = 'update' AND s.keeps_determination_id IS NULL THEN 'changed_answers'
                WHEN d.outcome IS NULL AND s.keeps_determination_id IS NULL THEN 'clinician'
                WHEN d.outcome = 'more-information' THEN 'evidence_came' ELSE 'event' END AS waits_for
      FROM screening s
      JOIN client c ON c.clinic_id = s.clinic_id AND c.id = s.client_id AND c.status <> 'withdrawn'
      LEFT JOIN LATERAL (
        SELECT x.outcome, x.signed_at FROM screening_determination x
         WHERE x.clinic_id = s.clinic_id AND ((x.screening_id = s.id AND x.signed_at >= s.submitted_at) OR x.id = s.keeps_determination_id)
         ORDER BY x.signed_at DESC LIMIT 1) d ON true
      LEFT JOIN LATERAL (
        SELECT min(i.told_at) AS told_at FROM screening_invalidation i
         WHERE i.clinic_id = s.clinic_id AND i.client_id = s.client_id
           AND NOT EXISTS (SELECT 1 FROM invalidation_answer a WHERE a.clinic_id = i.clinic_id AND a.invalidation_id = i.id)) e ON true
     WHERE s.clinic_id = ${viewer.clinicId}::uuid AND s.status IN ('completed', 'amended')
       AND NOT EXISTS (SELECT 1 FROM screening n WHERE n.clinic_id = s.clinic_id AND n.client_id = s.client_id
                          AND n.started_at > s.started_at AND n.status IN ('completed', 'amended'))
       AND (d.outcome IS NULL OR e.told_at IS NOT NULL OR (d.outcome = 'more-information'
            AND EXISTS (SELECT 1 FROM evidence_request e WHERE e.clinic_id = s.clinic_id AND e.screening_id = s.id
                          AND (e.status = 'received' OR e.cancelled_at > d.signed_at))
            AND NOT EXISTS (SELECT 1 FROM evidence_request e WHERE e.clinic_id = s.clinic_id AND e.screening_id = s.id AND e.status = 'requested')))
     ORDER BY submitted_at
     LIMIT ${MOST}`
  const waiting: WaitingClient[] = []
  for (const row of rows) {
    const { determination } = await judge(occasion, row.client_id, row.id)
    waiting.push({
      clientId: row.client_id,
      name: row.legal_name,
      screeningId: row.id,
      submittedAt: row.submitted_at,
      decision: determination.decision,
      sameDay: determination.findings.some(({ sameDay }) => sameDay),
      findings: determination.findings.length,
      waitsFor: row.waits_for,
    })
  }
  return waiting.toSorted(
    (a, b) => urgency(a) - urgency(b) || a.submittedAt.getTime() - b.submittedAt.getTime(),
  )
}

const urgency = ({ decision, sameDay }: WaitingClient): number => {
  if (decision === 'crisis') return 0
  if (sameDay) return 1
  return decision === 'stop' ? 2 : 3
}
