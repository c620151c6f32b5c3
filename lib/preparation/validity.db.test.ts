import { beforeAll, describe, expect, test } from 'vitest'
import { bookAppointment } from '@/lib/booking/book'
import { determine } from '@/lib/booking/keep-bookings'
import { openTheClinic, sessionFor } from '@/lib/booking/booking.fixture'
import { appointmentOf } from '@/lib/booking/queries'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { done } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { caseFileOf } from '@/lib/screening/case-file'
import { currentClearance } from '@/lib/screening/clearance-queries'
import { type Happened, invalidate, openEvents } from '@/lib/screening/invalidating'
import { clearedClient, confirmedNow } from '@/lib/screening/testing/cleared-client'
import { tellEvent } from '@/lib/screening/telling'
import { waitingForDetermination } from '@/lib/screening/waiting'
import { addHours } from '@/lib/time/instant'
import { gateFor } from './gate'
import { leaveCare } from './leaving-care'

const now = new Date('2026-05-12T13:00:00Z')
const later = addHours(now, 2)

let ours: Cast
let clinician: StaffViewer
let clientId: string

beforeAll(async () => {
  await testDatabase()
  ours = await castOf('Validity', now)
  clinician = confirmedNow(ours.prescriber)
  clientId = ours.client.clientId
  await openTheClinic(ours)
})

const clearance = (of = clientId, at = later) =>
  read(ours.frontDesk, (o) => currentClearance(o, of), { now: at })
const happened = (what: Omit<Happened, 'clientId'>, at = later) =>
  act(ours.system, async (o) => done(await invalidate(o, { clientId, ...what })), { now: at })
const told = (viewer: StaffViewer, happenedOn = '2026-05-11', of = clientId) =>
  act(
    viewer,
    (o) =>
      tellEvent(o, { clientId: of, event: 'seizure', happenedOn, words: 'Their sister called us' }),
    { now: later },
  )
const alerts = () =>
  read(ours.system, ({ tx }) =>
    tx.alert.findMany({
      where: { clientId, kind: 'SCR-REOPENED' },
      select: { level: true, audience: true },
    }),
  )

describe('something happens after a clearance, with a session booked', () => {
  let appointmentId: string
  const appointment = () =>
    read(ours.frontDesk, (o) => appointmentOf(o, appointmentId), { now: later })

  test('before anything was sent there is nothing to ask again, and nothing is kept', async () => {
    expect(await happened({ event: 'seizure', source: { kind: 'check_in' } })).toEqual(done(null))
    expect(await told(ours.frontDesk)).toMatchObject({ refusal: { code: 'nothing_to_ask_again' } })
  })

  test('the front desk tells it, and the clearance, the booking and the gate know at once', async () => {
    await clearedClient(ours.client, ours.prescriber, now)
    const booked = await act(ours.frontDesk, (o) => bookAppointment(o, sessionFor(ours)), { now })
    appointmentId = booked.ok ? booked.value.appointmentId : ''
    expect(await appointment()).toMatchObject({ status: 'booked', waits: false })
    expect(await told(ours.frontDesk, '2026-05-13')).toMatchObject({
      refusal: { code: 'event_in_future' },
    })
    expect(await told(ours.frontDesk)).toMatchObject({ ok: true, value: { withdrawn: 1 } })
    expect(await clearance()).toMatchObject({ kind: 'withdrawn', cause: 'new_symptom' })
    expect(await appointment()).toMatchObject({ status: 'booked', waits: true })
    const gate = await read(clinician, (o) => gateFor(o, appointmentId), { now: later })
    expect(gate?.findings).toContainEqual(
      expect.objectContaining({ rule: 'PRE-SCREEN-VALID', decision: 'do_not_start' }),
    )
    const again = { ...sessionFor(ours), startsAt: new Date('2026-05-15T14:00:00Z') }
    expect(
      await act(ours.frontDesk, (o) => bookAppointment(o, again), { now: later }),
    ).toMatchObject({ refusal: { code: 'clearance_withdrawn' } })
  })

  test('a clinician is asked on the same day, once, and reads what was told; the front desk does not', async () => {
    await told(ours.nurse)
    await happened({ event: 'seizure', source: { kind: 'check_in', id: clientId } })
    await happened({ event: 'seizure', source: { kind: 'check_in', id: clientId } })
    expect(await alerts()).toEqual([{ level: 'A2', audience: 'clinician' }])
    const events = await read(clinician, (o) => openEvents(o, clientId), { now: later })
    expect(events).toHaveLength(3)
    expect(events.map(({ words }) => words)).toContain('Their sister called us')
    const unread = await read(ours.frontDesk, (o) => openEvents(o, clientId), { now: later })
    expect(unread.map(({ words }) => words)).toEqual([null, null, null])
    const waiting = await read(clinician, waitingForDetermination, { now: later })
    expect(waiting).toMatchObject([{ clientId, waitsFor: 'event', submittedAt: later }])
  })

  test('what was told is kept as it was written', async () => {
    const change = act(
      ours.system,
      async ({ tx }) =>
        done(
          await tx.screeningInvalidation.updateMany({ where: { clientId }, data: { rules: [] } }),
        ),
      { now: later },
    )
    await expect(change).rejects.toThrow(/permission denied|kept as it was/i)
  })

  test('a new clearance takes up what happened, and the booked session goes on with it', async () => {
    const at = addHours(now, 4)
    const file = await read(clinician, (o) => caseFileOf(o, clientId), { now: at })
    const signed = await act(
      clinician,
      (o) =>
        determine(o, {
          outcome: 'cleared',
          clientId,
          seen: file?.fingerprint ?? '',
          letter: 'We talked about it: it was a faint, and you are well.',
          until: '2026-07-01',
          settings: ['at_home', 'in_clinic'],
          routes: ['sublingual'],
          askedAgain: 'yes',
        }),
      { now: at },
    )
    expect(signed).toMatchObject({ ok: true, value: { kept: 1 } })
    expect(await appointment()).toMatchObject({ status: 'booked', waits: false })
    expect(await read(clinician, (o) => openEvents(o, clientId), { now: at })).toEqual([])
    expect(await read(clinician, waitingForDetermination, { now: at })).toEqual([])
  })

  test('a guide tells it only of those whose care they share', async () => {
    expect(await told(ours.guide, '2026-05-11', ours.otherClient.clientId)).toMatchObject({
      ok: false,
    })
  })

  test('who leaves care has nothing booked any more, with the reason, and no clearance', async () => {
    const left = await act(
      ours.frontDesk,
      (o) => leaveCare(o, { clientId, reason: 'Moved away' }),
      { now: addHours(now, 5) },
    )
    expect(left).toMatchObject({ ok: true, value: { cancelled: 1 } })
    expect(await appointment()).toMatchObject({
      status: 'cancelled',
      cancelledReason: 'The client left care',
    })
    expect(await clearance(clientId, addHours(now, 5))).toMatchObject({ cause: 'left_care' })
  })
})
