import { beforeAll, describe, expect, test } from 'vitest'
import { personOfToken } from '@/lib/auth/viewer-of-request'
import { startSignIn } from '@/lib/auth/sign-in'
import { changeSettings, addRoom, renameRoom, setRoomInUse } from '@/lib/clinics/commands'
import { roomsOf, settingsOf } from '@/lib/clinics/queries'
import { seenSettings } from '@/lib/clinics/rules'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Outcome } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import type { StaffViewer, Viewer } from '@/lib/kernel/viewer'
import {
  changeMember,
  deactivateMember,
  reactivateMember,
  resetSecondStep,
  setWorkingHours,
} from './commands'
import { memberOf, membersOf, workingHoursOf } from './queries'
import { addShift, changeShift, gapsByDuty, shiftsIn } from './rota'
import { seenMember } from './rules'

let ours: Cast
let theirs: Cast
const now = new Date('2026-05-12T14:00:00Z')

const by = <Value>(
  viewer: Viewer,
  command: (occasion: Occasion<StaffViewer>) => Promise<Outcome<Value>>,
) => act(viewer as StaffViewer, command, { now })
const see = <Value>(viewer: Viewer, query: (occasion: Occasion) => Promise<Value>) =>
  read(viewer, query, { now })

beforeAll(async () => {
  await testDatabase()
  ours = await castOf('Ours', now)
  theirs = await castOf('Theirs', now)
})

describe('the people of a clinic', () => {
  test('are listed with their e-mail and second step, found by name, clients left out', async () => {
    const members = await see(ours.administrator, membersOf)
    expect(members.map(({ name }) => name)).toEqual([
      'Admin',
      'Desk',
      'Guide',
      'Nurse',
      'Prescriber',
    ])
    const found = await see(ours.administrator, (occasion) => membersOf(occasion, 'nurse@ours'))
    expect(found).toMatchObject([{ name: 'Nurse', secondStep: false, credentials: ['nurse'] }])
    expect(await see(ours.administrator, (occasion) => membersOf(occasion, '%'))).toEqual([])
  })

  test('are seen by nobody of another clinic, and by no other role', async () => {
    const { membershipId } = ours.nurse
    expect(
      await see(theirs.administrator, (occasion) => memberOf(occasion, membershipId)),
    ).toBeNull()
    for (const viewer of [ours.nurse, ours.guide, ours.frontDesk, ours.client])
      expect(await see(viewer, membersOf)).toEqual([])
  })

  const change = (
    viewer: Viewer,
    membershipId: string,
    seen: string,
    roles: StaffViewer['roles'],
  ) =>
    by(viewer, (occasion) =>
      changeMember(occasion, { membershipId, seen, name: 'Nurse N.', roles, credentials: [] }),
    )

  test('change in roles once, and a stale form is told', async () => {
    const member = await see(ours.administrator, (occasion) =>
      memberOf(occasion, ours.nurse.membershipId),
    )
    if (!member) throw new Error('No nurse')
    const seen = seenMember(member)
    const roles = ['clinician', 'guide'] as const
    expect(await change(ours.administrator, member.membershipId, seen, roles)).toMatchObject({
      ok: true,
    })
    expect(await change(ours.administrator, member.membershipId, seen, roles)).toMatchObject({
      refusal: { code: 'changed_meanwhile' },
    })
  })

  test.each(['nurse', 'frontDesk', 'client'] as const)('are not changed by a %s', async (who) => {
    expect(await change(ours[who], ours.guide.membershipId, '', ['guide'])).toMatchObject({
      refusal: { code: 'not_found' },
    })
  })

  test('are not changed from another clinic', async () => {
    expect(
      await change(theirs.administrator, ours.guide.membershipId, '', ['guide']),
    ).toMatchObject({ refusal: { code: 'not_found' } })
  })

  test('always include an administrator', async () => {
    expect(
      await by(ours.administrator, (occasion) =>
        deactivateMember(occasion, { membershipId: ours.administrator.membershipId }),
      ),
    ).toMatchObject({ refusal: { code: 'last_administrator' } })
  })

  test('who are deactivated are out with their next request, and can come back', async () => {
    const { token } = await startSignIn({ ...ours.guide, staff: true })
    const member = { membershipId: ours.guide.membershipId }
    await by(ours.administrator, (occasion) => deactivateMember(occasion, member))
    expect(await personOfToken(token, true)).toBeNull()
    await by(ours.administrator, (occasion) => reactivateMember(occasion, member))
    expect(await personOfToken(token, true)).toBeNull()
    const again = await startSignIn({ ...ours.guide, staff: true })
    expect(await personOfToken(again.token, true)).not.toBeNull()
  })

  test('who lost their phone set up a new second step after a reset, which ends their sign-ins', async () => {
    const { token } = await startSignIn({ ...ours.guide, staff: true })
    const outcome = await by(ours.administrator, (occasion) =>
      resetSecondStep(occasion, { membershipId: ours.guide.membershipId }),
    )
    expect(outcome).toMatchObject({ ok: true })
    expect(await personOfToken(token, true)).toBeNull()
  })
})

