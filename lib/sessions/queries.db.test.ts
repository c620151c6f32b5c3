import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { read } from '@/lib/kernel/run'
import type { StaffViewer, Viewer } from '@/lib/kernel/viewer'
import { TUESDAY } from '@/lib/preparation/preparation.fixture'
import { beginRecovery } from './course'
import { dischargeCheckForm } from './forms'
import { assessLeaving, signOut } from './leaving'
import { sessionInHand, sessionsOfDay, unsignedNotes } from './lists'
import { writeNote } from './note-commands'
import { sessionScreen } from './queries'
import { recordEvent } from './record-event'
import { at, checkedIn, dosed, must, onTheDay, ready, vitals } from './testing/session.fixture'
import { correctVitalSigns } from './correct-vital-signs'
import { recordVitalSigns } from './vital-signs'

let cast: Cast
let turn = 0

beforeAll(async () => {
  await testDatabase()
})
beforeEach(async () => {
  turn += 1
  cast = await castOf(`Screen${turn}`, TUESDAY)
})

const screenOf = (viewer: StaffViewer, appointmentId: string, minutes = 10) =>
  read(viewer, (o) => sessionScreen(o, appointmentId), { now: at(minutes) })
const shown = async (viewer: StaffViewer, appointmentId: string, minutes = 10) => {
  const screen = await screenOf(viewer, appointmentId, minutes)
  if (!screen) throw new Error('Nothing is shown')
  return screen
}

describe('the screen of a session', () => {
  test('is there before anybody has opened it, with the gate and no session yet', async () => {
    const appointmentId = await onTheDay(cast)
    const screen = await shown(cast.guide, appointmentId, -40)
    expect(screen).toMatchObject({ state: 'SCHEDULED', clocks: null, dosedAt: null })
    expect(screen.gate?.decision).toBe('proceed')
  })

  test('reads out the clinic’s own address where the session is there, and the client’s at home', async () => {
    const inClinic = await shown(cast.guide, await onTheDay(cast, 'in_clinic'), -40)
    expect(inClinic.person.address).toMatch(/^1 Harbor Street, New York, NY/)
    const other = await castOf('ScreenHome', TUESDAY)
    const atHome = await shown(other.guide, await onTheDay(other, 'at_home'), -40)
    expect(atHome.person.address).toBe('9 Pier Road, New York, NY 10002')
  })

  test('shows the amount of the order to clinicians, and to a guide that there is one', async () => {
    const appointmentId = await ready(cast)
    expect((await shown(cast.nurse, appointmentId, 0)).order?.doseMg).toBe(100)
    const forGuide = await shown(cast.guide, appointmentId, 0)
    expect(forGuide).toMatchObject({ order: null, ordered: true })
    expect(forGuide.may).toEqual({ decide: false, giveDose: false, discharge: false })
  })

  test('tells everything in order with names, and keeps a wrong set with its reason', async () => {
    const appointmentId = await dosed(cast, 'at_home')
    const entryId = '7f7d2a52-6a7e-4c43-9d6a-0f8f2b7d1c11'
    await must(cast.guide, 12, (o) =>
      recordEvent(o, { appointmentId, kind: 'note', entryId, detail: 'Blanket fetched' }),
    )
    await must(cast.guide, 40, (o) =>
      recordVitalSigns(o, vitals(appointmentId, { phase: 'during' })),
    )
    const before = await shown(cast.guide, appointmentId, 41)
    expect(before.clocks?.readings.map(({ state }) => state)).toEqual(['taken'])
    await must(cast.guide, 42, (o) =>
      correctVitalSigns(o, {
        appointmentId,
        vitalSignsId: before.vitals.at(-1)?.id ?? '',
        reason: 'Cuff slipped',
      }),
    )
    const after = await shown(cast.guide, appointmentId, 43)
    expect(after.clocks?.readings.map(({ state }) => state)).toEqual(['due'])
    expect(after.vitals.at(-1)?.wrong).toMatchObject({ reason: 'Cuff slipped', by: 'Guide' })
    expect(after.clocks?.looks?.state).toBe('emergency_services')
    const kinds = after.happened.map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['moved', 'gate', 'vitals', 'dose', 'event']))
    expect(after.happened.find(({ kind }) => kind === 'event')).toMatchObject({
      by: 'Guide',
      detail: 'Blanket fetched',
    })
    const times = after.happened.map((each) => each.at.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })

  test('leaves a mark in the record that somebody opened it', async () => {
    const appointmentId = await checkedIn(cast)
    await shown(cast.guide, appointmentId, -20)
    const views = await read(cast.system, ({ tx }) =>
      tx.auditEvent.count({ where: { kind: 'view', tableName: 'treatment_session' } }),
    )
    expect(views).toBe(1)
  })

  test('does not exist for another clinic, a guide outside the care, the front desk, or a wrong address', async () => {
    const appointmentId = await checkedIn(cast)
    const other = await castOf(`Apart${turn}`, TUESDAY)
    const stranger = { ...cast.guide, membershipId: cast.nurse.membershipId }
    for (const viewer of [other.prescriber, other.guide, stranger, cast.frontDesk])
      expect(await screenOf(viewer, appointmentId)).toBeNull()
    expect(await screenOf(cast.guide, 'not-an-id')).toBeNull()
  })
})

