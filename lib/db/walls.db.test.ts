import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from './testing/database'
import { fillEveryTable } from './testing/fill'

const one = { clinicId: randomUUID(), clientId: randomUUID() }
const neighbour = { clinicId: one.clinicId, clientId: randomUUID() }
const abroad = { clinicId: randomUUID(), clientId: randomUUID() }

/** Tables of a clinic that speak of no client by column: whom they tell what is the policy of their subject. */
const OF_THE_CLINIC = [
  'absence',
  'action_key',
  'audit_head',
  'audit_link',
  'board_device',
  'booking_settings_version',
  'calendar_exception',
  'circle',
  'circle_note',
  'client',
  'clinic',
  'clinic_prompt',
  'consent_text',
  'due_work',
  'duty_shift',
  'instrument_pack',
  'membership',
  'outgoing_mail',
  'protocol_draft',
  'protocol_signature',
  'protocol_version',
  'room',
  'stock_lot',
  'stock_movement',
  'working_hours',
]

/** What a sitter's link may touch: their session, and what an alert of theirs needs. */
const FOR_MONITORS = [
  'action_key',
  'alert',
  'alert_step',
  'appointment',
  'client',
  'client_key',
  'clinic',
  'comfort_wish',
  'due_work',
  'monitor_attestation',
  'monitor_link',
  'monitor_look',
  'monitor_training',
  'session_event',
  'session_monitor',
  'session_transition',
  'treatment_session',
  'vital_signs',
]

/** A trigger of theirs speaks before the wall does. */
const GUARDED = new Set([
  'appointment',
  'circle_seat',
  'dose_administration',
  'protocol_signature',
  'protocol_version',
  'session_transition',
])

type Kind = 'staff' | 'client' | 'monitor' | 'system'
const KINDS: readonly Kind[] = ['staff', 'client', 'monitor', 'system']

let root: Client
let app: Client

beforeAll(async () => {
  const database = await testDatabase()
  await fillEveryTable(database.address('root'), [one, neighbour, abroad])
  root = new Client({ connectionString: database.address('root') })
  app = new Client({ connectionString: database.address('app') })
  await Promise.all([root.connect(), app.connect()])
})
afterAll(() => Promise.all([root.end(), app.end()]))

const seen = (client: Client, sql: string, values: readonly unknown[] = []) =>
  client.query<Record<string, string>>(sql, [...values]).then(({ rows }) => rows)

/** Looks as this kind of viewer, in the first clinic; a client or a sitter of the first client. Nothing is kept. */
async function looking<Value>(kind: Kind | 'nobody', work: () => Promise<Value>): Promise<Value> {
  const ofClient = kind === 'client' || kind === 'monitor'
  await app.query('BEGIN')
  try {
    if (kind !== 'nobody')
      await app.query(
        `SELECT set_config('app.clinic_id', $1, true), set_config('app.viewer', $2, true), set_config('app.client_id', $3, true),
                set_config('app.member_id', $4, true), set_config('app.roles', 'clinician,guide,administrator,front_desk', true),
                set_config('app.actor_id', $4, true), set_config('app.actor_name', 'Somebody', true)`,
        [one.clinicId, kind, ofClient ? one.clientId : '', randomUUID()],
      )
    return await work()
  } finally {
    await app.query('ROLLBACK')
  }
}

interface Table {
  readonly name: string
  readonly clinic: string | null
  readonly client: string | null
  /** Those that a row is written with; the database fills in the others from them. */
  readonly written: string
  readonly readable: boolean
  readonly insertable: boolean
  readonly changeable: boolean
}

/** Each table with the column that names its clinic and its client, and what the serving role may do there at all. */
const tables = async (): Promise<readonly Table[]> => {
  const { rows } = await root.query<Table>(`
    SELECT c.relname AS name,
           CASE WHEN c.relname = 'clinic' THEN 'id' ELSE (SELECT attname FROM pg_attribute WHERE attrelid = c.oid AND attname = 'clinic_id') END AS clinic,
           CASE WHEN c.relname = 'client' THEN 'id' ELSE (SELECT attname FROM pg_attribute WHERE attrelid = c.oid AND attname = 'client_id') END AS client,
           (SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute
             WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS written,
           has_table_privilege('stillwater_app', c.oid, 'SELECT') AS readable,
           has_table_privilege('stillwater_app', c.oid, 'INSERT') AS insertable,
           has_table_privilege('stillwater_app', c.oid, 'UPDATE') AS changeable
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'r' ORDER BY 1`)
  return rows.filter(({ clinic, readable }) => clinic !== null && readable)
}

const names = (rows: readonly Table[]) => rows.map(({ name }) => name)

test('the tables of a clinic that name no client are these', async () => {
  const without = (await tables()).filter(({ name, client }) => !client || name === 'client')
  expect(names(without)).toEqual(OF_THE_CLINIC)
})

/** The tables of which this is true, by name: what a wall does not hold stands in the answer. */
async function where(holds: (table: Table) => Promise<boolean>): Promise<readonly string[]> {
  const found: string[] = []
  for (const table of await tables()) if (await holds(table)) found.push(table.name)
  return found
}

const isThere = (rows: readonly unknown[]) => rows.length > 0

