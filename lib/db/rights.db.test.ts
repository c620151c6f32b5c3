import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appRole } from './app-role'
import { testDatabase } from './testing/database'

let root: Client
let app: Client

beforeAll(async () => {
  const database = await testDatabase()
  root = new Client({ connectionString: database.address('root') })
  app = new Client({ connectionString: database.address('app') })
  await Promise.all([root.connect(), app.connect()])
})
afterAll(() => Promise.all([root.end(), app.end()]))

const names = async (sql: string, values: readonly unknown[] = []): Promise<readonly string[]> =>
  (await root.query<{ name: string }>(sql, [...values])).rows.map(({ name }) => name)

const TABLES = `pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public' AND c.relkind IN ('r', 'p')`

describe('every table stands behind the wall', () => {
  test('row-level security is on and holds for the owner too; only the list of migrations has none', async () => {
    const open = await names(
      `SELECT relname AS name FROM ${TABLES} WHERE NOT (relrowsecurity AND relforcerowsecurity) ORDER BY 1`,
    )
    expect(open).toEqual(['_prisma_migrations'])
  })

  test('there is no view and no materialised copy that could show rows past it', async () => {
    const views = await names(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('v', 'm', 'f')`,
    )
    expect(views).toEqual([])
  })

  test('each table of a clinic is held to the clinic; those without one are named here', async () => {
    const others = await names(`
      SELECT c.relname AS name FROM ${TABLES}
       WHERE NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'clinic_wall' AND p.polpermissive)
       ORDER BY 1`)
    expect(others).toEqual([
      '_prisma_migrations',
      'demonstration_clock',
      'person',
      'rule_set',
      'session_edge',
      'sign_in_code',
      'sign_in_session',
      'throttle',
    ])
  })

  test('no policy but the wall itself lets rows through: all others only take away', async () => {
    const generous = await names(`
      SELECT DISTINCT c.relname || '.' || p.polname AS name FROM pg_policy p JOIN ${TABLES} ON c.oid = p.polrelid
       WHERE p.polpermissive AND p.polname NOT IN ('clinic_wall', 'owner_keeps_house') ORDER BY 1`)
    expect(generous).toEqual([
      'demonstration_clock.everyone',
      'rule_set.everyone',
      'session_edge.everyone_reads',
    ])
  })
})

describe('the role that serves', () => {
  test('has no power of its own, and owns nothing', async () => {
    const { rows } = await root.query(
      `SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication,
              (SELECT count(*)::int FROM pg_shdepend d WHERE d.refobjid = r.oid AND d.deptype = 'o') AS owns
         FROM pg_roles r WHERE rolname = $1`,
      [appRole],
    )
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
        rolcreaterole: false,
        rolreplication: false,
        owns: 0,
      },
    ])
  })

  test('may delete or empty no table, and hang no trigger on any', async () => {
    const loose = await names(
      `SELECT c.relname || ' ' || r.may AS name FROM ${TABLES}, unnest(ARRAY['DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES']) r (may)
        WHERE has_table_privilege($1, c.oid, r.may)`,
      [appRole],
    )
    expect(loose).toEqual([])
  })

  test.each(['person', 'sign_in_session', 'sign_in_code', 'throttle', '_prisma_migrations'])(
    'cannot so much as look into %s',
    async (table) => {
      const may = await names(
        `SELECT r.may AS name FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE']) r (may)
          WHERE has_table_privilege($1, $2, r.may) OR has_any_column_privilege($1, $2, r.may)`,
        [appRole, table],
      )
      expect(may).toEqual([])
    },
  )

  test.each(['audit_event', 'audit_link', 'audit_head', 'session_edge'])(
    'can read %s and write nothing into it',
    async (table) => {
      const may = await names(
        `SELECT r.may AS name FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE']) r (may) WHERE has_any_column_privilege($1, $2, r.may)`,
        [appRole, table],
      )
      expect(may).toEqual(['SELECT'])
    },
  )

  test.each([
    ['a table', 'CREATE TABLE mine (id int)'],
    ['a table for a moment', 'CREATE TEMP TABLE person (id int)'],
    ['a schema', 'CREATE SCHEMA mine'],
    ['a function', 'CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$'],
    ['silence for the triggers', 'SET session_replication_role = replica'],
    ['a way around the walls', 'SET ROLE stillwater_owner'],
    ['an end to a trigger', 'ALTER TABLE room DISABLE TRIGGER audited'],
  ])('cannot make %s', async (_what, sql) => {
    await expect(app.query(sql)).rejects.toThrow(/permission denied|must be owner/)
  })
})

describe('what is kept as it was written', () => {
  test('may be changed by nobody: no right to, and a trigger that says no to the owner as well', async () => {
    const kept = await names(
      `SELECT c.relname AS name FROM ${TABLES} JOIN pg_trigger t ON t.tgrelid = c.oid AND t.tgname = 'kept_as_written'
        WHERE t.tgenabled IN ('O', 'A') ORDER BY 1`,
    )
    expect(kept).toEqual([
      'alert_step',
      'appointment_change',
      'audit_event',
      'audit_link',
      'bladder_check',
      'booking_settings_version',
      'check_in_response',
      'circle_agreement',
      'circle_note',
      'clearance_withdrawal',
      'clinic_prompt',
      'colleague_note',
      'comfort_wish',
      'discharge_check',
      'discharge_signature',
      'dose_administration',
      'dose_second_check',
      'drawing_change',
      'entry_reading',
      'entry_review',
      'evidence_step',
      'gate_evaluation',
      'guide_reply',
      'invalidation_answer',
      'journal_revision',
      'measure_answer',
      'measure_form',
      'measure_response',
      'measure_step',
      'medication_review',
      'message',
      'monitor_attestation',
      'monitor_look',
      'monitor_training',
      'note_addendum',
      'note_signature',
      'pre_session_checklist',
      'prescriber_letter',
      'protocol_signature',
      'protocol_version',
      'rule_set',
      'screening_answer',
      'screening_determination',
      'screening_invalidation',
      'session_check_in',
      'session_edge',
      'session_event',
      'session_note',
      'session_transition',
      'shared_passage',
      'sleep_confirmation',
      'stock_lot',
      'stock_movement',
      'vital_signs',
    ])
    const changeable = await names(
      `SELECT t.name FROM unnest($2::text[]) t (name) WHERE has_any_column_privilege($1, t.name, 'UPDATE')`,
      [appRole, kept],
    )
    expect(changeable).toEqual([])
  })

  test('each table of a clinic leaves an event when it changes, but for the machine’s own', async () => {
    const unheard = await names(`
      SELECT c.relname AS name FROM ${TABLES}
       WHERE NOT EXISTS (SELECT 1 FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
                          WHERE t.tgrelid = c.oid AND p.proname = 'audit_change' AND t.tgenabled IN ('O', 'A')
                            AND t.tgtype & 4 = 4 AND t.tgtype & 16 = 16)
       ORDER BY 1`)
    expect(unheard).toEqual([
      '_prisma_migrations',
      'action_key',
      'audit_event',
      'audit_head',
      'audit_link',
      'demonstration_clock',
      'due_work',
      'journal_revision',
      'outgoing_mail',
      'person',
      'rule_set',
      'session_edge',
      'sign_in_code',
      'sign_in_session',
      'throttle',
    ])
  })
})
