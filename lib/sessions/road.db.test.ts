import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import { answerChecklist } from '@/lib/preparation/answer-checklist'
import { nameMonitor } from '@/lib/preparation/name-monitor'
import { answers, TUESDAY } from '@/lib/preparation/preparation.fixture'
import { escalate } from './call-for-help'
import { checkIn } from './check-in'
import { beginRecovery, callOffToday, putOnHold, transferOut } from './course'
import { EDGES } from './states'
import { alertsOf, historyOf } from './testing/history'
import {
  arrival,
  as,
  at,
  checkedIn,
  codeOf,
  dosed,
  must,
  onTheDay,
} from './testing/session.fixture'

let cast: Cast
let other: Cast
let turn = 0

beforeAll(async () => {
  await testDatabase()
  other = await castOf('Elsewhere', TUESDAY)
})
beforeEach(async () => {
  turn += 1
  cast = await castOf(`Road${turn}`, TUESDAY)
})

describe('check-in is by two identifiers, a place, a monitor and a gate that says proceed', () => {
  test.each([
    ['one identifier is not two', { identifiers: ['full_name' as const] }, 'two_identifiers'],
    ['a place that nobody confirmed', { locationConfirmed: false }, 'place_not_confirmed'],
    ['nobody who watches', { monitorPresent: false }, 'monitor_not_attested'],
  ])('%s', async (_what, change, code) => {
    const appointmentId = await onTheDay(cast)
    const outcome = await as(cast.guide, -25, (o) =>
      checkIn(o, { ...arrival(appointmentId), ...change }),
    )
    expect(codeOf(outcome)).toBe(code)
  })

  test('at home, a client who is not dressed for video waits', async () => {
    const appointmentId = await onTheDay(cast, 'at_home')
    const outcome = await as(cast.guide, -25, (o) =>
      checkIn(o, { ...arrival(appointmentId), clothed: false }),
    )
    expect(codeOf(outcome)).toBe('not_clothed')
  })

  test('a gate that is too early for the drink an hour ago holds, keeps its answer, and lets in later', async () => {
    const appointmentId = await onTheDay(cast)
    await must(cast.guide, -30, (o) =>
      answerChecklist(
        o,
        answers(appointmentId, {
          lastLiquids: { precision: 'exact', date: '2026-05-14', time: '13:29' },
        }),
      ),
    )
    const held = await as(cast.guide, -25, (o) => checkIn(o, arrival(appointmentId)))
    expect(held).toMatchObject({ refusal: { code: 'gate_not_passed' }, kept: true })
    expect((await historyOf(cast, appointmentId)).at(-1)).toBe('ON_HOLD')
    await must(cast.guide, 31, (o) => checkIn(o, arrival(appointmentId)))
    expect((await historyOf(cast, appointmentId)).slice(-3)).toEqual([
      'ON_HOLD',
      'PRECHECK_DONE',
      'CHECKED_IN',
    ])
  })

  test('a second check-in says where the session is already', async () => {
    const appointmentId = await checkedIn(cast)
    const again = await as(cast.guide, -20, (o) => checkIn(o, arrival(appointmentId)))
    expect(again).toMatchObject({
      refusal: { code: 'not_from_here', facts: { state: 'CHECKED_IN' } },
    })
  })
})

describe('only those who sit with the client', () => {
  test('the front desk does not check in', async () => {
    const appointmentId = await onTheDay(cast)
    const outcome = await as(cast.frontDesk, -25, (o) => checkIn(o, arrival(appointmentId)))
    expect(codeOf(outcome)).toBe('not_allowed')
  })

  test('a guide outside the care and another clinic find nothing, and open nothing', async () => {
    const appointmentId = await onTheDay(cast)
    const stranger = { ...cast.guide, membershipId: cast.nurse.membershipId }
    for (const viewer of [stranger, other.guide, other.prescriber])
      expect(codeOf(await as(viewer, -25, (o) => checkIn(o, arrival(appointmentId))))).toBe(
        'not_found',
      )
    expect(await historyOf(cast, appointmentId)).toEqual([])
  })
})

