import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { judge } from '@/lib/screening/judged'
import type { Decision } from '@/lib/screening/model'
import { mayJudge } from '@/lib/screening/policy'

export interface WaitingClient {
  readonly clientId: string
  readonly name: string
  readonly screeningId: string
  readonly submittedAt: Date
  /** What today's rules say; the gravest come first. */
  readonly decision: Decision
  readonly sameDay: boolean
  readonly findings: number
  /** `clinician`: nobody has decided yet. `evidence`: more was asked for, and all of it has come. */
  readonly waitsFor: 'clinician' | 'evidence_came'
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
 * Whose screening waits for a clinician: crisis and stop first, then those that ask for the same day, then who has
 * waited longest. A screening for which more was asked comes back when all of it is there.
 */
export async function waitingForDetermination(
  occasion: Occasion,
): Promise<readonly WaitingClient[]> {
  const { tx, viewer } = occasion
  if (!mayJudge(viewer)) return []
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.id, s.client_id, c.preferred_name, c.legal_name, s.submitted_at,
           CASE WHEN d.outcome IS NULL THEN 'clinician' ELSE 'evidence_came' END AS waits_for
      FROM screening s
      JOIN client c ON c.clinic_id = s.clinic_id AND c.id = s.client_id AND c.status <> 'withdrawn'
      LEFT JOIN LATERAL (
        SELECT x.outcome FROM screening_determination x
         WHERE x.clinic_id = s.clinic_id AND x.screening_id = s.id AND x.signed_at >= s.submitted_at
         ORDER BY x.signed_at DESC LIMIT 1) d ON true
     WHERE s.clinic_id = ${viewer.clinicId}::uuid AND s.status IN ('completed', 'amended')
       AND (d.outcome IS NULL OR (d.outcome = 'more-information'
            AND EXISTS (SELECT 1 FROM evidence_request e WHERE e.clinic_id = s.clinic_id AND e.screening_id = s.id AND e.status = 'received')
            AND NOT EXISTS (SELECT 1 FROM evidence_request e WHERE e.clinic_id = s.clinic_id AND e.screening_id = s.id AND e.status = 'requested')))
     ORDER BY s.submitted_at
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
