import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { bookedSession, TUESDAY } from '@/lib/preparation/preparation.fixture'
import { SESSION_STATES } from './states'
import { allowed } from './testing/allowed'

let root: Client
let app: Client
let cast: Cast

beforeAll(async () => {
  const database = await testDatabase()
  root = new Client({ connectionString: database.address('root') })
  app = new Client({ connectionString: database.address('app') })
  await Promise.all([root.connect(), app.connect()])
  cast = await castOf('Machine', TUESDAY)
})
afterAll(() => Promise.all([root.end(), app.end()]))

describe('every step there could be, from every state, with and without a dose', () => {
  test(
    'is taken by the database exactly where the rules allow it',
    { timeout: 120_000 },
    async () => {
      const appointmentId = await bookedSession(cast)
      const sessionId = randomUUID()
      const { clinicId } = cast
      const { clientId } = cast.client
      const written = `now(), NULL, 'Nobody'`
      await root.query(
        `INSERT INTO treatment_session (id, clinic_id, client_id, appointment_id, setting, route, opened_at, recorded_at, recorded_by_id, recorded_by_name)
       VALUES ($1, $2, $3, $4, 'in_clinic', 'sublingual', now(), ${written})`,
        [sessionId, clinicId, clientId, appointmentId],
      )
      const wrong: string[] = []
      for (const dosed of [false, true]) {
        if (dosed)
          await behindTheGuards(
            `INSERT INTO dose_administration (clinic_id, session_id, client_id, order_id, gate_id, medication, route, dose_mg, lot, given_at, second_check_name, recorded_at, recorded_by_id, recorded_by_name)
           VALUES ('${clinicId}', '${sessionId}', '${clientId}', gen_random_uuid(), gen_random_uuid(), 'ketamine', 'sublingual', 1, 'L', now(), 'Nobody', ${written})`,
          )
        for (const from of SESSION_STATES) {
          await behindTheGuards(
            `DELETE FROM session_transition WHERE session_id = '${sessionId}'`,
            `INSERT INTO session_transition (clinic_id, session_id, client_id, seq, from_state, to_state, at, actor_role, rule_versions, recorded_at, recorded_by_id, recorded_by_name)
           VALUES ('${clinicId}', '${sessionId}', '${clientId}', 1, NULL, '${from}', now(), 'system', '{}', ${written})`,
          )
          for (const to of SESSION_STATES) {
            const taken = await isTaken(
              `INSERT INTO session_transition (clinic_id, session_id, client_id, seq, from_state, to_state, at, actor_role, rule_versions, recorded_at, recorded_by_id, recorded_by_name)
             VALUES ('${clinicId}', '${sessionId}', '${clientId}', 2, '${from}', '${to}', now(), 'system', '{}', ${written})`,
            )
            if (taken !== allowed(from, to, dosed))
              wrong.push(
                `${from} to ${to}${dosed ? ', dosed' : ''}: ${taken ? 'taken' : 'refused'}`,
              )
          }
        }
      }
      await behindTheGuards(
        `DELETE FROM session_transition WHERE session_id = '${sessionId}'`,
        `DELETE FROM dose_administration WHERE session_id = '${sessionId}'`,
        `DELETE FROM treatment_session WHERE id = '${sessionId}'`,
      )
      expect(wrong).toEqual([])
    },
  )
})

async function behindTheGuards(...statements: readonly string[]): Promise<void> {
  await root.query('SET session_replication_role = replica')
  for (const statement of statements) await root.query(statement)
  await root.query('SET session_replication_role = origin')
}

/** Offers a row as the application, and takes it back. */
async function isTaken(statement: string): Promise<boolean> {
  await app.query('BEGIN')
  try {
    await app.query(
      `SELECT set_config('app.clinic_id', '${cast.clinicId}', true), set_config('app.viewer', 'system', true)`,
    )
    await app.query(statement)
    return true
  } catch (error) {
    if ((error as { code?: string }).code !== '23514') throw error
    return false
  } finally {
    await app.query('ROLLBACK')
  }
}