describe('a week of work', () => {
  const membershipId = () => ours.nurse.membershipId
  const hours = () => see(ours.frontDesk, (occasion) => workingHoursOf(occasion, membershipId()))

  test('is written down, and a day taken out of it is a day off', async () => {
    const monday = { weekday: 1, opens: '09:00', closes: '17:00' }
    const friday = { weekday: 5, opens: '10:00', closes: '14:00' }
    const set = (days: (typeof monday)[]) =>
      by(ours.administrator, (occasion) =>
        setWorkingHours(occasion, { membershipId: membershipId(), hours: days }),
      )
    await set([monday, friday])
    expect(await hours()).toEqual([monday, friday])
    await set([friday])
    expect(await hours()).toEqual([friday])
    await set([monday, friday])
    expect(await hours()).toEqual([monday, friday])
  })
})

describe('the rota', () => {
  const day = { startsOn: '2026-05-13', startsAt: '08:00', endsOn: '2026-05-13', endsAt: '20:00' }
  const span = {
    startsAt: new Date('2026-05-13T12:00:00Z'),
    endsAt: new Date('2026-05-14T12:00:00Z'),
  }

  test('has a clinician on call, and shows what stays uncovered', async () => {
    const shift = { duty: 'on_call' as const, memberId: ours.prescriber.membershipId, ...day }
    expect(await by(ours.administrator, (occasion) => addShift(occasion, shift))).toMatchObject({
      ok: true,
    })
    const gaps = gapsByDuty(await see(ours.nurse, (occasion) => shiftsIn(occasion, span)), span)
    expect(gaps.on_call).toEqual([
      { startsAt: new Date('2026-05-14T00:00:00Z'), endsAt: span.endsAt },
    ])
    expect(gaps.safeguarding_lead).toEqual([span])
  })

  const guide = () => ours.guide.membershipId
  const stranger = () => theirs.nurse.membershipId
  const client = () => ours.client.membershipId
  const nurse = () => ours.nurse.membershipId
  const spring = { startsOn: '2027-03-14', startsAt: '02:30', endsOn: '2027-03-14' }

  test.each([
    ['a guide on call', 'on_call', guide, day, 'not_for_this_duty'],
    ['somebody of another clinic', 'on_call', stranger, day, 'not_found'],
    ['a client', 'safeguarding_lead', client, day, 'not_for_this_duty'],
    ['an end before the start', 'on_call', nurse, { ...day, endsAt: '07:00' }, 'ends_before_start'],
    ['an hour that does not exist', 'on_call', nurse, { ...day, ...spring }, 'hour_does_not_exist'],
  ] as const)('refuses %s', async (_what, duty, memberId, times, code) => {
    const shift = { duty, memberId: memberId(), ...times }
    expect(await by(ours.administrator, (occasion) => addShift(occasion, shift))).toMatchObject({
      refusal: { code },
    })
  })

  test('has one person once on a duty, and two people together on call', async () => {
    const on = (memberId: string, more: object = {}) =>
      by(ours.administrator, (occasion) =>
        addShift(occasion, { duty: 'on_call' as const, memberId, ...day, ...more }),
      )
    expect(await on(ours.prescriber.membershipId, { startsAt: '19:00' })).toMatchObject({
      refusal: { code: 'already_on_duty' },
    })
    const night = { startsOn: '2026-05-20', endsOn: '2026-05-20' }
    expect(await on(ours.nurse.membershipId, night)).toMatchObject({ ok: true })
    expect(await on(ours.prescriber.membershipId, night)).toMatchObject({ ok: true })
    const shifts = await see(ours.administrator, (occasion) =>
      shiftsIn(occasion, {
        startsAt: new Date('2026-05-20T12:00:00Z'),
        endsAt: new Date('2026-05-21T00:00:00Z'),
      }),
    )
    const ofNurse = shifts.find(({ memberId }) => memberId === ours.nurse.membershipId)
    expect(
      await by(ours.administrator, (occasion) =>
        changeShift(occasion, {
          shiftId: ofNurse?.id ?? '',
          memberId: ours.prescriber.membershipId,
          ...day,
          ...night,
        }),
      ),
    ).toMatchObject({ refusal: { code: 'already_on_duty' } })
  })

  test('is handed over by the administrator alone', async () => {
    const [shift] = await see(ours.administrator, (occasion) => shiftsIn(occasion, span))
    if (!shift) throw new Error('No shift')
    const input = { ...day, shiftId: shift.id, memberId: ours.nurse.membershipId }
    for (const viewer of [ours.nurse, ours.client, theirs.administrator])
      expect(await by(viewer, (occasion) => changeShift(occasion, input))).toMatchObject({
        refusal: { code: 'not_found' },
      })
    await by(ours.administrator, (occasion) => changeShift(occasion, input))
    const [after] = await see(ours.administrator, (occasion) => shiftsIn(occasion, span))
    expect(after?.memberId).toBe(ours.nurse.membershipId)
  })
})

