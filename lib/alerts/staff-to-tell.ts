import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Candidate } from './ladder'

interface Row {
  id: string
  display_name: string
  email: string
  roles: string[]
  credentials: string[]
  on_call_now: boolean
  lead_now: boolean
  next_on_call_at: Date | null
  parts: string[]
}

/**
 * Everybody who works here, with the duties that run now and their part in this client's care: one statement. Whoever is
 * away has neither: both are with the colleague who stands in, unless that one is away too.
 */
export async function staffToTell(
  { tx, viewer, now }: Occasion,
  clientId: string,
): Promise<readonly Candidate[]> {
  const { clinicId } = viewer
  const rows = await tx.$queryRaw<Row[]>`
    WITH away AS (
      SELECT a.member_id, a.cover_id FROM absence a
       WHERE a.clinic_id = ${clinicId}::uuid AND a.begun_at IS NOT NULL AND a.ended_at IS NULL
    ), acts AS (
      SELECT m.id AS member_id, m.id AS acts_for FROM membership m
       WHERE m.clinic_id = ${clinicId}::uuid AND m.id NOT IN (SELECT member_id FROM away)
      UNION
      SELECT w.cover_id, w.member_id FROM away w WHERE w.cover_id NOT IN (SELECT member_id FROM away)
    )
    SELECT m.id, m.display_name, p.email, m.roles, m.credentials,
           EXISTS (SELECT 1 FROM duty_shift d JOIN acts x ON x.acts_for = d.member_id AND x.member_id = m.id
                    WHERE d.clinic_id = m.clinic_id
                      AND d.duty = 'on_call' AND d.starts_at <= ${now} AND d.ends_at > ${now}) AS on_call_now,
           EXISTS (SELECT 1 FROM duty_shift d JOIN acts x ON x.acts_for = d.member_id AND x.member_id = m.id
                    WHERE d.clinic_id = m.clinic_id
                      AND d.duty = 'safeguarding_lead' AND d.starts_at <= ${now} AND d.ends_at > ${now}) AS lead_now,
           (SELECT min(d.starts_at) FROM duty_shift d JOIN acts x ON x.acts_for = d.member_id AND x.member_id = m.id
             WHERE d.clinic_id = m.clinic_id AND d.duty = 'on_call' AND d.starts_at > ${now}) AS next_on_call_at,
           ARRAY(SELECT DISTINCT c.part FROM care_team_member c JOIN acts x ON x.acts_for = c.member_id AND x.member_id = m.id
                  WHERE c.clinic_id = m.clinic_id
                    AND c.client_id = ${clientId}::uuid AND c.until IS NULL) AS parts
      FROM membership m CROSS JOIN LATERAL person_by_id(m.person_id) p
     WHERE m.clinic_id = ${clinicId}::uuid AND m.status = 'active' AND NOT 'client' = ANY (m.roles)
     ORDER BY m.display_name, m.id`
  return rows.map((row) => ({
    memberId: row.id,
    name: row.display_name,
    email: row.email,
    roles: row.roles,
    credentials: row.credentials,
    onCallNow: row.on_call_now,
    leadNow: row.lead_now,
    nextOnCallAt: row.next_on_call_at,
    parts: row.parts,
  }))
}
