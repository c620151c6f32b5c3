import 'server-only'
import { windowDay } from '@/lib/aftercare/window'
import type { Occasion } from '@/lib/kernel/occasion'
import { hasRole } from '@/lib/kernel/viewer'

/** A person in a guide's care, in the order of names: nobody is ranked. */
export interface CaseloadLine {
  readonly clientId: string
  readonly name: string
  readonly zone: string
  /** Days since the latest session with a dose; null where there was none. */
  readonly windowDay: number | null
  readonly lastContactAt: Date | null
  /** Alerts for the guide that nobody has closed. */
  readonly openAlerts: number
  /** Whether this guide stands in for somebody who is away. */
  readonly standingIn: boolean
  readonly nextAppointmentAt: Date | null
}

interface Row {
  id: string
  legal_name: string
  time_zone: string
  dosed_at: Date | null
  contact_at: Date | null
  next_at: Date | null
  open_alerts: number
  standing_in: boolean
}

/** Everybody whose care this guide shares or stands in for: their days, the last contact, open alerts, what comes next. */
export async function caseloadOf({ tx, viewer, now }: Occasion): Promise<readonly CaseloadLine[]> {
  if (!hasRole(viewer, 'guide')) return []
  const rows = await tx.$queryRaw<Row[]>`
    SELECT c.id, c.legal_name, c.time_zone,
           (SELECT max(d.given_at) FROM dose_administration d WHERE d.clinic_id = c.clinic_id AND d.client_id = c.id) AS dosed_at,
           greatest(
             (SELECT max(r.replied_at) FROM guide_reply r WHERE r.clinic_id = c.clinic_id AND r.client_id = c.id),
             (SELECT max(x.sent_at) FROM message x WHERE x.clinic_id = c.clinic_id AND x.client_id = c.id AND NOT x.from_client),
             (SELECT max(a.ends_at) FROM appointment a WHERE a.clinic_id = c.clinic_id AND a.client_id = c.id
                 AND a.status = 'fulfilled' AND a.ends_at <= ${now})) AS contact_at,
           (SELECT count(*)::int FROM alert w WHERE w.clinic_id = c.clinic_id AND w.client_id = c.id
               AND w.audience = 'guide' AND w.closed_at IS NULL) AS open_alerts,
           NOT EXISTS (SELECT 1 FROM care_team_member m WHERE m.clinic_id = c.clinic_id AND m.client_id = c.id
                          AND m.member_id = ${viewer.membershipId}::uuid AND m.part = 'guide' AND m.until IS NULL) AS standing_in,
           (SELECT min(a.starts_at) FROM appointment a WHERE a.clinic_id = c.clinic_id AND a.client_id = c.id
                 AND a.status = 'booked' AND a.starts_at > ${now}) AS next_at
      FROM client c
     WHERE c.clinic_id = ${viewer.clinicId}::uuid AND c.status IN ('invited', 'active')
       AND EXISTS (SELECT 1 FROM care_team_member m WHERE m.clinic_id = c.clinic_id AND m.client_id = c.id
                      AND (m.member_id = ${viewer.membershipId}::uuid OR m.member_id = ANY (covered_members()))
                      AND m.part = 'guide' AND m.until IS NULL)
     ORDER BY c.sort_name, c.id
     LIMIT 200`
  return rows.map((row) => ({
    clientId: row.id,
    name: row.legal_name,
    zone: row.time_zone,
    windowDay: row.dosed_at ? windowDay(row.dosed_at, now, row.time_zone) : null,
    lastContactAt: row.contact_at,
    nextAppointmentAt: row.next_at,
    openAlerts: row.open_alerts,
    standingIn: row.standing_in,
  }))
}
