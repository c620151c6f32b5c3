import type { Invariant } from './model'

export const sessionInvariants: readonly Invariant[] = [
  {
    id: 'I1',
    says: 'No session was begun without a clearance valid then, a passed gate of the last 30 minutes, and a monitor present',
    sql: `
      SELECT 'dose ' || d.id || ' had no valid clearance' AS breach
        FROM dose_administration d
        JOIN treatment_session s ON s.id = d.session_id
        JOIN appointment a ON a.id = s.appointment_id
        LEFT JOIN screening_determination c ON c.id = a.determination_id
       WHERE (c.outcome = 'cleared' AND c.client_id = d.client_id
              AND c.cleared_from <= d.given_at AND c.cleared_until >= d.given_at
              AND s.setting = ANY (c.settings) AND s.route = ANY (c.routes)
              AND NOT EXISTS (SELECT 1 FROM clearance_withdrawal w
                               WHERE w.determination_id = c.id AND w.withdrawn_at <= d.given_at)) IS NOT TRUE
      UNION ALL
      SELECT 'dose ' || d.id || ' had no passed gate of the last 30 minutes'
        FROM dose_administration d
        JOIN treatment_session s ON s.id = d.session_id
        LEFT JOIN gate_evaluation g ON g.id = d.gate_id
       WHERE (g.appointment_id = s.appointment_id AND g.decision = 'proceed' AND g.purpose = 'dose'
              AND g.evaluated_at BETWEEN d.given_at - interval '30 minutes' AND d.given_at) IS NOT TRUE
      UNION ALL
      SELECT 'dose ' || d.id || ' had no monitor present'
        FROM dose_administration d
       WHERE NOT EXISTS (SELECT 1 FROM session_check_in k
                          WHERE k.session_id = d.session_id AND k.monitor_present AND k.at <= d.given_at)
      UNION ALL
      SELECT 'dose ' || d.id || ' was not checked by a second person'
        FROM dose_administration d
        JOIN dose_second_check k ON k.id = d.second_check_id
        JOIN membership m ON m.id = k.checker_id
       WHERE (k.session_id = d.session_id AND k.order_id = d.order_id AND k.dose_mg = d.dose_mg
              AND k.checked_at BETWEEN d.given_at - interval '10 minutes' AND d.given_at
              AND m.person_id IS DISTINCT FROM d.recorded_by_id) IS NOT TRUE
      UNION ALL
      SELECT 'session ' || t.session_id || ' is begun without a dose on record'
        FROM session_transition t
       WHERE t.to_state = 'DOSED'
         AND NOT EXISTS (SELECT 1 FROM dose_administration d WHERE d.session_id = t.session_id)`,
  },
  {
    id: 'I8',
    says: 'States move only along the edges of the machine',
    sql: `
      SELECT 'session ' || t.session_id || ' went from ' || coalesce(t.from_state, 'nothing') || ' to ' || t.to_state AS breach
        FROM session_transition t
        LEFT JOIN session_transition p ON p.session_id = t.session_id AND p.seq = t.seq - 1
       WHERE (t.seq = 1 AND (t.from_state IS NOT NULL OR t.to_state NOT IN ('DRAFT', 'SCHEDULED')))
          OR (t.seq > 1 AND (p.to_state IS DISTINCT FROM t.from_state
              OR NOT EXISTS (SELECT 1 FROM session_edge e WHERE e.from_state = t.from_state AND e.to_state = t.to_state)))`,
  },
  {
    id: 'I10',
    says: 'Vital signs are only ever added',
    sql: `
      SELECT 'vital signs ' || v.id || ' were changed' AS breach
        FROM vital_signs v
       WHERE NOT EXISTS (SELECT 1 FROM audit_event e
                          WHERE e.row_id = v.id AND e.table_name = 'vital_signs' AND e.kind = 'insert'
                            AND e.xmin::text = v.xmin::text)
      UNION ALL
      SELECT 'vital signs ' || e.row_id || ' are gone'
        FROM audit_event e
       WHERE e.table_name = 'vital_signs' AND e.kind = 'insert'
         AND NOT EXISTS (SELECT 1 FROM vital_signs v WHERE v.id = e.row_id)`,
  },
]