describe('lists for the homes', () => {
  const seen = (viewer: Viewer) =>
    read(viewer, (o) => sessionsOfDay(o, '2026-05-14'), { now: at(5) })

  test("a day's sessions with their state, for those who sit with them", async () => {
    const appointmentId = await dosed(cast)
    for (const viewer of [cast.guide, cast.nurse])
      expect(await seen(viewer)).toMatchObject([
        { appointmentId, state: 'MONITORING', dosedAt: at(0) },
      ])
    expect(await seen({ ...cast.guide, membershipId: cast.nurse.membershipId })).toEqual([])
    expect(await seen(cast.frontDesk)).toEqual([])
  })

  test('a note waits for its signature once the client has left', async () => {
    const appointmentId = await dosed(cast)
    await must(cast.guide, 100, (o) => beginRecovery(o, { appointmentId }))
    const waiting = () => read(cast.nurse, unsignedNotes, { now: at(130) })
    expect(await waiting()).toEqual([])
    await must(cast.guide, 119, (o) =>
      recordVitalSigns(o, vitals(appointmentId, { phase: 'discharge' })),
    )
    const looked = dischargeCheckForm.parse({
      appointmentId,
      moaas: 5,
      knowsNamePlaceDate: 'yes',
      walksSteadily: 'yes',
      vomitingNow: 'no',
      nausea: 'none',
      distressOrHallucination: 'no',
      safety: 'negative',
      companionNamed: 'yes',
      instructionsRepeated: 'yes',
    })
    await must(cast.guide, 121, (o) => assessLeaving(o, looked))
    await must(cast.nurse, 122, (o) =>
      signOut(o, { appointmentId, companionName: 'Robin Sitter', instructionsRepeated: true }),
    )
    expect(await waiting()).toMatchObject([{ appointmentId, written: false }])
    await must(cast.guide, 125, (o) =>
      writeNote(o, { appointmentId, version: 0, body: 'Quiet. Music on. Walked steadily.' }),
    )
    expect(await waiting()).toMatchObject([{ written: true }])
    expect((await shown(cast.nurse, appointmentId, 126)).note.body).toBe(
      'Quiet. Music on. Walked steadily.',
    )
  })

  test("a client's own session in hand, and nobody else's", async () => {
    const appointmentId = await dosed(cast)
    const { client, otherClient } = cast
    const own = await read(client, (o) => sessionInHand(o, client.clientId), { now: at(5) })
    expect(own).toMatchObject({ appointmentId, state: 'MONITORING', leftAt: null })
    expect(
      await read(otherClient, (o) => sessionInHand(o, client.clientId), { now: at(5) }),
    ).toBeNull()
  })
})