describe('reading', () => {
  test('without a viewer there is not one row, in any table', async () => {
    const open = await where(async ({ name }) =>
      isThere(await looking('nobody', () => seen(app, `SELECT 1 FROM ${name}`))),
    )
    expect(open).toEqual([])
  })

  test.each(KINDS)('as %s no row of another clinic is there, in any table', async (kind) => {
    const open = await where(async ({ name, clinic }) =>
      isThere(
        await looking(kind, () =>
          seen(app, `SELECT 1 FROM ${name} WHERE ${clinic} <> $1`, [one.clinicId]),
        ),
      ),
    )
    expect(open).toEqual([])
  })

  test('staff do see their own clinic: the walls above are not closed doors', async () => {
    const closed = await where(
      async ({ name }) =>
        !isThere(await looking('staff', () => seen(app, `SELECT 1 FROM ${name}`))),
    )
    expect(closed).toEqual([
      'action_key',
      'circle_note',
      'colleague_note',
      'drawing_change',
      'guide_reply',
      'journal_entry',
      'journal_revision',
      'message_draft',
      'shared_passage',
      'voice_note',
    ])
  })

  test.each(['client', 'monitor'] as const)(
    'as %s no row of another client of the clinic is there, in any table that names one',
    async (kind) => {
      const open = await where(
        async ({ name, client }) =>
          client !== null &&
          isThere(
            await looking(kind, () =>
              seen(app, `SELECT 1 FROM ${name} WHERE ${client} IS DISTINCT FROM $1`, [
                one.clientId,
              ]),
            ),
          ),
      )
      expect(open).toEqual([])
    },
  )

  test('a sitter reads their session’s tables and no other; a client neither letters nor invitations', async () => {
    const forMonitors = await where(async ({ name }) =>
      isThere(await looking('monitor', () => seen(app, `SELECT 1 FROM ${name}`))),
    )
    expect(forMonitors.filter((name) => !FOR_MONITORS.includes(name))).toEqual([])
    for (const name of ['outgoing_mail', 'invitation'])
      expect(await looking('client', () => seen(app, `SELECT 1 FROM ${name}`))).toEqual([])
  })
})

describe('writing', () => {
  test.each([...KINDS, 'nobody'] as const)(
    'as %s no row of another clinic can be changed',
    async (kind) => {
      const open = await where(
        async ({ name, clinic, changeable }) =>
          changeable &&
          isThere(
            await looking(kind, () =>
              seen(
                app,
                `UPDATE ${name} SET ${clinic} = ${clinic} WHERE ${clinic} = $1 RETURNING 1`,
                [abroad.clinicId],
              ),
            ),
          ),
      )
      expect(open).toEqual([])
    },
  )

  test.each(['client', 'monitor'] as const)(
    'as %s no row of another client can be changed',
    async (kind) => {
      const open = await where(
        async ({ name, client, changeable }) =>
          changeable &&
          client !== null &&
          isThere(
            await looking(kind, () =>
              seen(
                app,
                `UPDATE ${name} SET ${client} = ${client} WHERE ${client} = $1 RETURNING 1`,
                [neighbour.clientId],
              ),
            ),
          ),
      )
      expect(open).toEqual([])
    },
  )

  test.each([...KINDS, 'nobody'] as const)(
    'as %s no row can be put into another clinic',
    async (kind) => {
      expect(
        await where(
          async (table) => table.insertable && !(await isTurnedAway(kind, table, abroad)),
        ),
      ).toEqual([])
    },
  )

  test.each(['client', 'monitor'] as const)(
    'as %s no row can be put under another client',
    async (kind) => {
      const open = await where(
        async (table) =>
          table.insertable &&
          table.client !== null &&
          table.name !== 'client' &&
          !(await isTurnedAway(kind, table, neighbour)),
      )
      expect(open).toEqual([])
    },
  )

  /** Offers an exact copy of a row of theirs under a new id: only the wall stands in its way. */
  async function isTurnedAway(
    kind: Kind | 'nobody',
    { name, clinic, client, written }: Table,
    whose: typeof one,
  ): Promise<boolean> {
    const [column, value] =
      client && name !== 'client' ? [client, whose.clientId] : [clinic, whose.clinicId]
    const [theirs] = await seen(
      root,
      `SELECT to_jsonb(t) AS row FROM ${name} t WHERE ${column} = $1 LIMIT 1`,
      [value],
    )
    const copy = JSON.stringify({
      ...(theirs?.row as unknown as object),
      ...(name === 'clinic' ? {} : { id: randomUUID() }),
    })
    const insert = `INSERT INTO ${name} (${written}) SELECT ${written} FROM jsonb_populate_record(NULL::public.${name}, $1)`
    const answer = await looking(kind, () => codeOf(app.query(insert, [copy])))
    return answer === '42501' || (GUARDED.has(name) && answer === '23514')
  }
})

/** The code with which the database refused, or `taken`. */
const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'taken',
    (error: unknown) => (error as { code: string }).code,
  )

test('even the owner changes nothing that is kept as it was written, neither by an update nor by a deletion', async () => {
  const kept = await seen(
    root,
    `SELECT tgrelid::regclass::text AS name,
            (SELECT attname FROM pg_attribute WHERE attrelid = tgrelid AND attnum = 1) AS "column"
       FROM pg_trigger WHERE tgname = 'kept_as_written' ORDER BY 1`,
  )
  expect(kept.length).toBeGreaterThan(25)
  for (const { name, column } of kept) {
    const answers = [
      await codeOf(root.query(`DELETE FROM ${name}`)),
      await codeOf(root.query(`UPDATE ${name} SET ${column} = ${column}`)),
    ]
    expect([name, ...answers]).toEqual([name, '23001', '23001'])
  }
})
