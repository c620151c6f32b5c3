import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addBoard, boardsOf, revokeBoard } from '@/lib/clinics/boards'
import { deviceOfSecret } from '@/lib/auth/board-device'
import { hearChanges, hearerCount, stopHearing } from '@/lib/db/listen'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase, type TestDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import type { Viewer } from '@/lib/kernel/viewer'
import { TUESDAY } from '@/lib/preparation/preparation.fixture'
import { escalate } from '@/lib/sessions/call-for-help'
import { recordVitalSigns } from '@/lib/sessions/vital-signs'
import { at, checkedIn, dosed, must, vitals } from '@/lib/sessions/testing/session.fixture'
import { boardOf, type Shown } from './board'
import { calls, nextDue } from './board-model'
import { boardId, boardStream } from './board-stream'

let database: TestDatabase
let cast: Cast
let turn = 0

beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(async () => {
  turn += 1
  cast = await castOf(`Board${turn}`, TUESDAY)
})
afterAll(stopHearing)

const board = (viewer: Viewer, minutes: number, shown: Shown = 'names') =>
  read(viewer, (o) => boardOf(o, shown), { now: at(minutes) })
const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 200 && !holds(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50))
  expect(holds()).toBe(true)
}

describe('the board shows each room as it stands', () => {
  test('who, where, with whom, since when, and what is due', async () => {
    const appointmentId = await dosed(cast)
    const { tiles } = await board(cast.nurse, 30)
    expect(tiles).toMatchObject([
      {
        appointmentId,
        room: 'Harbor',
        who: 'Client Example',
        clinician: 'Prescriber',
        guide: 'Guide',
        state: 'MONITORING',
        dosedAt: at(0).getTime(),
        alarms: [],
      },
    ])
    const [tile] = tiles
    if (!tile) throw new Error('No tile')
    expect(nextDue(tile, at(37).getTime()).slice(0, 2)).toEqual([
      { kind: 'missed', minute: 20, inMin: -7 },
      { kind: 'reading', minute: 40, inMin: 3, due: true },
    ])
    expect(calls(tile, at(37).getTime())).toBe(false)
  })

  test('at home a look that was missed calls, and says who is to be called', async () => {
    await dosed(cast, 'at_home')
    const [tile] = (await board(cast.guide, 21)).tiles
    if (!tile) throw new Error('No tile')
    expect(nextDue(tile, at(21).getTime())).toContainEqual({
      kind: 'look',
      inMin: -6,
      step: 'guide',
    })
    expect(calls(tile, at(21).getTime())).toBe(true)
    expect(tile.monitor).toBe('Robin Sitter')
  })

  test('an alarm value and a call for help stand on it until somebody closes them', async () => {
    const appointmentId = await dosed(cast)
    await must(cast.guide, 40, (o) =>
      recordVitalSigns(o, vitals(appointmentId, { phase: 'during', systolicMmHg: 205 })),
    )
    await must(cast.guide, 41, (o) => escalate(o, { appointmentId, trigger: 'alarm_value' }))
    const [tile] = (await board(cast.nurse, 42)).tiles
    expect(tile?.state).toBe('ESCALATED')
    expect(tile?.alarms.map(({ code, taken }) => `${code} ${taken}`).toSorted()).toEqual([
      'alarm_value false',
      'pressure_very_high false',
    ])
  })

  test('a guide sees those in their care, a front desk and a client nobody, another clinic nothing', async () => {
    await checkedIn(cast)
    const stranger = { ...cast.guide, membershipId: cast.nurse.membershipId }
    const other = await castOf(`Abroad${turn}`, TUESDAY)
    expect((await board(cast.guide, 0)).tiles).toHaveLength(1)
    for (const viewer of [stranger, cast.frontDesk, other.prescriber, other.system])
      expect((await board(viewer, 0)).tiles).toEqual([])
  })

  test('on a wall nobody has a name', async () => {
    await dosed(cast, 'at_home')
    const shown = JSON.stringify(await board(cast.system, 10, 'initials'))
    for (const name of ['Client', 'Example', 'Prescriber', 'Guide', 'Robin', 'Sitter'])
      expect(shown).not.toContain(name)
    expect(shown).toContain('"who":"CE"')
  })

  test('behind a cover there are not even initials, and every alarm', async () => {
    const appointmentId = await dosed(cast, 'at_home')
    await must(cast.guide, 5, (o) =>
      recordVitalSigns(o, vitals(appointmentId, { phase: 'during', spo2Percent: 88 })),
    )
    const shown = JSON.stringify(await board(cast.nurse, 10, 'nobody'))
    for (const name of ['Client', 'Example', 'Prescriber', 'Guide', 'Robin', 'Sitter', '"CE"'])
      expect(shown).not.toContain(name)
    expect(shown).toContain('oxygen_low')
  })
})

