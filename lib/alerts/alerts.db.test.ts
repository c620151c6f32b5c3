import { beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { runWork } from '@/lib/jobs/run-work'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { addHours, addMinutes } from '@/lib/time/instant'
import { acknowledgeAlert, closeAlert, takeOverAlert } from './commands'
import { handOverAlert } from './hand-over'
import { alertHandlers } from './jobs'
import { closedAlerts, openAlerts, responseTimesOf } from './queries'
import { type NewAlert, raiseAlert } from './raise'

await testDatabase()
const now = new Date('2026-05-14T14:00:00Z')
let cast: Cast

beforeAll(async () => {
  cast = await castOf('Beacon', now)
  await asSystem((occasion) =>
    occasion.tx.dutyShift.createMany({
      data: [
        {
          duty: 'on_call',
          memberId: cast.nurse.membershipId,
          startsAt: addHours(now, -4),
          endsAt: addHours(now, 4),
          ...stamp(occasion),
        },
      ],
    }),
  )
})

async function asSystem<Value>(make: (occasion: Occasion) => Promise<Value>, at = now) {
  const outcome = await act(cast.system, async (o) => done(await make(o)), { now: at })
  if (!outcome.ok) throw new Error('The system was refused')
  return outcome.value
}

const raise = (changes: Partial<NewAlert> = {}, at = now) =>
  asSystem(
    (occasion) =>
      raiseAlert(occasion, {
        clientId: cast.client.clientId,
        kind: 'PRE-ILL',
        level: 'A1',
        audience: 'on_call_clinician',
        sourceKind: 'test',
        ...changes,
      }),
    at,
  )

/** Does what is due for one alert at a moment, as the machine would. */
async function workOf(alertId: string, at: Date): Promise<readonly string[]> {
  const due = await asSystem(
    ({ tx }) =>
      tx.dueWork.findMany({
        where: { subjectId: alertId, status: 'due', dueAt: { lte: at } },
        select: { id: true, kind: true, clinicId: true },
      }),
    at,
  )
  for (const work of due) await runWork(work, (kind) => alertHandlers[kind], at)
  return due.map(({ kind }) => kind)
}

const lineOf = async (viewer: StaffViewer, id: string, at = now) =>
  (await read(viewer, openAlerts, { now: at })).find((line) => line.id === id)
const take = (viewer: StaffViewer, alertId: string, at = now) =>
  act(viewer, (occasion) => acknowledgeAlert(occasion, { alertId }), { now: at })
const told = async (id: string) => (await lineOf(cast.prescriber, id))?.told.map(({ name }) => name)
const lettersTo = (address: string) =>
  asSystem(({ tx }) =>
    tx.outgoingMail.findMany({
      where: { toAddress: address },
      select: { body: true, subject: true },
    }),
  )

describe('telling', () => {
  test('the on-call clinician is told at once, becomes the owner, and the letter says nothing of health', async () => {
    const id = await raise()
    expect(await workOf(id, now)).toEqual(['alert-tell'])
    expect(await lineOf(cast.nurse, id)).toMatchObject({
      owner: { name: 'Nurse' },
      state: { kind: 'waiting', overdue: false },
    })
    const [letter] = await lettersTo('nurse@beacon.example')
    expect(letter?.subject).toBe('Beacon Clinic needs you now')
    expect(letter?.body).not.toMatch(/Client|ill|session|ketamine/)
  })

  test('one that nobody takes goes to the next on call, the medical director, then the emergency telephone', async () => {
    const id = await raise()
    await workOf(id, now)
    expect(await told(id)).toEqual(['Nurse'])
    expect(await workOf(id, addMinutes(now, 9))).toEqual([])
    await workOf(id, addMinutes(now, 10))
    // Nobody else is on call, so the rung passes on at once.
    await workOf(id, addMinutes(now, 10))
    expect(await told(id)).toEqual(['Nurse', 'Prescriber'])
    expect(await lineOf(cast.prescriber, id)).toMatchObject({ callTheClinic: false })
    await workOf(id, addMinutes(now, 20))
    expect(await lineOf(cast.prescriber, id)).toMatchObject({ callTheClinic: true })
  })

  test('one that somebody took is told to nobody else', async () => {
    const id = await raise()
    await workOf(id, now)
    await take(cast.nurse, id)
    await workOf(id, addMinutes(now, 10))
    expect(await told(id)).toEqual(['Nurse'])
  })
})

describe('taking and closing', () => {
  test('of two people who press at once, one has it and the other is told who', async () => {
    const id = await raise()
    const both = await Promise.all([take(cast.nurse, id), take(cast.prescriber, id)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const refusal = both.flatMap((each) => (each.ok ? [] : [each.refusal]))
    expect(refusal).toMatchObject([{ code: 'already_acknowledged' }])
    expect(['Nurse', 'Prescriber']).toContain(refusal[0]?.facts?.name)
  })

  test('only its owner closes it, with an outcome that is kept sealed', async () => {
    const id = await raise()
    const close = (viewer: StaffViewer) =>
      act(viewer, (o) => closeAlert(o, { alertId: id, outcome: 'Called, resting.' }), { now })
    expect(await close(cast.nurse)).toMatchObject({ refusal: { code: 'take_it_first' } })
    await take(cast.prescriber, id)
    expect(await close(cast.nurse)).toMatchObject({ refusal: { code: 'take_it_first' } })
    const owner = { alertId: id, ownerId: cast.prescriber.membershipId }
    await act(cast.nurse, (o) => takeOverAlert(o, owner), { now })
    expect(await act(cast.prescriber, (o) => takeOverAlert(o, owner), { now })).toMatchObject({
      refusal: { code: 'changed_meanwhile' },
    })
    expect(await close(cast.nurse)).toMatchObject({ ok: true })
    expect(await close(cast.nurse)).toMatchObject({ refusal: { code: 'already_closed' } })
    const [closed] = await read(cast.nurse, closedAlerts, { now })
    expect(closed?.state).toMatchObject({ byName: 'Nurse', outcome: 'Called, resting.' })
    const row = await asSystem(({ tx }) =>
      tx.alert.findFirst({ where: { id }, select: { outcome: true } }),
    )
    expect(Buffer.from(row?.outcome ?? []).toString()).not.toContain('resting')
  })
})

describe('quiet hours and handing over', () => {
  test('what can wait rings nobody at night: an owner is named at once, the letter comes in the morning', async () => {
    const night = new Date('2026-05-15T05:00:00Z')
    const morning = new Date('2026-05-15T13:00:00Z')
    const guideLetters = async () => (await lettersTo(cast.guide.email)).length
    const before = await guideLetters()
    const id = await raise({ audience: 'guide', level: 'A3', kind: 'ALERT-NOREPLY' }, night)
    await workOf(id, night)
    expect(await guideLetters()).toBe(before)
    expect(await lineOf(cast.guide, id, night)).toMatchObject({ owner: { name: 'Guide' } })
    await workOf(id, morning)
    expect(await guideLetters()).toBe(before + 1)
  })

  test('what is pressing does not wait for the morning', async () => {
    const night = new Date('2026-05-15T05:00:00Z')
    const id = await raise({ level: 'A2', audience: 'clinician' }, night)
    await workOf(id, night)
    expect(await told(id)).toEqual(['Prescriber'])
  })

  test('its owner hands it to somebody who may read it, who is told; nobody else can', async () => {
    const id = await raise()
    await take(cast.prescriber, id)
    const hand = (viewer: StaffViewer, to: StaffViewer) =>
      act(viewer, (o) => handOverAlert(o, { alertId: id, memberId: to.membershipId }), { now })
    expect(await hand(cast.nurse, cast.nurse)).toMatchObject({
      refusal: { code: 'cannot_take_it' },
    })
    expect(await hand(cast.prescriber, cast.guide)).toMatchObject({
      refusal: { code: 'cannot_take_it' },
    })
    expect(await hand(cast.prescriber, cast.nurse)).toMatchObject({ ok: true })
    expect(await hand(cast.prescriber, cast.nurse)).toMatchObject({
      refusal: { code: 'take_it_first' },
    })
    expect(await lineOf(cast.nurse, id)).toMatchObject({ owner: { name: 'Nurse' } })
  })

  test('how long alerts waited is told to clinicians and administrators, without a name', async () => {
    const times = await read(cast.administrator, responseTimesOf, { now })
    expect(times.find(({ level }) => level === 'A1')?.count).toBeGreaterThan(2)
    expect(JSON.stringify(times)).not.toMatch(/Client|Example/)
    for (const viewer of [cast.guide, cast.frontDesk, cast.client])
      expect(await read(viewer, responseTimesOf, { now })).toEqual([])
  })
})

describe('who sees an alert', () => {
  test('guides see those for guides of their own clients, the front desk its own, administrators none', async () => {
    const forGuide = await raise({ audience: 'guide', level: 'A4', kind: 'ALERT-NOREPLY' })
    const forOnCall = await raise()
    expect(await lineOf(cast.guide, forGuide)).toBeDefined()
    expect(await lineOf(cast.guide, forOnCall)).toBeUndefined()
    expect(await lineOf(cast.frontDesk, forGuide)).toBeUndefined()
    expect(await read(cast.administrator, openAlerts, { now })).toEqual([])
    expect(await read(cast.client, openAlerts, { now })).toEqual([])
  })

  test('a matter for the safeguarding lead is seen by those who were told, not by every clinician', async () => {
    const id = await raise({ audience: 'safeguarding_lead' })
    await workOf(id, now)
    expect(await lineOf(cast.nurse, id)).toBeUndefined()
    expect(await lineOf(cast.prescriber, id)).toBeDefined()
  })

  test("another clinic's people neither see nor take it", async () => {
    const elsewhere = await castOf('Elsewhere', now)
    const id = await raise()
    expect(await lineOf(elsewhere.prescriber, id)).toBeUndefined()
    expect(await take(elsewhere.prescriber, id)).toMatchObject({ refusal: { code: 'not_found' } })
  })

  test('the most pressing comes first, then what is due soonest', async () => {
    const open = await read(cast.nurse, openAlerts, { now })
    const order = open.map(({ level, dueAt }) => `${level} ${dueAt.toISOString()}`)
    expect(order).toEqual(order.toSorted())
  })
})
