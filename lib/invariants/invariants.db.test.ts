import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyChains } from '@/lib/audit/verify'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { now } from '@/lib/time/clock'
import { checkInvariants, invariants } from './check'

const database = await testDatabase()
const root = new Client({ connectionString: database.address('root') })
let cast: Cast
let other: Cast

beforeAll(async () => {
  await root.connect()
  cast = await castOf('Kept', await now())
  other = await castOf('Elsewhere', await now())
})
afterAll(() => root.end())

/** Behind the wall: no trigger, no foreign key, no row-level security. */
async function tamper(...statements: readonly string[]) {
  await root.query(
    `BEGIN; SET LOCAL session_replication_role = replica; ${statements.join(';')}; COMMIT`,
  )
}
const broken = async () =>
  (await checkInvariants(database.address('owner')))
    .filter(({ breaches }) => breaches.length > 0)
    .map(({ id }) => id)
const breachesOf = async (id: string) =>
  (await checkInvariants(database.address('owner'))).find((one) => one.id === id)?.breaches ?? []

const ids = () => ({ id: randomUUID(), clinic: cast.clinicId, client: cast.client.clientId })
const recorded = `now(), NULL, 'Nobody'`

test('a clinic that was founded by its commands breaks none of the twelve', async () => {
  expect(invariants.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, i) => `I${i + 1}`))
  expect(await broken()).toEqual([])
})

