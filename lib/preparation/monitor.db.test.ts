import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { tokenHash } from '@/lib/auth/token'
import { act, read } from '@/lib/kernel/run'
import type { MonitorViewer, Viewer } from '@/lib/kernel/viewer'
import { MONITOR_ATTESTATIONS } from '@/lib/sessions/model'
import { addHours, addMinutes } from '@/lib/time/instant'
import { attestAsMonitor } from './attest'
import { dosedSession, moves } from './dosed.fixture'
import type { LookInput } from './forms'
import { monitorScreenOf } from './monitor-screen'
import { createMonitorLink } from './monitor-link'
import { nameMonitor } from './name-monitor'
import { openMonitorLink } from './open-monitor-link'
import { attestedMonitor, bookedSession, TUESDAY, TWO_PM, write } from './preparation.fixture'
import { recordLook } from './record-look'

let cast: Cast
let count = 0

beforeAll(async () => {
  await testDatabase()
})

beforeEach(async () => {
  count += 1
  cast = await castOf(`Monitor${count}`, TUESDAY)
})

const name = (viewer: Viewer, appointmentId: string, who = 'Robin Sitter') =>
  act(
    viewer,
    (o) =>
      nameMonitor(o, {
        appointmentId,
        name: who,
        phone: '+1 212 555 0142',
        relation: 'friend',
        adult: 'yes',
      }),
    { now: TUESDAY },
  )

const makeLink = (viewer: Viewer, appointmentId: string) =>
  act(viewer, (o) => createMonitorLink(o, { appointmentId }), { now: TUESDAY })

async function linkFor(appointmentId: string): Promise<{ secret: string; code: string }> {
  const made = await makeLink(cast.frontDesk, appointmentId)
  if (!made.ok) throw new Error(made.refusal.code)
  return { secret: made.value.url.split('#')[1] ?? '', code: made.value.code }
}

const open = (secret: string, code: string, now = TWO_PM) =>
  openMonitorLink({ secret, code }, { now })

const wrong = (code: string) => (code === '000000' ? '111111' : '000000')

/** The viewer that a cookie opens, by the same look-up as the door's. */
const viewerOf = (appointmentId: string, monitorId: string): MonitorViewer => ({
  kind: 'monitor',
  clinicId: cast.clinicId,
  clientId: cast.client.clientId,
  appointmentId,
  monitorId,
  linkId: randomUUID(),
  name: 'Robin Sitter',
})

const screen = (viewer: MonitorViewer, now = TWO_PM) => read(viewer, monitorScreenOf, { now })

const look = (viewer: MonitorViewer, more: Partial<LookInput> = {}, now = addMinutes(TWO_PM, 15)) =>
  act(viewer, (o) => recordLook(o, { entryId: randomUUID(), state: 'resting', ...more }), { now })

const looks = () =>
  read(cast.system, ({ tx }) => tx.monitorLook.findMany({ orderBy: { recordedAt: 'asc' } }))

const alerts = () =>
  read(cast.system, ({ tx }) =>
    tx.alert.findMany({ select: { kind: true, level: true, audience: true } }),
  )

describe('a monitor is named', () => {
  test('by the client for their own session, and the one before is taken back with the link', async () => {
    const id = await bookedSession(cast, { setting: 'at_home' })
    expect(await name(cast.client, id)).toMatchObject({ ok: true })
    const { secret, code } = await linkFor(id)
    expect(await name(cast.client, id, 'Kim Neighbour')).toMatchObject({ ok: true })
    expect(await open(secret, code)).toMatchObject({ refusal: { code: 'link_or_code' } })
    const standing = await read(cast.system, ({ tx }) =>
      tx.sessionMonitor.findMany({ where: { withdrawnAt: null }, select: { name: true } }),
    )
    expect(standing).toEqual([{ name: 'Kim Neighbour' }])
  })

  test('not by another client, nor in another clinic', async () => {
    const id = await bookedSession(cast, { setting: 'at_home' })
    const elsewhere = await castOf(`MonitorElsewhere${count}`, TUESDAY)
    for (const viewer of [cast.otherClient, elsewhere.client, elsewhere.prescriber])
      expect(await name(viewer, id)).toMatchObject({ refusal: { code: 'not_found' } })
    expect(await makeLink(cast.client, id)).toMatchObject({ refusal: { code: 'not_allowed' } })
    expect(await makeLink(elsewhere.prescriber, id)).toMatchObject({
      refusal: { code: 'not_found' },
    })
    expect(await makeLink(cast.guide, id)).toMatchObject({ refusal: { code: 'no_monitor' } })
  })
})

