import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from './testing/database'

/** Tables that only the database itself knows. */
const WITHOUT_MODEL = ['_prisma_migrations', 'session_edge']

const TYPES: Readonly<Record<string, string>> = {
  String: 'text',
  'String @db.Uuid': 'uuid',
  Int: 'integer',
  BigInt: 'bigint',
  Float: 'double precision',
  Boolean: 'boolean',
  Json: 'jsonb',
  Bytes: 'bytea',
  'DateTime @db.Timestamptz(3)': 'timestamp(3) with time zone',
  'DateTime @db.Date': 'date',
}

/** `table.column type`, with “or nothing” where it may be absent. */
const line = (table: string, column: string, type: string, optional: boolean) =>
  `${table}.${column} ${type}${optional ? ' or nothing' : ''}`

function columnsOfSchema(text: string): readonly string[] {
  return [...text.matchAll(/^model (\w+) \{([^]*?)^\}/gm)].flatMap(([, model = '', body = '']) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? model
    return [...body.matchAll(/^ {2}(\w+) (\w+)(\[\]|\?)?(.*)$/gm)].flatMap(
      ([, field = '', base = '', many, rest = '']) => {
        const native = /@db\.\w+(\(\d+\))?/.exec(rest)?.[0]
        const type = TYPES[native ? `${base} ${native}` : base]
        if (!type) return []
        const column = /@map\("(\w+)"\)/.exec(rest)?.[1] ?? field
        return [line(table, column, many === '[]' ? `${type}[]` : type, many === '?')]
      },
    )
  })
}

let root: Client

beforeAll(async () => {
  const database = await testDatabase()
  root = new Client({ connectionString: database.address('root') })
  await root.connect()
})
afterAll(() => root.end())

test('the schema that the code is made from and the database that the migrations make are the same', async () => {
  const { rows } = await root.query<{
    table: string
    column: string
    type: string
    optional: boolean
  }>(
    `SELECT c.relname AS "table", a.attname AS "column", format_type(a.atttypid, a.atttypmod) AS type,
            NOT a.attnotnull AND a.attndims = 0 AND format_type(a.atttypid, NULL) NOT LIKE '%[]' AS optional
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND c.relname <> ALL ($1)`,
    [WITHOUT_MODEL],
  )
  const inDatabase = rows.map(({ table, column, type, optional }) =>
    line(table, column, type, optional),
  )
  const inSchema = columnsOfSchema(readFileSync('prisma/schema.prisma', 'utf8'))
  expect(inSchema.length).toBeGreaterThan(500)
  expect(inDatabase.toSorted()).toEqual(inSchema.toSorted())
})

test('each model is a table, and each table has its model', async () => {
  const { rows } = await root.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> ALL ($1)`,
    [WITHOUT_MODEL],
  )
  const mapped = [
    ...readFileSync('prisma/schema.prisma', 'utf8').matchAll(/@@map\("(\w+)"\)/g),
  ].map(([, name]) => name)
  expect(new Set(mapped)).toEqual(new Set(rows.map(({ name }) => name)))
})
