import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stopHearing } from '@/lib/db/listen'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { stamp } from '@/lib/kernel/occasion'
import { read } from '@/lib/kernel/run'
import { TUESDAY, write } from '@/lib/preparation/preparation.fixture'
import { at } from '@/lib/sessions/testing/session.fixture'
import { boardOf } from './board'
import type { Board } from './board-model'
import { boardStream } from './board-stream'

const SESSIONS = 30
const WATCHERS = 5
/** A longer run is asked for: `BOARD_SECONDS=3600 npx vitest run --project db lib/overview/board-crowd`. */
const SECONDS = Number(process.env.BOARD_SECONDS ?? 4)

let root: Client
let cast: Cast
const ids = Array.from({ length: SESSIONS }, () => ({
  client: randomUUID(),
  appointment: randomUUID(),
  session: randomUUID(),
}))

beforeAll(async () => {
  const database = await testDatabase()
  root = new Client({ connectionString: database.address('root') })
  await root.connect()
  cast = await castOf('Crowd', TUESDAY)
  await root.query('SET session_replication_role = replica')
  for (const [index, each] of ids.entries()) await openSession(each, index)
  await root.query('SET session_replication_role = origin')
})
afterAll(async () => {
  await stopHearing()
  await root.end()
})

/** A session at home whose dose was given at two, written past the guards: what is measured here is the telling. */
async function openSession(each: (typeof ids)[number], index: number): Promise<void> {
  const stamped = `'${cast.clinicId}', '${TUESDAY.toISOString()}', 'Nobody'`
  const two = `'${at(0).toISOString()}'`
  await root.query(
    `INSERT INTO client (id, legal_name, preferred_name, sort_name, email, time_zone, clinic_id, recorded_at, recorded_by_name)
     VALUES ('${each.client}', 'Person ${index}', 'Person', 'person ${index}', 'p${index}@crowd.example', 'America/New_York', ${stamped})`,
  )
  await root.query(
    `INSERT INTO appointment (id, client_id, kind, setting, route, clinician_id, determination_id, starts_at, medicine_at, ends_at, client_zone, status, clinic_id, recorded_at, recorded_by_name)
     VALUES ('${each.appointment}', '${each.client}', 'treatment-session', 'at_home', 'sublingual', gen_random_uuid(), gen_random_uuid(),
             ${two}::timestamptz - interval '30 minutes', ${two}, ${two}::timestamptz + interval '3 hours', 'America/New_York', 'checked-in', ${stamped})`,
  )
  await root.query(
    `INSERT INTO treatment_session (id, client_id, appointment_id, setting, route, opened_at, clinic_id, recorded_at, recorded_by_name)
     VALUES ('${each.session}', '${each.client}', '${each.appointment}', 'at_home', 'sublingual', ${two}, ${stamped})`,
  )
  await root.query(
    `INSERT INTO session_transition (session_id, client_id, seq, to_state, at, actor_role, rule_versions, clinic_id, recorded_at, recorded_by_name)
     VALUES ('${each.session}', '${each.client}', 1, 'MONITORING', ${two}, 'system', '{}', ${stamped})`,
  )
  await root.query(
    `INSERT INTO dose_administration (session_id, client_id, order_id, gate_id, medication, route, dose_mg, lot, given_at, second_check_name, clinic_id, recorded_at, recorded_by_name)
     VALUES ('${each.session}', '${each.client}', gen_random_uuid(), gen_random_uuid(), 'ketamine', 'sublingual', 100, 'L', ${two}, 'Nobody', ${stamped})`,
  )
}

/** A quiet look of one session's vital signs, as staff write it down. */
const measure = (index: number) => {
  const each = ids[index % SESSIONS]
  return write(
    cast,
    (occasion) =>
      occasion.tx.vitalSigns.createMany({
        data: [
          {
            sessionId: each?.session ?? '',
            clientId: each?.client ?? '',
            phase: 'during',
            systolic: 118 + (index % 9),
            diastolic: 76,
            heartRate: 66,
            entryId: randomUUID(),
            takenAt: at(20 + index / 60),
            ...stamp(occasion),
          },
        ],
      }),
    at(20 + index / 60),
  )
}

test(
  'thirty sessions and five boards: every change is told to each within two seconds',
  { timeout: SECONDS * 1000 + 60_000 },
  async () => {
    const abort = new AbortController()
    const heard = Array.from({ length: WATCHERS }, () => ({ boards: 0, bytes: 0, last: '' }))
    const reading = heard.map((one) =>
      listen(
        boardStream(new Request('http://localhost/api/board', { signal: abort.signal }), {
          clinicId: cast.clinicId,
          mayWatch: () => Promise.resolve(true),
          look: () => read(cast.nurse, (o) => boardOf(o, 'names'), { now: at(30) }),
        }),
        one,
      ),
    )
    while (heard.some(({ boards }) => boards === 0)) await pause(50)
    const [before, began] = [process.cpuUsage(), performance.now()]
    const waits: number[] = []
    for (let index = 0; performance.now() - began < SECONDS * 1000; index += 1) {
      const counts = heard.map(({ boards }) => boards)
      await measure(index)
      const written = performance.now()
      while (
        heard.some(({ boards }, which) => boards === counts[which]) &&
        performance.now() - written < 5000
      )
        await pause(10)
      waits.push(performance.now() - written)
      await pause(Math.max(0, 1000 - (performance.now() - written)))
    }
    const spent = process.cpuUsage(before)
    const seconds = (performance.now() - began) / 1000
    abort.abort()
    const sorted = waits.toSorted((a, b) => a - b)
    process.stdout.write(
      `${JSON.stringify({
        sessions: SESSIONS,
        boards: WATCHERS,
        seconds: Math.round(seconds),
        changes: waits.length,
        told: heard.map(({ boards }) => boards),
        cpuPercentOfOneCore: Math.round(((spent.user + spent.system) / 10_000 / seconds) * 10) / 10,
        waitMs: {
          median: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
          worst: Math.round(sorted.at(-1) ?? 0),
        },
        boardKb: Math.round((heard[0]?.bytes ?? 0) / Math.max(1, heard[0]?.boards ?? 1) / 1024),
        rssMb: Math.round(process.memoryUsage.rss() / 1_048_576),
      })}\n`,
    )
    const tiles = (JSON.parse(heard[0]?.last ?? '{}') as Partial<Board>).tiles
    expect(tiles).toHaveLength(SESSIONS)
    expect(sorted.at(Math.floor(sorted.length * 0.9) - 1) ?? 0).toBeLessThan(2000)
    await Promise.race([Promise.all(reading), pause(6000)])
  },
)

async function listen(
  response: Response,
  one: { boards: number; bytes: number; last: string },
): Promise<void> {
  const letters = new TextDecoder()
  const reader = response.body?.getReader()
  let rest = ''
  for (;;) {
    const part = await reader?.read()
    if (!part || part.done) return
    one.bytes += part.value.byteLength
    const messages = (rest + letters.decode(part.value)).split('\n\n')
    rest = messages.pop() ?? ''
    for (const message of messages) {
      if (!/^event: board$/m.test(message)) continue
      one.boards += 1
      one.last = /^data: (.*)$/m.exec(message)?.[1] ?? ''
    }
  }
}
