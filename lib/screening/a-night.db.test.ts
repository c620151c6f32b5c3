import { beforeAll, describe, expect, test } from 'vitest'
import { acknowledgeAlert, closeAlert } from '@/lib/alerts/commands'
import { closedAlerts, openAlerts, responseTimesOf } from '@/lib/alerts/queries'
import { staffToTell } from '@/lib/alerts/staff-to-tell'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { handlerOf } from '@/lib/jobs/handlers'
import { runWork } from '@/lib/jobs/run-work'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { answerItem } from '@/lib/screening/measure-commands'
import { addHours, addMinutes } from '@/lib/time/instant'

/** Ten past two at night in New York. */
const NIGHT = new Date('2026-05-13T06:10:00Z')
const after = (minutes: number) => addMinutes(NIGHT, minutes)
let cast: Cast

const asSystem = (make: (occasion: Occasion) => Promise<unknown>, now = NIGHT) =>
  act(cast.system, async (o) => done(await make(o)), { now })

async function onCall({ membershipId: memberId }: StaffViewer, from: Date, until: Date) {
  await asSystem((o) =>
    o.tx.dutyShift.createMany({
      data: [{ duty: 'on_call', memberId, startsAt: from, endsAt: until, ...stamp(o) }],
    }),
  )
}

/** Everything of alerts that comes due until then, each at its own minute, as the queue of the house does it. */
async function passUntil(minutes: number) {
  for (let round = 0; round < 50; round++) {
    const [work] = await read(
      cast.system,
      ({ tx }) =>
        tx.dueWork.findMany({
          where: {
            clinicId: cast.clinicId,
            status: 'due',
            kind: { startsWith: 'alert-' },
            dueAt: { lte: after(minutes) },
          },
          orderBy: { dueAt: 'asc' },
          take: 1,
          select: { id: true, dueAt: true },
        }),
      { now: after(minutes) },
    )
    if (!work) return
    await runWork({ clinicId: cast.clinicId, id: work.id }, handlerOf, work.dueAt)
  }
}

const says = (value: number, minutes: number) =>
  act(cast.client, (o) => answerItem(o, { instrument: 'PHQ-9', item: '9', value }), {
    now: after(minutes),
  })
const standing = async (minutes: number) => {
  const line = (await read(cast.prescriber, openAlerts, { now: after(minutes) })).find(
    ({ kind }) => kind === 'ALERT-I9-2',
  )
  if (!line) throw new Error('The alert is gone')
  return line
}
const lettersTo = ({ email }: StaffViewer) =>
  read(cast.system, ({ tx }) => tx.outgoingMail.count({ where: { toAddress: email } }), {
    now: NIGHT,
  })

beforeAll(async () => {
  await testDatabase()
  cast = await castOf('Nightly', addHours(NIGHT, -100))
})

describe('an answer at night that is a risk', () => {
  test('finds the person on call at once, the next one after ten minutes, and waits until somebody has it', async () => {
    await onCall(cast.nurse, addHours(NIGHT, -4), addHours(NIGHT, 4))
    await onCall(cast.prescriber, addHours(NIGHT, 4), addHours(NIGHT, 12))
    expect(await says(3, 0)).toMatchObject({ ok: true, value: { help: true } })
    expect(await standing(0)).toMatchObject({ level: 'A1', state: { kind: 'waiting' } })
    await passUntil(0)
    expect(await standing(0)).toMatchObject({ owner: { name: 'Nurse' } })
    expect(await lettersTo(cast.nurse)).toBe(1)
    expect(await lettersTo(cast.prescriber)).toBe(0)
    await passUntil(9)
    expect(await lettersTo(cast.prescriber)).toBe(0)
    await passUntil(10)
    const paged = await lettersTo(cast.prescriber)
    expect(paged).toBeGreaterThan(0)
    expect((await standing(10)).told.map(({ name }) => name)).toEqual(['Nurse', 'Prescriber'])

    const { id } = await standing(12)
    expect(
      await act(cast.prescriber, (o) => acknowledgeAlert(o, { alertId: id }), { now: after(12) }),
    ).toMatchObject({ ok: true })
    await passUntil(300)
    expect(await lettersTo(cast.prescriber)).toBe(paged)
    expect(await standing(300)).toMatchObject({ owner: { name: 'Prescriber' } })
  })

  test('a milder answer afterwards closes nothing; only its owner does, with an outcome that stays', async () => {
    await says(0, 15)
    const { id } = await standing(16)
    expect(
      await act(cast.nurse, (o) => closeAlert(o, { alertId: id, outcome: 'Fine' }), {
        now: after(17),
      }),
    ).toMatchObject({ refusal: { code: 'take_it_first' } })
    expect(
      await act(
        cast.prescriber,
        (o) => closeAlert(o, { alertId: id, outcome: 'Talked for half an hour. Safe tonight.' }),
        { now: after(45) },
      ),
    ).toMatchObject({ ok: true })
    const closed = await read(cast.prescriber, closedAlerts, { now: after(46) })
    expect(closed.find((each) => each.id === id)?.state).toMatchObject({
      byName: 'Prescriber',
      outcome: 'Talked for half an hour. Safe tonight.',
    })
  })

  test('the ninety days’ page counts it once, with the twelve minutes that it took', async () => {
    const times = await read(cast.administrator, responseTimesOf, { now: after(60) })
    const rows = await read(
      cast.system,
      ({ tx }) =>
        tx.alert.groupBy({
          by: ['level'],
          where: { clinicId: cast.clinicId },
          _count: { _all: true },
        }),
      { now: after(60) },
    )
    expect(
      times.filter(({ count }) => count > 0).map(({ level, count }) => [level, count]),
    ).toEqual(
      rows
        .map(({ level, _count }) => [level, _count._all] as const)
        .toSorted(([a], [b]) => a.localeCompare(b)),
    )
    expect(times.find(({ level }) => level === 'A1')).toMatchObject({
      count: 1,
      worst: { minutes: 12, stillWaiting: false },
    })
  })
})

describe('while somebody is away', () => {
  test('their part and their duty are with whoever stands in; they themselves are left in peace', async () => {
    const night = addHours(NIGHT, 48)
    const rosterOf = () =>
      read(cast.system, (o) => staffToTell(o, cast.client.clientId), { now: night })
    const before = await rosterOf()
    expect(before.find(({ name }) => name === 'Prescriber')?.parts).toEqual(['clinician'])
    await onCall(cast.prescriber, addHours(night, -1), addHours(night, 1))
    await asSystem((o) =>
      o.tx.absence.createMany({
        data: [
          {
            memberId: cast.prescriber.membershipId,
            coverId: cast.nurse.membershipId,
            startsAt: addHours(night, -2),
            endsAt: addHours(night, 20),
            begunAt: addHours(night, -2),
            ...stamp(o),
          },
        ],
      }),
    )
    const away = await rosterOf()
    expect(away.find(({ name }) => name === 'Nurse')).toMatchObject({
      onCallNow: true,
      parts: ['clinician'],
    })
    expect(away.find(({ name }) => name === 'Prescriber')).toMatchObject({
      onCallNow: false,
      parts: [],
    })
  })
})
