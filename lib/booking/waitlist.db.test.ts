import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { handlerOf } from '@/lib/jobs/handlers'
import { stamp } from '@/lib/kernel/occasion'
import { done } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import type { ClientViewer, Viewer } from '@/lib/kernel/viewer'
import { addHours, addMinutes } from '@/lib/time/instant'
import { bookAppointment } from './book'
import { clear, NOW, openTheClinic, talkFor, THURSDAY_TEN, withdraw } from './booking.fixture'
import { cancelAppointment } from './call-off'
import { acceptOffer, declineOffer } from './waitlist-answer'
import { addWish, withdrawWish } from './waitlist-wishes'
import type { WaitInput } from './waitlist-schema'

let cast: Cast
let count = 0

beforeAll(async () => {
  await testDatabase()
})

beforeEach(async () => {
  count += 1
  cast = await castOf(`Waits${count}`, NOW)
  await openTheClinic(cast)
})

const wishOf = (client: ClientViewer, more: Partial<WaitInput> = {}): WaitInput => ({
  clientId: client.clientId,
  kind: 'integration-talk',
  setting: 'at_home',
  weekdays: [],
  earliest: '08:00',
  latest: '18:00',
  until: '2026-05-29',
  ...more,
})

const later = (minutes: number) => addMinutes(NOW, minutes)
const wait = (viewer: Viewer, input: WaitInput, at = NOW) =>
  act(viewer, (o) => addWish(o, input), { now: at })
const accept = (viewer: Viewer, offerId: string, at = later(30)) =>
  act(viewer, (o) => acceptOffer(o, { offerId }), { now: at })
const decline = (viewer: Viewer, offerId: string, at = later(30)) =>
  act(viewer, (o) => declineOffer(o, { offerId }), { now: at })

/** Does all waitlist work that is due by an instant, and what that makes due. */
async function runDue(at: Date): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    const works = await read(cast.system, ({ tx }) =>
      tx.dueWork.findMany({
        where: { status: 'due', dueAt: { lte: at }, kind: { startsWith: 'waitlist' } },
        orderBy: { dueAt: 'asc' },
      }),
    )
    if (works.length === 0) return
    for (const row of works)
      await act(
        cast.system,
        async (o) => {
          const payload = row.payload as Record<string, unknown>
          const ended = await handlerOf(row.kind)?.(o, { ...row, payload })
          await o.tx.dueWork.updateMany({
            where: { id: row.id, status: 'due' },
            data: { status: ended?.status ?? 'done' },
          })
          return done(null)
        },
        { now: at },
      )
  }
}

const offers = () =>
  read(cast.system, ({ tx }) =>
    tx.waitlistOffer.findMany({ orderBy: [{ offeredAt: 'asc' }, { id: 'asc' }] }),
  )

/** A first talk with the guide on Thursday at ten is called off, and the waitlist looks. */
async function freeThursdayAtTen(): Promise<void> {
  const talk = talkFor(cast, { clientId: cast.otherClient.clientId, kind: 'intake-talk' })
  const booked = await act(cast.frontDesk, (o) => bookAppointment(o, talk), { now: NOW })
  if (!booked.ok) throw new Error(booked.refusal.code)
  const { appointmentId } = booked.value
  await act(
    cast.frontDesk,
    (o) => cancelAppointment(o, { appointmentId, version: 1, reason: 'Away', confirmed: 'yes' }),
    { now: NOW },
  )
}

const offerNow = async () => {
  const open = (await offers()).filter(({ status }) => status === 'offered')
  expect(open).toHaveLength(1)
  const [only] = open
  if (!only) throw new Error('No offer')
  return only
}