describe('a device on the wall', () => {
  test('opens its clinic’s board by its secret until it is taken off', async () => {
    const made = await act(cast.administrator, (o) => addBoard(o, { label: 'Nurses’ station' }))
    if (!made.ok) throw new Error('Not made')
    const { secret } = made.value
    expect(await deviceOfSecret(secret)).toMatchObject({ clinicId: cast.clinicId })
    expect(await deviceOfSecret(`${secret}x`)).toBeNull()
    const [line] = await read(cast.administrator, boardsOf)
    const deviceId = line?.id ?? ''
    expect(await act(cast.nurse, (o) => revokeBoard(o, { deviceId }))).toMatchObject({
      refusal: { code: 'not_allowed' },
    })
    await act(cast.administrator, (o) => revokeBoard(o, { deviceId }))
    expect(await deviceOfSecret(secret)).toBeNull()
  })
})

describe('what happens is told over one line', () => {
  test('with the clinic’s id alone, and again after the database ended the line', async () => {
    const heard: (string | null)[] = []
    const stop = hearChanges((clinicId) => heard.push(clinicId))
    const root = new Client({ connectionString: database.address('root') })
    await root.connect()
    const lines = async () =>
      (
        await root.query<{ pid: number }>(
          `SELECT pid FROM pg_stat_activity WHERE application_name = 'stillwater-boards' AND datname = current_database()`,
        )
      ).rows.map(({ pid }) => pid)
    let pids: readonly number[] = []
    for (let tries = 0; tries < 100 && pids.length === 0; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      pids = await lines()
    }
    const more = [hearChanges(() => {}), hearChanges(() => {})]
    expect(hearerCount()).toBe(3)
    expect(await lines()).toHaveLength(1)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await checkedIn(cast)
    await until(() => heard.includes(cast.clinicId))
    expect(new Set(heard)).toEqual(new Set([cast.clinicId]))
    await root.query('SELECT pg_terminate_backend($1)', [pids[0]])
    await until(() => heard.includes(null))
    heard.length = 0
    const again = await castOf(`Again${turn}`, TUESDAY)
    await checkedIn(again)
    await until(() => heard.includes(again.clinicId))
    for (const end of [stop, ...more]) end()
    expect(hearerCount()).toBe(0)
    await root.end()
  })

  test('a watcher gets the board, then each change, and nothing once they may not watch any more', async () => {
    const appointmentId = await dosed(cast)
    let may = true
    let minute = 10
    const watch = {
      clinicId: cast.clinicId,
      mayWatch: () => Promise.resolve(may),
      look: () => board(cast.nurse, minute),
    }
    const known = boardId(await board(cast.nurse, minute))
    const abort = new AbortController()
    const open = (lastEventId?: string) =>
      boardStream(
        new Request('http://localhost/api/board', {
          signal: abort.signal,
          ...(lastEventId ? { headers: { 'last-event-id': lastEventId } } : {}),
        }),
        watch,
      )
    const told: string[] = []
    const reading = listen(open(), told)
    await until(() => told.includes('board'))
    minute = 20
    await must(cast.guide, minute, (o) =>
      recordVitalSigns(
        o,
        vitals(appointmentId, { phase: 'during', entryId: randomUUID(), systolicMmHg: 131 }),
      ),
    )
    await until(() => told.filter((each) => each === 'board').length === 2)
    const back: string[] = []
    minute = 10
    void listen(open(known), back)
    await until(() => back.length > 0)
    expect(known).not.toBe(boardId(await board(cast.nurse, 20)))
    may = false
    await until(() => told.includes('gone'))
    await reading
    abort.abort()
  })
})

async function listen(response: Response, told: string[]): Promise<void> {
  const letters = new TextDecoder()
  const reader = response.body?.getReader()
  for (;;) {
    const part = await reader?.read()
    if (!part || part.done) return
    for (const [, event = ''] of letters.decode(part.value).matchAll(/^event: (\w+)$/gm))
      told.push(event)
  }
}
