import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTheClinic } from '@/lib/booking/booking.fixture'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import { TUESDAY } from '@/lib/preparation/preparation.fixture'
import { endAdverseEvent, recordAdverseEvent } from './adverse-event-commands'
import { beginRecovery, openAfterTransfer, stopEarly, transferOut } from './course'
import { escalate } from './call-for-help'
import { dischargeCheckForm } from './forms'
import { assessLeaving, signOut } from './leaving'
import { addAddendum, signNote, writeNote } from './note-commands'
import { alertsOf, historyOf } from './testing/history'
import { as, at, codeOf, dosed, must, vitals } from './testing/session.fixture'
import { recordVitalSigns } from './vital-signs'

let cast: Cast
let turn = 0

beforeAll(async () => {
  await testDatabase()
})
beforeEach(async () => {
  turn += 1
  cast = await castOf(`Leave${turn}`, TUESDAY)
})

const wellLooking = (appointmentId: string, changes = {}) =>
  dischargeCheckForm.parse({
    appointmentId,
    moaas: 5,
    knowsNamePlaceDate: 'yes',
    walksSteadily: 'yes',
    vomitingNow: 'no',
    nausea: 'mild',
    distressOrHallucination: 'no',
    safety: 'negative',
    companionNamed: 'yes',
    instructionsRepeated: 'yes',
    ...changes,
  })
const check = (appointmentId: string, minutes: number, changes = {}) =>
  as(cast.guide, minutes, (o) => assessLeaving(o, wellLooking(appointmentId, changes)))
const leave = (viewer: Cast['guide'], appointmentId: string, minutes: number) =>
  as(viewer, minutes, (o) =>
    signOut(o, { appointmentId, companionName: 'Robin Sitter', instructionsRepeated: true }),
  )

/** In recovery, with a calm set of vital signs for leaving taken at 115 minutes. */
async function recovering(setting: 'in_clinic' | 'at_home' = 'in_clinic'): Promise<string> {
  const appointmentId = await dosed(cast, setting)
  await must(cast.guide, 90, (o) => beginRecovery(o, { appointmentId }))
  await must(cast.guide, 115, (o) =>
    recordVitalSigns(o, vitals(appointmentId, { phase: 'discharge' })),
  )
  return appointmentId
}

const event = (appointmentId: string, grade: number) => ({
  appointmentId,
  code: 'fainting' as const,
  grade,
  serious: false,
  relation: 'possible' as const,
  action: 'comfort' as const,
  outcome: 'ongoing' as const,
})

describe('leaving is by criteria', () => {
  test('119 minutes after the dose is too soon, 120 is not; what was looked at is kept each time', async () => {
    const appointmentId = await recovering()
    expect(await check(appointmentId, 119)).toMatchObject({
      refusal: { code: 'criteria_not_met', facts: { open: 1 } },
      kept: true,
    })
    expect(codeOf(await check(appointmentId, 120))).toBe('done')
    const checks = await read(cast.system, ({ tx }) =>
      tx.dischargeCheck.findMany({ orderBy: { checkedAt: 'asc' }, select: { allMet: true } }),
    )
    expect(checks.map(({ allMet }) => allMet)).toEqual([false, true])
  })

  test.each([
    ['slow answers', { moaas: 4 }],
    ['an unsteady walk', { walksSteadily: 'no' }],
    ['more than mild nausea', { nausea: 'more' }],
    ['thoughts of suicide', { safety: 'positive' }],
    ['nobody to go with', { companionNamed: 'no' }],
  ])('%s keeps the client here', async (_what, changes) => {
    const appointmentId = await recovering()
    expect(codeOf(await check(appointmentId, 121, changes))).toBe('criteria_not_met')
  })

  test('vital signs of 16 minutes ago do not count any more', async () => {
    const appointmentId = await recovering()
    expect(codeOf(await check(appointmentId, 131))).toBe('criteria_not_met')
    expect(codeOf(await check(appointmentId, 130))).toBe('done')
  })

  test('a severe event keeps the client here until a clinician has ended it', async () => {
    const appointmentId = await recovering()
    await must(cast.guide, 116, (o) => recordAdverseEvent(o, event(appointmentId, 3)))
    expect(await alertsOf(cast)).toContain('ADVERSE-EVENT A1 on_call_clinician')
    expect(codeOf(await check(appointmentId, 121))).toBe('criteria_not_met')
    const [row] = await read(cast.system, ({ tx }) =>
      tx.adverseEvent.findMany({ select: { id: true } }),
    )
    const ending = { appointmentId, adverseEventId: row?.id ?? '' }
    expect(codeOf(await as(cast.guide, 122, (o) => endAdverseEvent(o, ending)))).toBe(
      'needs_clinician',
    )
    await must(cast.nurse, 122, (o) => endAdverseEvent(o, ending))
    expect(codeOf(await check(appointmentId, 123))).toBe('done')
  })
})

