import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase, type TestDatabase } from '@/lib/db/testing/database'
import { stamp } from '@/lib/kernel/occasion'
import { done } from '@/lib/kernel/outcome'
import { act } from '@/lib/kernel/run'
import { note } from './note'
import { verifyChains } from './verify'

const now = new Date('2026-05-12T14:00:00Z')
let database: TestDatabase
let root: Client
let cast: Cast

beforeAll(async () => {
  database = await testDatabase()
  cast = await castOf('Chain', now)
  root = new Client({ connectionString: database.address('root') })
  await root.connect()
})
afterAll(() => root.end())

const broken = async () =>
  (await verifyChains(database.address('owner'))).map((each) => each.broken)

const events = async (): Promise<number> =>
  (await root.query<{ n: number }>('SELECT count(*)::int AS n FROM audit_event')).rows[0]?.n ?? 0

/** Reaches behind every trigger and wall, looks, and puts it all back. */
async function after(tamper: string, values: readonly unknown[] = []) {
  await root.query('BEGIN')
  try {
    await root.query('SET LOCAL session_replication_role = replica')
    await (values.length > 0 ? root.query(tamper, [...values]) : root.query(tamper))
    const { rows } = await root.query<{ bad_seq: string; why: string }>(
      'SELECT bad_seq, why FROM verify_audit($1::uuid)',
      [cast.clinicId],
    )
    return rows.map(({ bad_seq, why }) => [Number(bad_seq), why])
  } finally {
    await root.query('ROLLBACK')
  }
}

const ofSeq = (seq: number) =>
  `(SELECT event_id FROM audit_link WHERE clinic_id = '${cast.clinicId}' AND seq = ${seq})`

describe('the chain of events', () => {
  test('of an untouched clinic is whole', async () => {
    expect(await events()).toBeGreaterThan(10)
    expect(await broken()).toEqual([null])
  })

  test.each<[string, string, number, string]>([
    ['a name was put in place of another', `actor_name = 'Another'`, 5, 'the event was changed'],
    ['an hour was moved', `at = at - interval '1 hour'`, 5, 'the event was changed'],
    ['a thousandth of a second was moved', `at = at + interval '1 ms'`, 5, 'the event was changed'],
    ['what was changed was rewritten', `changed = '{"a": 1}'`, 5, 'the event was changed'],
    ['a client was taken out', `client_id = gen_random_uuid()`, 5, 'the event was changed'],
    ['the kind was rewritten', `kind = 'view'`, 5, 'the event was changed'],
  ])('tells its place where %s', async (_what, change, seq, why) => {
    expect(await after(`UPDATE audit_event SET ${change} WHERE id = ${ofSeq(seq)}`)).toEqual([
      [seq, why],
    ])
  })

  test('tells of an event that was deleted', async () => {
    expect(await after(`DELETE FROM audit_event WHERE id = ${ofSeq(4)}`)).toEqual([
      [4, 'the event is missing'],
    ])
  })

  test('tells of an event that was deleted together with its link', async () => {
    expect(
      await after(`WITH gone AS (DELETE FROM audit_link WHERE seq = 4 AND clinic_id = '${cast.clinicId}' RETURNING event_id)
                   DELETE FROM audit_event WHERE id IN (SELECT event_id FROM gone)`),
    ).toEqual([[4, 'a link is missing']])
  })

  test('tells of two events that changed places', async () => {
    expect(
      await after(`DROP INDEX audit_link_event_id_key;
                   UPDATE audit_link l SET event_id = o.event_id FROM audit_link o
                    WHERE l.clinic_id = o.clinic_id AND l.clinic_id = '${cast.clinicId}' AND l.seq IN (3, 4) AND o.seq = 7 - l.seq`),
    ).toEqual([[3, 'the event was changed']])
  })

  test('tells of an end that was cut off, links and events alike', async () => {
    const [[, why] = []] = await after(`
      WITH last AS (DELETE FROM audit_link l WHERE l.clinic_id = '${cast.clinicId}'
                       AND l.seq > (SELECT max(seq) - 2 FROM audit_link WHERE clinic_id = '${cast.clinicId}') RETURNING event_id)
      DELETE FROM audit_event WHERE id IN (SELECT event_id FROM last)`)
    expect(why).toBe('the end of the chain is missing')
  })

  test('tells of an event that was slipped in beside the chain', async () => {
    const [[, why] = []] = await after(
      `INSERT INTO audit_event (clinic_id, at, actor_kind, kind) VALUES ($1, now(), 'staff', 'view')`,
      [cast.clinicId],
    )
    expect(why).toBe('an event is not in the chain')
  })

  test('tells of a clinic whose whole chain was taken away, head and all', async () => {
    const [[, why] = []] = await after(`
      WITH links AS (DELETE FROM audit_link WHERE clinic_id = '${cast.clinicId}'), heads AS (DELETE FROM audit_head WHERE clinic_id = '${cast.clinicId}')
      DELETE FROM audit_event WHERE clinic_id = '${cast.clinicId}'`)
    expect(why).toBe('the whole chain is missing')
  })
})

describe('no change without its event', () => {
  test('a change and its event are written together or not at all', async () => {
    const before = await events()
    const failing = act(
      cast.frontDesk,
      async (occasion) => {
        await occasion.tx.room.create({ data: { name: 'Gone', ...stamp(occasion) } })
        await note(occasion, { kind: 'view', table: 'room' })
        throw new Error('no')
      },
      { now },
    )
    await expect(failing).rejects.toThrow('no')
    expect(await events()).toBe(before)
  })

  test('many rows changed in one statement leave one event each, with who did it and only what changed', async () => {
    const requestId = randomUUID()
    await act(
      cast.frontDesk,
      async (occasion) => {
        await occasion.tx.room.updateMany({
          where: { clinicId: cast.clinicId },
          data: { active: false },
        })
        return done(null)
      },
      { now, requestId },
    )
    const { rows } = await root.query(
      `SELECT kind, table_name, actor_kind, actor_id, changed FROM audit_event WHERE request_id = $1`,
      [requestId],
    )
    const { personId } = cast.frontDesk
    const event = {
      kind: 'update',
      table_name: 'room',
      actor_kind: 'staff',
      actor_id: personId,
      changed: { active: [true, false] },
    }
    expect(rows).toEqual(cast.roomIds.map(() => event))
    expect(await broken()).toEqual([null])
  })

  test('a transaction cannot name another clinic for its event than the one it acts in', async () => {
    await act(
      cast.frontDesk,
      async (occasion) => {
        await note(occasion, { kind: 'view', table: 'client', rowId: cast.client.clientId })
        return done(null)
      },
      { now },
    )
    const { rows } = await root.query(`SELECT DISTINCT clinic_id FROM audit_event`)
    expect(rows).toEqual([{ clinic_id: cast.clinicId }])
  })

  test("says that somebody's own words changed, and never what they say", async () => {
    await act(
      cast.frontDesk,
      async ({ tx, viewer }) => {
        await tx.client.updateMany({
          where: { clinicId: viewer.clinicId, id: cast.client.clientId },
          data: { accessibilityNeeds: 'Cannot climb stairs', phone: '+1 212 555 0123' },
        })
        return done(null)
      },
      { now },
    )
    const { rows } = await root.query<{ changed: object }>(
      `SELECT changed FROM audit_event WHERE table_name = 'client' AND kind = 'update' AND row_id = $1 ORDER BY at DESC LIMIT 1`,
      [cast.client.clientId],
    )
    expect(rows[0]?.changed).toEqual({
      accessibility_needs: 'sealed',
      phone: [null, '+1 212 555 0123'],
    })
  })
})