describe('the clinic’s own facts', () => {
  test('change once for whoever saw the last version, and for nobody else', async () => {
    const settings = await see(ours.administrator, settingsOf)
    if (!settings) throw new Error('No clinic')
    const change = (viewer: Viewer) =>
      by(viewer, (occasion) =>
        changeSettings(occasion, {
          ...settings,
          replyPromiseHours: 24,
          seen: seenSettings(settings),
        }),
      )
    expect(await change(ours.nurse)).toMatchObject({ refusal: { code: 'not_allowed' } })
    expect(await change(theirs.administrator)).toMatchObject({
      refusal: { code: 'changed_meanwhile' },
    })
    expect(await change(ours.administrator)).toMatchObject({ ok: true })
    expect(await change(ours.administrator)).toMatchObject({
      refusal: { code: 'changed_meanwhile' },
    })
  })

  test('include its rooms, each name once; a retired room stays in the books', async () => {
    const add = (roomName: string) => by(ours.administrator, (o) => addRoom(o, { roomName }))
    expect(await add('Orchard')).toMatchObject({ ok: true })
    expect(await add('Orchard')).toMatchObject({ refusal: { code: 'room_name_taken' } })
    const rooms = await see(ours.frontDesk, roomsOf)
    const orchard = rooms.find(({ name }) => name === 'Orchard')
    if (!orchard) throw new Error('No room')
    expect(
      await by(ours.administrator, (o) =>
        renameRoom(o, { roomId: orchard.id, roomName: 'Harbor' }),
      ),
    ).toMatchObject({ refusal: { code: 'room_name_taken' } })
    expect(await by(theirs.administrator, (o) => setRoomInUse(o, orchard.id, false))).toMatchObject(
      { refusal: { code: 'not_found' } },
    )
    await by(ours.administrator, (o) => setRoomInUse(o, orchard.id, false))
    expect(await see(ours.frontDesk, roomsOf)).toContainEqual({ ...orchard, active: false })
  })
})