describe('the signature lets somebody go', () => {
  test('in the clinic a clinician signs, and a guide does not', async () => {
    const appointmentId = await recovering()
    await check(appointmentId, 121)
    expect(codeOf(await leave(cast.guide, appointmentId, 122))).toBe('not_allowed')
    expect(codeOf(await leave(cast.nurse, appointmentId, 122))).toBe('done')
    expect((await historyOf(cast, appointmentId)).slice(-3)).toEqual([
      'DISCHARGE_READY',
      'DISCHARGED',
      'POST_OPEN',
    ])
  })

  test('at home a guide signs with a clinician on call, and only then', async () => {
    const appointmentId = await recovering('at_home')
    await check(appointmentId, 121)
    expect(codeOf(await leave(cast.guide, appointmentId, 122))).toBe('nobody_on_call')
    await openTheClinic(cast)
    expect(codeOf(await leave(cast.guide, appointmentId, 123))).toBe('done')
  })

  test('a check of 16 minutes ago is looked at again', async () => {
    const appointmentId = await recovering()
    await check(appointmentId, 121)
    expect(codeOf(await leave(cast.nurse, appointmentId, 137))).toBe('check_again')
    await must(cast.guide, 138, (o) =>
      recordVitalSigns(o, vitals(appointmentId, { phase: 'discharge' })),
    )
    await check(appointmentId, 139)
    expect(codeOf(await leave(cast.nurse, appointmentId, 140))).toBe('done')
  })

  test('without a proof of who signs there is no signature', async () => {
    const appointmentId = await recovering()
    await check(appointmentId, 121)
    const stale = await act(
      { ...cast.nurse, confirmedAt: TUESDAY },
      (o) => signOut(o, { appointmentId, companionName: 'Robin', instructionsRepeated: true }),
      { now: at(122) },
    )
    expect(codeOf(stale)).toBe('confirm_again')
  })
})

describe('the note', () => {
  const body = 'Quiet session. Music on. Held a hand at forty minutes. Walked steadily.'
  async function left(): Promise<string> {
    const appointmentId = await recovering()
    await check(appointmentId, 121)
    await leave(cast.nurse, appointmentId, 122)
    return appointmentId
  }

  test('is signed as it was read, closes the session, and takes only addenda after that', async () => {
    const appointmentId = await left()
    await must(cast.guide, 130, (o) => writeNote(o, { appointmentId, body, version: 0 }))
    expect(
      codeOf(await as(cast.nurse, 131, (o) => writeNote(o, { appointmentId, body, version: 0 }))),
    ).toBe('changed_meanwhile')
    await must(cast.guide, 132, (o) => signNote(o, { appointmentId, version: 1 }))
    expect((await historyOf(cast, appointmentId)).at(-1)).toBe('CLOSED')
    expect(
      codeOf(await as(cast.guide, 133, (o) => writeNote(o, { appointmentId, body, version: 1 }))),
    ).toBe('signed_already')
    await must(cast.nurse, 134, (o) => addAddendum(o, { appointmentId, body: 'Pulse was 66.' }))
  })

  test('that is signed cannot be changed in the database either', async () => {
    const appointmentId = await left()
    await must(cast.guide, 130, (o) => writeNote(o, { appointmentId, body, version: 0 }))
    await must(cast.guide, 131, (o) => signNote(o, { appointmentId, version: 1 }))
    await expect(
      read(cast.prescriber, ({ tx }) => tx.sessionNote.updateMany({ data: { version: 9 } })),
    ).rejects.toThrow(/session_note|never changed|written/)
  })

  test('is not signed while the client is still here', async () => {
    const appointmentId = await recovering()
    await must(cast.guide, 116, (o) => writeNote(o, { appointmentId, body, version: 0 }))
    expect(
      codeOf(await as(cast.guide, 117, (o) => signNote(o, { appointmentId, version: 1 }))),
    ).toBe('not_from_here')
  })
})

describe('the other ways out', () => {
  test('stopping early leads through recovery, never past it', async () => {
    const appointmentId = await dosed(cast)
    await must(cast.guide, 10, (o) => stopEarly(o, { appointmentId, reason: 'Asked to stop' }))
    await must(cast.guide, 20, (o) => beginRecovery(o, { appointmentId }))
    expect((await historyOf(cast, appointmentId)).at(-1)).toBe('RECOVERY')
  })

  test('a transfer after a dose leaves the record open for its note', async () => {
    const appointmentId = await dosed(cast)
    await must(cast.guide, 20, (o) => escalate(o, { appointmentId, trigger: 'life_in_danger' }))
    const reason = 'Taken to Harbor Hospital by ambulance'
    await must(cast.nurse, 30, (o) => transferOut(o, { appointmentId, reason }))
    await must(cast.nurse, 31, (o) => openAfterTransfer(o, { appointmentId }))
    expect((await historyOf(cast, appointmentId)).at(-1)).toBe('POST_OPEN')
  })
})
