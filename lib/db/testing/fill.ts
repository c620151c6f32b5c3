import { randomUUID } from 'node:crypto'
import { Client } from 'pg'

/** Whose a filled row is. */
export interface Whose {
  readonly clinicId: string
  readonly clientId: string
}

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
}

const STAMP = '2026-05-12T14:00:00Z'

/** A value that any column of this type takes, another one each time where texts and ids must differ. */
function valueFor({ name, type }: Column, { clinicId, clientId }: Whose): unknown {
  if (name === 'clinic_id') return clinicId
  if (name === 'client_id') return clientId
  if (type.endsWith('[]')) return '{}'
  if (type === 'uuid') return randomUUID()
  if (type === 'text') return randomUUID()
  if (type === 'boolean') return true
  if (type === 'bytea') return Buffer.from('sealed')
  if (type === 'jsonb') return '{}'
  if (type === 'date') return STAMP.slice(0, 10)
  if (type.startsWith('timestamp')) return STAMP
  return Math.floor(Math.random() * 1_000_000_000)
}

const columnsOf = async (root: Client): Promise<readonly Column[]> =>
  (
    await root.query<Column>(`
      SELECT c.relname AS "table", a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
         AND c.relname NOT IN ('_prisma_migrations', 'session_edge', 'demonstration_clock', 'person')
       ORDER BY c.relname, a.attnum`)
  ).rows

/**
 * Puts one row into each table for each of these, in this test's own database, so that a wall can be tried on every
 * table there is and on each that will come. What the words, numbers and references of a row must be is switched off
 * for good here: who sees which row does not depend on them.
 */
export async function fillEveryTable(rootAddress: string, owners: readonly Whose[]): Promise<void> {
  const root = new Client({ connectionString: rootAddress })
  await root.connect()
  try {
    const { rows: checks } = await root.query<{ statement: string }>(`
      SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS statement
        FROM pg_constraint WHERE contype IN ('c', 'x') AND connamespace = 'public'::regnamespace`)
    for (const { statement } of checks) await root.query(statement)
    await root.query(`SET session_replication_role = replica`)
    const tables = Map.groupBy(await columnsOf(root), ({ table }) => table)
    for (const whose of owners)
      for (const [table, columns] of tables) await insertRow(root, table, columns, whose)
  } finally {
    await root.end()
  }
}

async function insertRow(
  root: Client,
  table: string,
  columns: readonly Column[],
  whose: Whose,
): Promise<void> {
  const own = { clinic: whose.clinicId, client: whose.clientId }
  const values = columns.map((column) =>
    column.name === 'id' && table in own ? own[table as keyof typeof own] : valueFor(column, whose),
  )
  const names = columns.map(({ name }) => root.escapeIdentifier(name)).join(', ')
  await root.query(
    `INSERT INTO ${root.escapeIdentifier(table)} (${names}) VALUES (${values.map((_, at) => `$${at + 1}`).join(', ')}) ON CONFLICT DO NOTHING`,
    values,
  )
}
