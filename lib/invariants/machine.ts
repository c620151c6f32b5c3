import { DOMAIN_NOW, type Invariant } from './model'

export const machineInvariants: readonly Invariant[] = [
  {
    id: 'I5',
    says: 'Each due work is done, cancelled or visibly failed five minutes after it was due',
    sql: `
      SELECT w.kind || ' ' || w.id || ' has been due since ' || w.due_at AS breach
        FROM due_work w WHERE w.status = 'due' AND w.due_at < ${DOMAIN_NOW} - interval '5 minutes'
      UNION ALL
      SELECT w.kind || ' ' || w.id || ' failed and does not say why'
        FROM due_work w WHERE w.status = 'failed' AND w.note IS NULL`,
  },
  {
    id: 'I6',
    says: 'No reminder was sent for an appointment that had been moved or cancelled',
    sql: `
      SELECT w.kind || ' ' || w.id || ' was sent after its appointment changed' AS breach
        FROM outgoing_mail m
        JOIN due_work w ON w.id = m.due_work_id AND w.subject_kind = 'appointment'
        JOIN appointment_change c ON c.appointment_id = w.subject_id AND c.change IN ('moved', 'cancelled')
       WHERE m.status = 'sent' AND c.recorded_at > w.recorded_at AND c.recorded_at < m.sent_at
      UNION ALL
      SELECT w.kind || ' ' || w.id || ' was written after its appointment changed'
        FROM outgoing_mail m
        JOIN due_work w ON w.id = m.due_work_id AND w.subject_kind = 'appointment'
        JOIN appointment_change c ON c.appointment_id = w.subject_id AND c.change IN ('moved', 'cancelled')
       WHERE c.recorded_at > w.recorded_at AND c.recorded_at < m.recorded_at`,
  },
  {
    id: 'I11',
    says: 'One key has one effect',
    sql: `
      SELECT 'key ' || key || ' was taken ' || count(*) || ' times' AS breach
        FROM action_key GROUP BY clinic_id, person_id, key HAVING count(*) > 1
      UNION ALL
      SELECT 'work ' || kind || ' of ' || subject_id || ' was planned ' || count(*) || ' times'
        FROM due_work GROUP BY clinic_id, kind, subject_id, subject_version HAVING count(*) > 1
      UNION ALL
      SELECT 'vital signs of entry ' || entry_id || ' were taken ' || count(*) || ' times'
        FROM vital_signs GROUP BY clinic_id, entry_id HAVING count(*) > 1`,
  },
  {
    id: 'I12',
    says: 'No sign-in lives without a membership',
    sql: `
      SELECT 'sign-in ' || s.id || ' has no active membership' AS breach
        FROM sign_in_session s
       WHERE s.ended_at IS NULL AND s.expires_at > clock_timestamp()
         AND NOT EXISTS (SELECT 1 FROM membership m
                          WHERE m.id = s.membership_id AND m.person_id = s.person_id AND m.status = 'active')`,
  },
]