describe('what was broken behind the wall is named', () => {
  test('I1 a dose without clearance, gate or monitor, and I8 a session that jumped to it', async () => {
    const { id, clinic, client } = ids()
    const [appointment, session] = [randomUUID(), randomUUID()]
    await tamper(
      `INSERT INTO appointment (id, clinic_id, client_id, kind, setting, room_id, clinician_id, route, determination_id, starts_at, ends_at, medicine_at, client_zone, recorded_at, recorded_by_name)
       VALUES ('${appointment}', '${clinic}', '${client}', 'treatment-session', 'in_clinic', '${cast.roomIds[0]}', '${cast.prescriber.membershipId}', 'sublingual', '${randomUUID()}', now(), now() + interval '2 hours', now(), 'UTC', now(), 'Nobody')`,
      `INSERT INTO treatment_session (id, clinic_id, client_id, appointment_id, setting, route, opened_at, recorded_at, recorded_by_name)
       VALUES ('${session}', '${clinic}', '${client}', '${appointment}', 'in_clinic', 'sublingual', now(), now(), 'Nobody')`,
      `INSERT INTO dose_administration (id, clinic_id, session_id, client_id, order_id, gate_id, medication, route, dose_mg, lot, given_at, second_check_name, recorded_at, recorded_by_name)
       VALUES ('${id}', '${clinic}', '${session}', '${client}', '${randomUUID()}', '${randomUUID()}', 'ketamine', 'sublingual', 50, 'L1', now(), 'Nobody', now(), 'Nobody')`,
      `INSERT INTO session_transition (id, clinic_id, session_id, client_id, seq, from_state, to_state, at, actor_role, rule_versions, recorded_at, recorded_by_id, recorded_by_name)
       VALUES (gen_random_uuid(), '${clinic}', '${session}', '${client}', 1, NULL, 'READY', now(), 'system', '{}', ${recorded})`,
    )
    expect(await breachesOf('I1')).toEqual([
      `dose ${id} had no valid clearance`,
      `dose ${id} had no passed gate of the last 30 minutes`,
      `dose ${id} had no monitor present`,
    ])
    expect(await breachesOf('I8')).toEqual([`session ${session} went from nothing to READY`])
    await tamper(
      `DELETE FROM session_transition WHERE session_id = '${session}'`,
      `DELETE FROM dose_administration WHERE id = '${id}'`,
      `DELETE FROM treatment_session WHERE id = '${session}'`,
      `DELETE FROM appointment WHERE id = '${appointment}'`,
    )
    expect(await broken()).toEqual([])
  })

  test('I2 two appointments of one client that overlap', async () => {
    const { clinic, client } = ids()
    const book = (minutes: number) =>
      `INSERT INTO appointment (clinic_id, client_id, kind, setting, starts_at, ends_at, client_zone, recorded_at, recorded_by_name)
       VALUES ('${clinic}', '${client}', 'intake-talk', 'at_home', now() + interval '${minutes} minutes', now() + interval '${minutes + 60} minutes', 'UTC', now(), 'Nobody')`
    await tamper(
      'ALTER TABLE appointment DROP CONSTRAINT appointment_client_is_free',
      book(0),
      book(30),
    )
    expect(await breachesOf('I2')).toHaveLength(1)
    await tamper('DELETE FROM appointment')
    expect(await broken()).toEqual([])
  })

  test('I3 a row that was changed without an event, and one that is gone', async () => {
    await tamper(`UPDATE client SET phone = '1' WHERE id = '${cast.client.clientId}'`)
    expect(await breachesOf('I3')).toEqual([
      `client ${cast.client.clientId} was changed without an event`,
    ])
    await tamper(`DELETE FROM client WHERE id = '${cast.otherClient.clientId}'`)
    expect(await breachesOf('I3')).toContain(`client ${cast.otherClient.clientId} is gone`)
  })

  test('I4 an event that was rewritten: the chain names the first bad place, in its clinic alone', async () => {
    await tamper(
      `UPDATE audit_event SET actor_name = 'Somebody else' WHERE id = (SELECT event_id FROM audit_link WHERE clinic_id = '${cast.clinicId}' AND seq = 3)`,
    )
    expect(await breachesOf('I4')).toEqual(['Kept Clinic at event 3: the event was changed'])
    const reports = await verifyChains(database.address('owner'))
    expect(reports.map(({ clinic, broken: at }) => [clinic, at])).toEqual([
      ['Kept Clinic', { at: 3, why: 'the event was changed' }],
      ['Elsewhere Clinic', null],
    ])
  })

  test('I5 work that is due for ten minutes, and one that failed in silence', async () => {
    const { clinic } = ids()
    const plan = (status: string, minutes: number) =>
      `INSERT INTO due_work (clinic_id, kind, subject_kind, subject_id, due_at, status, payload, recorded_at, recorded_by_name)
       VALUES ('${clinic}', 'reminder-${status}', 'appointment', gen_random_uuid(), now() - interval '${minutes} minutes', '${status}', '{}', now(), 'Nobody')`
    await tamper(plan('due', 4))
    expect(await breachesOf('I5')).toEqual([])
    await tamper(plan('due', 10), plan('failed', 1))
    expect(await breachesOf('I5')).toHaveLength(2)
  })

  test('I6 a reminder that was sent after its appointment was moved', async () => {
    const { id, clinic, client } = ids()
    const appointment = randomUUID()
    await tamper(
      `INSERT INTO due_work (id, clinic_id, kind, subject_kind, subject_id, due_at, status, payload, recorded_at, recorded_by_name)
       VALUES ('${id}', '${clinic}', 'reminder', 'appointment', '${appointment}', now(), 'done', '{}', now() - interval '3 hours', 'Nobody')`,
      `INSERT INTO appointment_change (id, clinic_id, appointment_id, client_id, change, recorded_at, recorded_by_id, recorded_by_name)
       VALUES (gen_random_uuid(), '${clinic}', '${appointment}', '${client}', 'moved', now() - interval '2 hours', NULL, 'Nobody')`,
      `INSERT INTO outgoing_mail (clinic_id, to_address, subject, body, message_id, status, due_work_id, sent_at, recorded_at, recorded_by_name)
       VALUES ('${clinic}', 'a@b.example', 'Hello', 'Hello', '<1@test>', 'sent', '${id}', now(), now() - interval '1 hour', 'Nobody')`,
    )
    expect(await breachesOf('I6')).toEqual([
      `reminder ${id} was sent after its appointment changed`,
      `reminder ${id} was written after its appointment changed`,
    ])
  })

  test('I7 a journal entry whose last revision is gone', async () => {
    const { id, clinic, client } = ids()
    await tamper(
      `INSERT INTO journal_entry (id, clinic_id, client_id, body, revision, written_at, changed_at, recorded_at, recorded_by_name)
       VALUES ('${id}', '${clinic}', '${client}', '\\x00', 2, now(), now(), now(), 'Nobody')`,
      `INSERT INTO journal_revision (clinic_id, entry_id, client_id, revision, base_revision, body, saved_at, recorded_at, recorded_by_name)
       VALUES ('${clinic}', '${id}', '${client}', 1, 0, '\\x00', now(), now(), 'Nobody')`,
    )
    expect(await breachesOf('I7')).toEqual([
      `journal entry ${id} is at revision 2 and keeps 1 revisions`,
    ])
  })

  test("I9 a duty in another clinic than its member's", async () => {
    await tamper(
      `INSERT INTO duty_shift (clinic_id, member_id, duty, starts_at, ends_at, recorded_at, recorded_by_name)
       VALUES ('${other.clinicId}', '${cast.nurse.membershipId}', 'on_call', now(), now() + interval '1 hour', now(), 'Nobody')`,
    )
    expect((await breachesOf('I9')).join()).toMatch(/duty_shift .* points to another membership's/)
  })

  test('I10 vital signs that were changed after they were taken, and ones that are gone', async () => {
    const { id, clinic, client } = ids()
    await root.query(`SELECT set_config('app.clinic_id', '${clinic}', false)`)
    await root.query(`
      BEGIN;
      ALTER TABLE vital_signs DISABLE TRIGGER ALL;
      ALTER TABLE vital_signs ENABLE TRIGGER audited;
      INSERT INTO vital_signs (id, clinic_id, session_id, client_id, phase, spo2, entry_id, taken_at, recorded_at, recorded_by_name)
      VALUES ('${id}', '${clinic}', gen_random_uuid(), '${client}', 'baseline', 97, gen_random_uuid(), now(), now(), 'Nobody');
      COMMIT`)
    expect(await breachesOf('I10')).toEqual([])
    await tamper(`UPDATE vital_signs SET spo2 = 99 WHERE id = '${id}'`)
    expect(await breachesOf('I10')).toEqual([`vital signs ${id} were changed`])
    await tamper(`DELETE FROM vital_signs WHERE id = '${id}'`)
    expect(await breachesOf('I10')).toEqual([`vital signs ${id} are gone`])
  })

  test('I11 a key that was taken twice', async () => {
    const { clinic } = ids()
    const person = randomUUID()
    await root.query('DROP INDEX action_key_clinic_id_person_id_key_key')
    for (const _ of [1, 2])
      await tamper(
        `INSERT INTO action_key (clinic_id, person_id, action, key, recorded_at, recorded_by_name) VALUES ('${clinic}', '${person}', 'a.b', 'twice', now(), 'Nobody')`,
      )
    expect(await breachesOf('I11')).toEqual(['key twice was taken 2 times'])
  })

  test('I12 a sign-in of somebody whose membership ended', async () => {
    const { guide } = cast
    const start = (membership: string) =>
      `INSERT INTO sign_in_session (person_id, clinic_id, membership_id, token_hash, started_at, last_seen_at, confirmed_at, expires_at, device)
       VALUES ('${guide.personId}', '${cast.clinicId}', '${membership}', '${randomUUID()}', now(), now(), now(), now() + interval '1 hour', 'test')`
    await tamper(start(guide.membershipId))
    expect(await breachesOf('I12')).toEqual([])
    await tamper(`UPDATE membership SET status = 'deactivated' WHERE id = '${guide.membershipId}'`)
    expect(await breachesOf('I12')).toHaveLength(1)
  })
})
