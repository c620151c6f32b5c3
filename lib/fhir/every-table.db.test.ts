import { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { castOf, type Cast } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { statementsOf } from '@/lib/db/testing/statements'
import { read } from '@/lib/kernel/run'
import { printed } from '@/lib/papers/printed'
import { textOfPdf } from '@/lib/papers/testing/read-pdf'
import { TUESDAY } from '@/lib/preparation/preparation.fixture'
import { bundleOf } from './bundle'
import { NOT_IN_RECORD } from './not-in-record'
import { type WholeRecord, wholeRecord } from './record'
import { recordPaper } from './record-paper'
import { faultsOf } from './testing/shape'
import { DAYS_LATER as now, wholeCourse } from './testing/whole-course'

const database = await testDatabase()
let cast: Cast
let tables: readonly string[]
let asked: ReadonlySet<string>
let record: WholeRecord

/** Tables with rows of one client, as the database knows them. */
async function tablesOfClients(): Promise<readonly string[]> {
  const root = new Client({ connectionString: database.address('root') })
  await root.connect()
  const { rows } = await root.query<{ name: string }>(`
    SELECT DISTINCT c.relname AS name FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'client_id'
     WHERE c.relkind IN ('r', 'p') ORDER BY 1`)
  await root.end()
  return rows.map(({ name }) => name)
}

/** The key of a client is asked for whenever their words are opened; it is not handed out. */
const OPENS = 'client_key'

beforeAll(async () => {
  cast = await castOf('Whole', TUESDAY)
  await wholeCourse(cast)
  tables = await tablesOfClients()
  const statements = await statementsOf(async () => {
    const found = await read(cast.client, wholeRecord, { now })
    if (!found) throw new Error('No record')
    record = found
  })
  asked = new Set(
    tables.filter((table) => statements.some((sql) => new RegExp(`\\b${table}\\b`).test(sql))),
  )
})

describe('a client’s record holds everything that is kept of them', () => {
  test('each table with a client’s rows is read for it, or has a reason why not', () => {
    expect(tables.length).toBeGreaterThan(60)
    expect(tables.filter((table) => !asked.has(table) && !(table in NOT_IN_RECORD))).toEqual([])
  })

  test('a reason is given for tables that exist and are not read, and for no other', () => {
    const named = Object.keys(NOT_IN_RECORD)
    expect(named.filter((table) => !tables.includes(table))).toEqual([])
    expect(named.filter((table) => asked.has(table) && table !== OPENS)).toEqual([])
  })

  test('what is read is handed out: each sort that was recorded, with its facts', () => {
    const facts = Object.fromEntries(record.kept.map((kept) => [kept.kind, kept.facts]))
    expect(facts).toMatchObject({
      session_monitor: { name: expect.any(String) },
      comfort_wish: { touch: 'ask_first', comfort: 'A blanket' },
      gate_evaluation: { decision: 'proceed' },
      discharge_check: { all_met: true },
      discharge_signature: { companion: 'Robin Sitter' },
      sleep_confirmation: { hours: 8, accepted: true },
      entry_share: { audience: 'guide', ended: null },
      entry_reading: { by: 'Guide' },
      guide_reply: { words: 'Thank you for the lake.' },
      step_offer: { title: 'Sit by the window', answer: null },
      plan_support: { contact: 'Robin, next door', what_for: 'A walk' },
      waitlist_wish: { kind: 'integration-talk' },
      circle_seat: { title: 'Evening', leads: 'Guide', left: null },
      correction_request: { about: 'contact', words: 'It is Lane 2.', answer: null },
      message_thread: { topic: 'question' },
    })
  })

  test('what held after the session stands with what ended it', () => {
    const held = record.kept.filter(({ kind }) => kind === 'restriction').map(({ facts }) => facts)
    expect(held).toContainEqual({
      rule: 'POST-DRIVE',
      state: 'ended',
      ends_when: 'sleep',
      ended: now,
    })
    expect(held).toContainEqual(
      expect.objectContaining({ rule: 'POST-REST', state: 'ended', ended: null }),
    )
  })

  test('as FHIR it has the shape that FHIR wants, with each thing under its own address', () => {
    const bundle = bundleOf(record, now)
    expect(faultsOf(bundle)).toEqual([])
    const ids = new Set(bundle.entry.map(({ resource }) => resource.id))
    expect(record.kept.filter(({ id }) => !ids.has(id))).toEqual([])
    const wrote = JSON.stringify(bundle)
    for (const words of ['Robin, next door', 'It is Lane 2.', 'Thank you for the lake.'])
      expect(wrote).toContain(words)
    expect(wrote).not.toMatch(/:null|:undefined/)
  })

  test('as a paper it has all of it in words', async () => {
    const paper = await read(cast.client, (o) => recordPaper(o, record), { now })
    const text = textOfPdf(await printed(paper))
      .join(' ')
      .replace(/\s+/g, ' ')
    for (const words of [
      'Robin, next door',
      'It is Lane 2.',
      'Thank you for the lake.',
      'Evening',
      'Do not drive or ride',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/record\.paper|undefined|\[object/)
  })
})