describe('a time that became free', () => {
  test('is offered to the first in turn, by a letter that says nothing of health, and held', async () => {
    await wait(cast.client, wishOf(cast.client))
    await freeThursdayAtTen()
    await runDue(NOW)
    const offer = await offerNow()
    expect(offer).toMatchObject({
      clientId: cast.client.clientId,
      startsAt: THURSDAY_TEN,
      guideId: cast.guide.membershipId,
      answerBy: addHours(NOW, 4),
    })
    const letter = await read(cast.system, ({ tx }) =>
      tx.outgoingMail.findFirstOrThrow({ where: { subject: { contains: 'become free' } } }),
    )
    expect(`${letter.subject} ${letter.body}`).not.toMatch(/ketamine|session|treatment|medicine/i)
    expect(letter.body).toContain('Thu, May 14, 10:00 AM EDT')
    const snatched = await act(
      cast.frontDesk,
      (o) =>
        bookAppointment(
          o,
          talkFor(cast, {
            clientId: cast.otherClient.clientId,
            startsAt: addMinutes(THURSDAY_TEN, 30),
          }),
        ),
      { now: NOW },
    )
    expect(snatched).toMatchObject({ refusal: { code: 'time_taken' } })
  })

  test('is booked by a yes, and the wish is over', async () => {
    await wait(cast.client, wishOf(cast.client))
    await freeThursdayAtTen()
    await runDue(NOW)
    const offer = await offerNow()
    const booked = await accept(cast.client, offer.id)
    expect(booked).toMatchObject({ ok: true })
    const [after] = await offers()
    expect(after).toMatchObject({
      status: 'accepted',
      appointmentId: booked.ok ? booked.value.appointmentId : '',
    })
    const wish = await read(cast.system, ({ tx }) => tx.waitlistWish.findFirstOrThrow())
    expect(wish).toMatchObject({ endedWhy: 'booked' })
    expect(await accept(cast.client, offer.id)).toMatchObject({ refusal: { code: 'offer_over' } })
  })

  test('goes to the next after a no, and after the time to answer', async () => {
    await wait(cast.client, wishOf(cast.client))
    await wait(cast.otherClient, wishOf(cast.otherClient), later(1))
    await freeThursdayAtTen()
    await runDue(later(2))
    const first = await offerNow()
    expect(first.clientId).toBe(cast.client.clientId)
    expect((await decline(cast.client, first.id, later(3))).ok).toBe(true)
    await runDue(later(4))
    const second = await offerNow()
    expect(second.clientId).toBe(cast.otherClient.clientId)
    await runDue(second.answerBy)
    expect((await offers()).map(({ status }) => status)).toEqual(['declined', 'expired'])
    expect(await accept(cast.otherClient, second.id, addMinutes(second.answerBy, 1))).toMatchObject(
      { refusal: { code: 'offer_over' } },
    )
    const free = await act(cast.frontDesk, (o) => bookAppointment(o, talkFor(cast)), {
      now: later(600),
    })
    expect(free).toMatchObject({ ok: true })
  })

  test('is not offered to whom it does not suit, nor to anybody twice', async () => {
    await wait(cast.client, wishOf(cast.client, { weekdays: [1, 2] }))
    await wait(cast.otherClient, wishOf(cast.otherClient, { earliest: '10:30' }))
    await freeThursdayAtTen()
    await runDue(NOW)
    expect(await offers()).toEqual([])
  })

  test('is passed on when the one who was asked leaves the list', async () => {
    const wish = await wait(cast.client, wishOf(cast.client))
    await wait(cast.otherClient, wishOf(cast.otherClient), later(1))
    await freeThursdayAtTen()
    await runDue(later(1))
    if (!wish.ok) throw new Error(wish.refusal.code)
    const { wishId } = wish.value
    await act(cast.client, (o) => withdrawWish(o, { wishId }), { now: later(2) })
    await runDue(later(3))
    expect((await offerNow()).clientId).toBe(cast.otherClient.clientId)
  })
})

describe('a session', () => {
  const session = (client: ClientViewer) =>
    wishOf(client, {
      kind: 'treatment-session',
      setting: 'in_clinic',
      route: 'sublingual',
      latest: '20:00',
    })

  test('is waited for only by somebody who is cleared, and is judged again at the yes', async () => {
    expect(await wait(cast.frontDesk, session(cast.client))).toMatchObject({
      refusal: { code: 'not_cleared' },
    })
    const determinationId = await clear(cast, cast.client.clientId)
    await wait(cast.frontDesk, session(cast.client))
    const look = {
      from: THURSDAY_TEN,
      until: addHours(THURSDAY_TEN, 3),
      clinicianId: cast.prescriber.membershipId,
      guideId: null,
      roomId: null,
    }
    const { lookForSomebody } = await import('./waitlist-freed')
    await act(
      cast.system,
      async (o) => {
        await lookForSomebody(o, look)
        return done(null)
      },
      { now: NOW },
    )
    await runDue(NOW)
    const offer = await offerNow()
    await withdraw(cast, cast.client.clientId, determinationId)
    expect(await accept(cast.client, offer.id)).toMatchObject({
      refusal: { code: 'clearance_withdrawn' },
    })
    expect((await offerNow()).status).toBe('offered')
  })
})

describe('the walls', () => {
  test('nobody answers somebody else’s offer, sees their wish or puts them on the list', async () => {
    await wait(cast.client, wishOf(cast.client))
    await freeThursdayAtTen()
    await runDue(NOW)
    const { id } = await offerNow()
    expect(await accept(cast.otherClient, id)).toMatchObject({ refusal: { code: 'not_found' } })
    expect(await wait(cast.otherClient, wishOf(cast.client))).toMatchObject({
      refusal: { code: 'not_allowed' },
    })
    const seen = await read(cast.otherClient, ({ tx }) => tx.waitlistWish.count())
    expect(seen).toBe(0)
  })

  test('the database holds a time for one only, and refuses an offer of a time that is taken', async () => {
    const wish = await wait(cast.client, wishOf(cast.client))
    const second = await wait(cast.otherClient, wishOf(cast.otherClient))
    if (!wish.ok || !second.ok) throw new Error('Not on the list')
    const offer = (wishId: string, clientId: string, startsAt: Date) =>
      act(cast.system, async (o) => {
        await o.tx.waitlistOffer.createMany({
          data: [
            {
              id: randomUUID(),
              wishId,
              clientId,
              guideId: cast.guide.membershipId,
              startsAt,
              endsAt: addMinutes(startsAt, 50),
              offeredAt: NOW,
              answerBy: addHours(NOW, 1),
              ...stamp(o),
            },
          ],
        })
        return done(null)
      })
    await offer(wish.value.wishId, cast.client.clientId, THURSDAY_TEN)
    await expect(
      offer(second.value.wishId, cast.otherClient.clientId, addMinutes(THURSDAY_TEN, 20)),
    ).rejects.toThrow('exclusion constraint')
    const elsewhere = addHours(THURSDAY_TEN, 3)
    await act(cast.frontDesk, (o) => bookAppointment(o, talkFor(cast, { startsAt: elsewhere })), {
      now: NOW,
    })
    await expect(offer(second.value.wishId, cast.otherClient.clientId, elsewhere)).rejects.toThrow(
      'That time is taken',
    )
  })
})