describe('the link and its spoken code', () => {
  test('open a screen together; neither is stored', async () => {
    const id = await bookedSession(cast, { setting: 'at_home' })
    await name(cast.client, id)
    const { secret, code } = await linkFor(id)
    const opened = await open(secret, code)
    expect(opened).toMatchObject({ ok: true, value: { expiresAt: addHours(TWO_PM, 27) } })
    const [row] = await read(cast.system, ({ tx }) => tx.monitorLink.findMany())
    expect(JSON.stringify(row)).not.toContain(secret)
    expect(JSON.stringify(row)).not.toContain(code)
    expect(row?.cookieHash).toBe(opened.ok ? tokenHash(opened.value.token) : '')
  })

  test('five wrong codes lock it, the right one included', async () => {
    const id = await bookedSession(cast, { setting: 'at_home' })
    await name(cast.client, id)
    const { secret, code } = await linkFor(id)
    const codes: string[] = []
    for (let n = 0; n < 5; n += 1) {
      const tried = await open(secret, wrong(code))
      codes.push(tried.ok ? 'opened' : tried.refusal.code)
    }
    expect(codes).toEqual([...Array.from({ length: 4 }, () => 'link_or_code'), 'link_locked'])
    expect(await open(secret, code)).toMatchObject({ refusal: { code: 'link_locked' } })
    const renewed = await linkFor(id)
    expect(await open(renewed.secret, renewed.code)).toMatchObject({ ok: true })
  })

  test('an unknown link and a wrong code get the same answer', async () => {
    const id = await bookedSession(cast, { setting: 'at_home' })
    await name(cast.client, id)
    const { secret, code } = await linkFor(id)
    const unknown = await open('nothing-of-ours', code)
    expect(await open(secret, wrong(code))).toEqual({ ...unknown, kept: true })
  })

  test('dies a day after the appointment’s end', async () => {
    const id = await bookedSession(cast, { setting: 'at_home' })
    await name(cast.client, id)
    const { secret, code } = await linkFor(id)
    const end = addHours(TWO_PM, 3)
    expect(await open(secret, code, addMinutes(end, 24 * 60 - 1))).toMatchObject({ ok: true })
    expect(await open(secret, code, addHours(end, 24))).toMatchObject({
      refusal: { code: 'link_or_code' },
    })
  })
})

describe('what a monitor says and sees', () => {
  test('all of the statements or none', async () => {
    const id = await bookedSession(cast, { setting: 'at_home' })
    const named = await name(cast.client, id)
    const viewer = viewerOf(id, named.ok ? named.value.monitorId : '')
    const attest = (statements: readonly (typeof MONITOR_ATTESTATIONS)[number][]) =>
      act(viewer, (o) => attestAsMonitor(o, { statements: [...statements] }), { now: TWO_PM })
    expect(await attest(MONITOR_ATTESTATIONS.slice(1))).toMatchObject({
      refusal: { code: 'attest_all', facts: { count: 1 } },
    })
    expect(await attest(MONITOR_ATTESTATIONS)).toMatchObject({ ok: true })
    expect(await screen(viewer)).toMatchObject({ attestedAt: TWO_PM, phase: 'before' })
  })

  test('their own session: a first name, an address, and nothing of the record', async () => {
    const id = await bookedSession(cast, { setting: 'at_home' })
    const monitorId = await attestedMonitor(cast, id)
    const viewer = viewerOf(id, monitorId)
    expect(await screen(viewer)).toMatchObject({
      clientName: 'Client',
      address: '9 Pier Road, New York, NY 10002',
      looks: [],
    })
    const other = await bookedSession(cast, {
      clientId: cast.otherClient.clientId,
      medicineAt: addHours(TWO_PM, 24),
    })
    expect(await screen({ ...viewer, appointmentId: other })).toBeNull()
    const hidden = await read(viewer, async ({ tx }) => [
      await tx.screening.count(),
      await tx.preSessionChecklist.count(),
      await tx.clientMedication.count(),
      await tx.screeningDetermination.count(),
      await tx.journalEntry.count(),
    ])
    expect(hidden).toEqual([0, 0, 0, 0, 0])
  })
})

describe('the looks', () => {
  test('are off before the dose', async () => {
    const id = await bookedSession(cast, { setting: 'at_home' })
    const viewer = viewerOf(id, await attestedMonitor(cast, id))
    expect(await look(viewer)).toMatchObject({ refusal: { code: 'looks_off' } })
  })

  test('are kept once however often they are sent; needing help alerts once, at its level', async () => {
    const id = await bookedSession(cast, { setting: 'at_home' })
    const viewer = viewerOf(id, await attestedMonitor(cast, id))
    await dosedSession(cast, id)
    const entryId = randomUUID()
    await look(viewer)
    expect(await alerts()).toEqual([])
    await look(viewer, { entryId, state: 'cannot_wake' })
    await look(viewer, { entryId, state: 'cannot_wake' })
    await look(viewer, { state: 'needs_me' })
    expect(await looks()).toHaveLength(3)
    expect((await alerts()).toSorted((a, b) => a.level.localeCompare(b.level))).toEqual([
      { kind: 'MONITOR-CANNOT-WAKE', level: 'A1', audience: 'on_call_clinician' },
      { kind: 'MONITOR-NEEDS-HELP', level: 'A2', audience: 'on_call_clinician' },
    ])
  })

  test('sent late they keep their own time, are taken for a day after the end, and then no more', async () => {
    const id = await bookedSession(cast, { setting: 'at_home' })
    const viewer = viewerOf(id, await attestedMonitor(cast, id))
    const sessionId = await dosedSession(cast, id)
    const end = addMinutes(TWO_PM, 60)
    await write(
      cast,
      (o) =>
        moves(o, { sessionId, clientId: cast.client.clientId, seq: 9 }, 'MONITORING', [
          'RECOVERY',
          'DISCHARGE_READY',
          'DISCHARGED',
        ]),
      end,
    )
    expect(await screen(viewer, addMinutes(end, 10))).toMatchObject({ phase: 'ended' })
    expect(await screen(viewer, addMinutes(end, 16))).toMatchObject({ phase: 'over' })
    const deviceLookedAt = addMinutes(TWO_PM, 30)
    expect(await look(viewer, { deviceLookedAt }, addHours(end, 20))).toMatchObject({
      value: { lookedAt: deviceLookedAt.toISOString() },
    })
    const wrongClock = addHours(TWO_PM, -90)
    expect(
      await look(viewer, { deviceLookedAt: wrongClock, waitedSec: 19 * 3600 }, addHours(end, 18.5)),
    ).toMatchObject({ value: { lookedAt: addMinutes(end, -30).toISOString() } })
    expect(await look(viewer, {}, addHours(end, 25))).toMatchObject({
      refusal: { code: 'looks_off' },
    })
  })
})
