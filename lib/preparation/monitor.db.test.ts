import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { tokenHash } from '@/lib/auth/token'
import { act, read } from '@/lib/kernel/run'
import type { MonitorViewer, Viewer } from '@/lib/kernel/viewer'
import { MONITOR_ATTESTATIONS } from '@/lib/sessions/model'
import { addHours, addMinutes } from '@/lib/time/instant'
import { answerChecklist } from './answer-checklist'
import { attestAsMonitor } from './attest'
import { comfortWishOf, sayWishes } from './comfort-wish'
import { dosedSession, moves } from './dosed.fixture'
import type { LookInput, TrainingInput } from './forms'
import { gateForMonitor } from './gate-for-monitor'
import { monitorScreenOf } from './monitor-screen'
import { createMonitorLink } from './monitor-link'
import { nameMonitor } from './name-monitor'
import { openMonitorLink } from './open-monitor-link'
import {
  answers,
  attestedMonitor,
  bookedSession,
  TUESDAY,
  TWO_PM,
  write,
} from './preparation.fixture'
import { recordLook } from './record-look'
import { confirmCard } from './training'
import { TRAINING_CARDS, type TrainingCard } from './training-cards'

let cast: Cast
let count = 0

beforeAll(async () => {
  await testDatabase()
})

beforeEach(async () => {
  count += 1
  cast = await castOf(`Monitor${count}`, TUESDAY)
})

