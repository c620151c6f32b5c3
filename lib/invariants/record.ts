import type { Invariant } from './model'

/**
 * What the record as a whole must keep. That a change has its event is read from the transaction that wrote the row:
 * the row's last version and an event of that row carry the same transaction id.
 */
export const recordInvariants: readonly Invariant[] = [
  {
    id: 'I3',
    says: 'Each change of an audited table has exactly one event',
    isOverTables: true,
    sql: `
      SELECT format($q$
        SELECT '%1$s ' || r.id || ' has ' || coalesce(e.births, 0) || ' events of its beginning' AS breach
          FROM %1$I r
          LEFT JOIN (SELECT row_id, count(*) AS births FROM audit_event
                      WHERE table_name = '%1$s' AND kind = 'insert' GROUP BY row_id) e ON e.row_id = r.id
         WHERE coalesce(e.births, 0) <> 1
        UNION ALL
        SELECT '%1$s ' || r.id || ' was changed without an event'
          FROM %1$I r
          LEFT JOIN audit_event e ON e.table_name = '%1$s' AND e.row_id = r.id AND e.xmin::text = r.xmin::text
         WHERE e.id IS NULL
        UNION ALL
        SELECT '%1$s ' || e.row_id || ' is gone'
          FROM audit_event e LEFT JOIN %1$I r ON r.id = e.row_id
         WHERE e.table_name = '%1$s' AND e.kind = 'insert' AND r.id IS NULL$q$, name) AS sql
        FROM audited_tables() AS name`,
  },
  {
    id: 'I4',
    says: 'The chain of events verifies in every clinic',
    sql: `
      SELECT c.name || ' at event ' || v.bad_seq || ': ' || v.why AS breach
        FROM clinic c CROSS JOIN LATERAL verify_audit(c.id) v`,
  },
  {
    id: 'I7',
    says: 'No acknowledged text of a journal is lost',
    sql: `
      SELECT 'journal entry ' || j.id || ' is at revision ' || j.revision || ' and keeps ' || count(v.id) || ' revisions' AS breach
        FROM journal_entry j LEFT JOIN journal_revision v ON v.entry_id = j.id
       GROUP BY j.id, j.revision
      HAVING count(v.id) <> coalesce(max(v.revision), 0) OR coalesce(max(v.revision), 0) < j.revision
      UNION ALL
      SELECT 'journal revision ' || v.id || ' has lost its entry'
        FROM journal_revision v WHERE NOT EXISTS (SELECT 1 FROM journal_entry j WHERE j.id = v.entry_id)`,
  },
  {
    id: 'I9',
    says: "A row's clinic and client are its parents'",
    isOverTables: true,
    sql: `
      SELECT format($q$
        SELECT '%1$s ' || c.id || ' points to another %2$s''s clinic%5$s' AS breach
          FROM %1$I c LEFT JOIN %2$I p ON p.id = c.%3$I AND p.clinic_id = c.clinic_id %4$s
         WHERE c.%3$I IS NOT NULL AND p.id IS NULL$q$,
             child.relname, parent.relname, a.attname,
             CASE WHEN both_of_client THEN 'AND p.client_id = c.client_id' ELSE '' END,
             CASE WHEN both_of_client THEN ' or client' ELSE '' END) AS sql
        FROM pg_constraint k
        JOIN pg_class child ON child.oid = k.conrelid
        JOIN pg_class parent ON parent.oid = k.confrelid
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey) AND a.attname <> 'clinic_id'
        CROSS JOIN LATERAL (SELECT count(*) = 2 AS both_of_client FROM pg_attribute of_client
                             WHERE of_client.attname = 'client_id' AND of_client.attrelid IN (k.conrelid, k.confrelid)) b
       WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND array_length(k.conkey, 1) = 2`,
  },
]
