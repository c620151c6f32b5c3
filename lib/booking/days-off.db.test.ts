import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { bookAppointment } from './book'
import { NOW, openTheClinic, talkFor, THURSDAY_TEN } from './booking.fixture'
import { addDayOff, daysOffOf, withdrawDayOff } from './days-off'
import { dayOffSchema } from './days-off-schema'

/** Who is away cannot be booked, what is booked already is shown and stays, and everything can be taken back. */
let cast: Cast
let count = 0

beforeAll(async () => {
  await testDatabase()
})
beforeEach(async () => {
  count += 1
  cast = await castOf(`DaysOff${count}`, NOW)
  await openTheClinic(cast)
})

const away = (changes: object = {}, viewer: StaffViewer = cast.frontDesk) =>
  act(
    viewer,
    (o) =>
      addDayOff(
        o,
        dayOffSchema.parse({
          kind: 'absent',
          memberId: cast.guide.membershipId,
          startsOn: '2026-05-14',
          startsAt: '00:00',
          endsOn: '2026-05-14',
          endsAt: '23:59',
          ...changes,
        }),
      ),
    { now: NOW },
  )
const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'done' : outcome.refusal?.code
const talk = (startsAt = THURSDAY_TEN) =>
  act(cast.frontDesk, (o) => bookAppointment(o, talkFor(cast, { startsAt })), { now: NOW })
const list = () => read(cast.frontDesk, daysOffOf, { now: NOW })

describe('a day off', () => {
  test('is not booked into, until it is taken back', async () => {
    expect(codeOf(await away())).toBe('done')
    expect(codeOf(await talk())).toBe('outside_hours')
    const [written] = await list()
    const back = () =>
      act(cast.nurse, (o) => withdrawDayOff(o, { exceptionId: written?.id ?? '' }), { now: NOW })
    expect(codeOf(await back())).toBe('done')
    expect(codeOf(await back())).toBe('not_found')
    expect(await list()).toEqual([])
    expect(codeOf(await talk())).toBe('done')
  })

  test('says how many appointments stand in it; they keep their time', async () => {
    await talk()
    await away()
    expect(await list()).toMatchObject([{ name: 'Guide', standing: 1 }])
    expect(
      await read(cast.system, ({ tx }) => tx.appointment.count({ where: { status: 'booked' } })),
    ).toBe(1)
  })

  test('of one person leaves the others; a closed clinic nobody', async () => {
    await away({ memberId: cast.nurse.membershipId })
    expect(codeOf(await talk())).toBe('done')
    await away({
      kind: 'closed',
      memberId: undefined,
      startsOn: '2026-05-15',
      endsOn: '2026-05-15',
    })
    expect(codeOf(await talk(new Date('2026-05-15T15:00:00Z')))).toBe('outside_hours')
  })

  test('extra hours open an evening', async () => {
    const evening = new Date('2026-05-14T22:00:00Z')
    expect(codeOf(await talk(evening))).toBe('outside_hours')
    await away({ kind: 'extra', startsAt: '17:30', endsAt: '20:00' })
    expect(codeOf(await talk(evening))).toBe('done')
  })
})

test.each([
  ['backwards', { startsOn: '2026-05-15' }, 'ends_before_start'],
  [
    'at an hour that does not exist',
    { startsOn: '2027-03-14', startsAt: '02:30', endsOn: '2027-03-14' },
    'hour_does_not_exist',
  ],
  [
    'for somebody who does not work here',
    { memberId: '7d0f2c6e-0000-4000-8000-000000000001' },
    'person_not_here',
  ],
])('it is not written %s', async (_how, changes, code) => {
  expect(codeOf(await away(changes))).toBe(code)
  expect(await list()).toEqual([])
})

test('guides do not run the calendar, and another clinic neither sees nor ends anything of it', async () => {
  expect(codeOf(await away({}, cast.guide))).toBe('not_allowed')
  await away()
  const [written] = await list()
  const abroad = await castOf(`DaysAbroad${count}`, NOW)
  expect(await read(abroad.frontDesk, daysOffOf, { now: NOW })).toEqual([])
  const foreign = await act(
    abroad.frontDesk,
    (o) => withdrawDayOff(o, { exceptionId: written?.id ?? '' }),
    { now: NOW },
  )
  expect(codeOf(foreign)).toBe('not_found')
  const foreignPerson = await act(
    abroad.frontDesk,
    (o) =>
      addDayOff(o, {
        kind: 'absent',
        memberId: cast.guide.membershipId,
        startsOn: '2026-05-14',
        startsAt: '00:00',
        endsOn: '2026-05-14',
        endsAt: '23:59',
      }),
    { now: NOW },
  )
  expect(codeOf(foreignPerson)).toBe('person_not_here')
  expect(await read(cast.guide, daysOffOf, { now: NOW })).toEqual([])
})