const name = (viewer: Viewer, appointmentId: string, who = 'Robin Sitter', email?: string) =>
  act(
    viewer,
    (o) =>
      nameMonitor(o, {
        appointmentId,
        name: who,
        phone: '+1 212 555 0142',
        relation: 'friend',
        adult: 'yes',
        ...(email ? { email } : {}),
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

const confirm = (viewer: MonitorViewer, card: TrainingCard, first?: TrainingInput['first']) =>
  act(viewer, (o) => confirmCard(o, { card, ...(first ? { first } : {}) }), { now: TWO_PM })

async function train(viewer: MonitorViewer) {
  for (const card of TRAINING_CARDS)
    expect(await confirm(viewer, card, 'call_911')).toMatchObject({ ok: true })
}

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

  test('two that are made at the same instant: one lives', async () => {
    const id = await bookedSession(cast, { setting: 'at_home' })
    await name(cast.client, id)
    const made = await Promise.all(Array.from({ length: 4 }, () => makeLink(cast.frontDesk, id)))
    const opened = await Promise.all(
      made.flatMap((one) =>
        one.ok ? [open(one.value.url.split('#')[1] ?? '', one.value.code)] : [],
      ),
    )
    expect(made.every(({ ok }) => ok)).toBe(true)
    expect(opened.filter(({ ok }) => ok)).toHaveLength(1)
    await expect(
      write(cast, async (o) => {
        const link = await o.tx.monitorLink.findFirstOrThrow({ where: { revokedAt: null } })
        const { id: _id, secretHash: _secret, ...rest } = link
        await o.tx.monitorLink.createMany({ data: [{ ...rest, secretHash: 'another' }] })
      }),
    ).rejects.toThrow(/Unique constraint/)
  })

  test('by e-mail the link goes alone: without the code, a name or a word of health', async () => {
    const id = await bookedSession(cast, { setting: 'at_home' })
    await name(cast.client, id)
    const byMail = () =>
      act(cast.frontDesk, (o) => createMonitorLink(o, { appointmentId: id, by: 'email' }), {
        now: TUESDAY,
      })
    expect(await byMail()).toMatchObject({ refusal: { code: 'no_email' } })
    await name(cast.client, id, 'Robin Sitter', 'robin@home.example')
    const made = await byMail()
    if (!made.ok) throw new Error(made.refusal.code)
    const [letter] = await read(cast.system, ({ tx }) =>
      tx.outgoingMail.findMany({ where: { toAddress: 'robin@home.example' } }),
    )
    expect(letter?.body).toContain(made.value.url)
    expect(letter?.body).not.toContain(made.value.code)
    expect(`${letter?.subject} ${letter?.body}`).not.toMatch(/ketamine|session|treatment|Client/i)
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
    expect(await attest(MONITOR_ATTESTATIONS)).toMatchObject({
      refusal: { code: 'train_first', facts: { count: TRAINING_CARDS.length } },
    })
    await train(viewer)
    expect(await attest(MONITOR_ATTESTATIONS.slice(1))).toMatchObject({
      refusal: { code: 'attest_all', facts: { count: 1 } },
    })
    expect(await attest(MONITOR_ATTESTATIONS)).toMatchObject({ ok: true })
    expect(await screen(viewer)).toMatchObject({ attestedAt: TWO_PM, phase: 'before' })
  })

  test('the training is read in its order, and 911 comes first', async () => {
    const id = await bookedSession(cast, { setting: 'at_home' })
    const named = await name(cast.client, id)
    const viewer = viewerOf(id, named.ok ? named.value.monitorId : '')
    expect(await confirm(viewer, 'emergency', 'call_911')).toMatchObject({
      refusal: { code: 'card_not_next' },
    })
    for (const card of ['stay', 'look', 'quiet', 'never', 'reading'] as const)
      expect(await confirm(viewer, card)).toMatchObject({ ok: true })
    for (const first of [undefined, 'call_clinic', 'wait'] as const)
      expect(await confirm(viewer, 'emergency', first)).toMatchObject({
        refusal: { code: 'call_911_first' },
      })
    expect(await confirm(viewer, 'emergency', 'call_911')).toMatchObject({ ok: true })
    expect((await screen(viewer))?.confirmed).toHaveLength(6)
  })

  test('nobody reads the same three minutes twice: the same phone number is the same person', async () => {
    const first = await bookedSession(cast, { setting: 'at_home' })
    const named = await name(cast.client, first)
    await train(viewerOf(first, named.ok ? named.value.monitorId : ''))
    const second = await bookedSession(cast, {
      setting: 'at_home',
      medicineAt: addHours(TWO_PM, 24),
    })
    const again = await name(cast.client, second)
    const viewer = viewerOf(second, again.ok ? again.value.monitorId : '')
    expect((await screen(viewer))?.confirmed).toEqual(TRAINING_CARDS)
  })

  test('how the client wants to be kept company, sealed; the newest words count', async () => {
    const id = await bookedSession(cast, { setting: 'at_home' })
    const monitorId = await attestedMonitor(cast, id)
    const wish = (comfort: string, now = TUESDAY) =>
      act(
        cast.client,
        (o) =>
          sayWishes(o, { appointmentId: id, touch: 'ask_first', comfort, avoid: 'no talking' }),
        { now },
      )
    expect(await wish('a blanket')).toMatchObject({ ok: true })
    expect(await wish('the blue blanket', addMinutes(TUESDAY, 5))).toMatchObject({ ok: true })
    expect((await screen(viewerOf(id, monitorId)))?.wish).toMatchObject({
      touch: 'ask_first',
      comfort: 'the blue blanket',
    })
    const rows = await read(cast.system, ({ tx }) => tx.comfortWish.findMany())
    expect(JSON.stringify(rows.map(({ words }) => Buffer.from(words).toString()))).not.toContain(
      'blanket',
    )
    const wishFor = (viewer: Viewer) =>
      read(viewer, (o) => comfortWishOf(o, cast.client.clientId), { now: TWO_PM })
    expect(await wishFor(cast.guide)).toMatchObject({ avoid: 'no talking' })
    for (const viewer of [cast.frontDesk, cast.administrator, cast.otherClient])
      expect(await wishFor(viewer)).toBeNull()
  })

  test('the gate says one word to them too, and nothing of what it rests on', async () => {
    const id = await bookedSession(cast, { setting: 'at_home' })
    const viewer = viewerOf(id, await attestedMonitor(cast, id))
    const before = addHours(TWO_PM, -2)
    expect(await gateForMonitor(viewer, { now: addHours(TWO_PM, -30) })).toBeNull()
    expect(await gateForMonitor(viewer, { now: before })).toMatchObject({ decision: 'incomplete' })
    const late = { lastSolids: { precision: 'exact', date: '2026-05-14', time: '11:30' } }
    await act(cast.client, (o) => answerChecklist(o, answers(id, late)), { now: before })
    expect(await gateForMonitor(viewer, { now: before })).toEqual({
      decision: 'delay_until',
      earliestStartAt: new Date('2026-05-14T18:30:00Z'),
      waitsForAnswers: false,
      rules: ['PRE-FOOD'],
    })
    const elsewhere = await castOf(`MonitorGate${count}`, TUESDAY)
    expect(await gateForMonitor({ ...viewer, clinicId: elsewhere.clinicId })).toBeNull()
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