describe("the way is the machine's", () => {
  test('the database holds the same edges as the rules', async () => {
    const rows = await read(
      cast.system,
      ({ tx }) =>
        tx.$queryRaw<
          { from_state: string; to_state: string }[]
        >`SELECT from_state, to_state FROM session_edge`,
    )
    const inRules = Object.entries(EDGES).flatMap(([from, to]) =>
      to.map((each) => `${from} ${each}`),
    )
    const inDatabase = rows.map(({ from_state, to_state }) => `${from_state} ${to_state}`)
    expect(inDatabase.toSorted()).toEqual(inRules.toSorted())
  })

  test('no dose today, before check-in or on hold; the reason is kept', async () => {
    const appointmentId = await checkedIn(cast)
    const reason = 'Feels unwell and would rather wait'
    expect(codeOf(await as(cast.guide, -20, (o) => putOnHold(o, { appointmentId })))).toBe(
      'needs_reason',
    )
    await must(cast.guide, -20, (o) => putOnHold(o, { appointmentId, reason }))
    expect(
      codeOf(await as(cast.guide, -19, (o) => callOffToday(o, { appointmentId, reason }))),
    ).toBe('not_allowed')
    await must(cast.nurse, -18, (o) => callOffToday(o, { appointmentId, reason }))
    expect((await historyOf(cast, appointmentId)).at(-1)).toBe('CANCELLED')
  })

  test('after a dose nothing is called off', async () => {
    const appointmentId = await dosed(cast)
    const outcome = await as(cast.nurse, 5, (o) =>
      callOffToday(o, { appointmentId, reason: 'Changed their mind' }),
    )
    expect(codeOf(outcome)).toBe('not_from_here')
  })

  test('without a dose there is nothing to recover from', async () => {
    const appointmentId = await checkedIn(cast)
    await must(cast.guide, -20, (o) => escalate(o, { appointmentId, trigger: 'life_in_danger' }))
    expect(codeOf(await as(cast.guide, -19, (o) => beginRecovery(o, { appointmentId })))).toBe(
      'no_dose_was_given',
    )
    await must(cast.nurse, -18, (o) => transferOut(o, { appointmentId, reason: 'To the hospital' }))
  })
})

describe('a call for help is never refused', () => {
  test('during monitoring it moves the session and alerts the clinician on call', async () => {
    const appointmentId = await dosed(cast)
    await must(cast.guide, 20, (o) => escalate(o, { appointmentId, trigger: 'alarm_value' }))
    expect((await historyOf(cast, appointmentId)).at(-1)).toBe('ESCALATED')
    expect(await alertsOf(cast)).toContain('SESSION-ESCALATED A1 on_call_clinician')
    await must(cast.guide, 30, (o) => beginRecovery(o, { appointmentId }))
  })

  test('on hold, and even before check-in, it alerts and the state stays', async () => {
    const appointmentId = await onTheDay(cast)
    const before = (await alertsOf(cast)).length
    await must(cast.guide, -40, (o) =>
      escalate(o, { appointmentId, trigger: 'suicidal_statement' }),
    )
    expect((await historyOf(cast, appointmentId)).at(-1)).toBe('PRECHECK_OPEN')
    expect(await alertsOf(cast)).toHaveLength(before + 1)
  })
})

describe('from the dose on, somebody is sitting there', () => {
  test('a client cannot put another name in the place of their monitor; the team can', async () => {
    const appointmentId = await dosed(cast, 'at_home')
    const another = {
      appointmentId,
      name: 'Someone Else',
      phone: '+1 212 555 0177',
      relation: 'friend',
      adult: 'yes',
    } as const
    const now = at(20)
    const byClient = await act(cast.client, (o) => nameMonitor(o, another), { now })
    expect(codeOf(byClient)).toBe('session_under_way')
    expect((await act(cast.prescriber, (o) => nameMonitor(o, another), { now })).ok).toBe(true)
  })
})
