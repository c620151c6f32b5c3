import 'server-only'
import type { AlertLine } from '@/lib/alerts/model'
import { alertsForMe } from '@/lib/alerts/queries'
import type { Occasion } from '@/lib/kernel/occasion'
import type { StaffViewer } from '@/lib/kernel/viewer'
import type { GateDecision } from '@/lib/preparation/finding'
import { type WaitingClient, waitingForDetermination } from '@/lib/screening/waiting'
import {
  type SessionLine,
  sessionsOfDay,
  type UnsignedNote,
  unsignedNotes,
} from '@/lib/sessions/lists'
import { localDate } from '@/lib/time/zone'

/** A session of today with the gate's last word. */
export interface TodaySession extends SessionLine {
  readonly gate: GateDecision | null
}

/** A session on hold, of any day: it waits for somebody's decision. */
export interface HeldSession {
  readonly appointmentId: string
  readonly clientName: string
  readonly startsAt: Date
  readonly since: Date
  readonly reason: string | null
}

export interface ClinicianHome {
  readonly sessions: readonly TodaySession[]
  readonly waiting: readonly WaitingClient[]
  readonly notes: readonly UnsignedNote[]
  readonly alerts: readonly AlertLine[]
  readonly holds: readonly HeldSession[]
}

/** A clinician's day: who comes, who waits for a decision, what is not signed, what is on hold. */
export async function clinicianHomeOf(occasion: Occasion<StaffViewer>): Promise<ClinicianHome> {
  const today = localDate(occasion.now, occasion.viewer.clinic.timeZone)
  const sessions = await sessionsOfDay(occasion, today)
  const gates = await lastGates(
    occasion,
    sessions.map(({ appointmentId }) => appointmentId),
  )
  return {
    sessions: sessions.map((line) => ({ ...line, gate: gates.get(line.appointmentId) ?? null })),
    waiting: await waitingForDetermination(occasion),
    notes: await unsignedNotes(occasion),
    alerts: await alertsForMe(occasion),
    holds: await heldSessions(occasion),
  }
}

/** The gate's last recorded word for each of these appointments, in one statement. */
async function lastGates(
  { tx, viewer }: Occasion,
  appointmentIds: readonly string[],
): Promise<ReadonlyMap<string, GateDecision>> {
  if (appointmentIds.length === 0) return new Map()
  const rows = await tx.gateEvaluation.findMany({
    where: { clinicId: viewer.clinicId, appointmentId: { in: [...appointmentIds] } },
    distinct: ['appointmentId'],
    orderBy: [{ appointmentId: 'asc' }, { evaluatedAt: 'desc' }],
    select: { appointmentId: true, decision: true },
  })
  return new Map(rows.map((row) => [row.appointmentId, row.decision as GateDecision]))
}

interface HeldRow {
  appointment_id: string
  legal_name: string
  starts_at: Date
  at: Date
  reason: string | null
}

async function heldSessions({ tx, viewer }: Occasion): Promise<readonly HeldSession[]> {
  const rows = await tx.$queryRaw<HeldRow[]>`
    SELECT s.appointment_id, c.legal_name, a.starts_at, t.at, t.reason
      FROM treatment_session s
      JOIN appointment a ON a.clinic_id = s.clinic_id AND a.id = s.appointment_id AND a.status IN ('booked', 'checked-in')
      JOIN client c ON c.clinic_id = s.clinic_id AND c.id = s.client_id
      JOIN LATERAL (SELECT x.to_state, x.at, x.reason FROM session_transition x
                     WHERE x.clinic_id = s.clinic_id AND x.session_id = s.id ORDER BY x.seq DESC LIMIT 1) t ON true
     WHERE s.clinic_id = ${viewer.clinicId}::uuid AND t.to_state = 'ON_HOLD'
     ORDER BY a.starts_at
     LIMIT 50`
  return rows.map((row) => ({
    appointmentId: row.appointment_id,
    clientName: row.legal_name,
    startsAt: row.starts_at,
    since: row.at,
    reason: row.reason,
  }))
}
