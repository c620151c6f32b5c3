import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { planCircle } from '@/lib/circles/commands'
import { checkInvariants } from '@/lib/invariants/check'
import { handlerOf } from '@/lib/jobs/handlers'
import { done } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { addMinutes } from '@/lib/time/instant'
import { localDate, localTime } from '@/lib/time/zone'
import { bookAppointment } from './book'
import {
  clear,
  NOW,
  openTheClinic,
  sessionFor,
  talkFor,
  THURSDAY_TEN,
  ZONE,
} from './booking.fixture'
import { cancelAppointment } from './call-off'
import { moveAppointment } from './move'
import { acceptOffer, declineOffer } from './waitlist-answer'
import { addWish } from './waitlist-wishes'

/**
 * A storm of whatever people do with a calendar, in any order and much of it at once. Nothing may break that always
 * holds: no overlap, nothing held for two, nothing due for what fell away, no change without its event. I5 is left out:
 * it asks the real clock, and this storm lives in May. `STORM_RUNS` makes it a longer one.
 */
const RUNS = Number(process.env.STORM_RUNS ?? 6)
const database = await testDatabase()
let cast: Cast

beforeAll(async () => {
  cast = await castOf('Storm', NOW)
  await openTheClinic(cast)
  await clear(cast, cast.client.clientId)
  await clear(cast, cast.otherClient.clientId)
})

const slot = fc.nat({ max: 13 }).map((n) => addMinutes(THURSDAY_TEN, n * 30 - 60))
const who = fc.constantFrom<'client' | 'otherClient'>('client', 'otherClient')
const which = fc.nat({ max: 5 })
const deed = fc.oneof(
  fc.record({ kind: fc.constant('talk' as const), who, slot }),
  fc.record({ kind: fc.constant('session' as const), who, slot }),
  fc.record({ kind: fc.constant('move' as const), which, slot }),
  fc.record({ kind: fc.constant('own' as const), which, slot }),
  fc.record({ kind: fc.constant('circle' as const), slot }),
  fc.record({ kind: fc.constant('cancel' as const), which }),
  fc.record({ kind: fc.constant('wait' as const), who }),
  fc.record({ kind: fc.constant('answer' as const), which, yes: fc.boolean() }),
  fc.record({ kind: fc.constant('due' as const), minutes: fc.constantFrom(0, 300) }),
)
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never

const at = { now: NOW }
const pick = <One>(all: readonly One[], n: number): One | undefined => all[n % all.length]

const standing = () =>
  read(cast.system, ({ tx }) =>
    tx.appointment.findMany({
      where: { status: 'booked' },
      orderBy: { id: 'asc' },
      select: { id: true, version: true, clientId: true },
    }),
  )

async function doDue(minutes: number): Promise<void> {
  const works = await read(cast.system, ({ tx }) =>
    tx.dueWork.findMany({
      where: {
        status: 'due',
        kind: { startsWith: 'waitlist' },
        dueAt: { lte: addMinutes(NOW, minutes) },
      },
    }),
  )
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
      at,
    )
}

async function happen(one: Deed): Promise<unknown> {
  switch (one.kind) {
    case 'talk':
    case 'session': {
      const input = one.kind === 'talk' ? talkFor : sessionFor
      const wish = input(cast, { clientId: cast[one.who].clientId, startsAt: one.slot })
      return act(cast.frontDesk, (o) => bookAppointment(o, wish), at)
    }
    case 'move': {
      const found = pick(await standing(), one.which)
      if (!found) return null
      const move = { appointmentId: found.id, version: found.version, startsAt: one.slot }
      return act(cast.frontDesk, (o) => moveAppointment(o, move), at)
    }
    case 'own': {
      const found = pick(await standing(), one.which)
      if (!found) return null
      const { id: appointmentId, version, clientId } = found
      const viewer = [cast.client, cast.otherClient].find((each) => each.clientId === clientId)
      const move = { appointmentId, version, startsAt: one.slot }
      return viewer && act(viewer, (o) => moveAppointment(o, move), at)
    }
    case 'circle':
      return act(
        cast.guide,
        (o) =>
          planCircle(o, {
            title: 'Storm',
            format: 'video',
            on: localDate(one.slot, ZONE),
            from: localTime(one.slot, ZONE).slice(0, 5),
            until: localTime(addMinutes(one.slot, 60), ZONE).slice(0, 5),
            seats: 4,
          }),
        at,
      )
    case 'cancel': {
      const found = pick(await standing(), one.which)
      if (!found) return null
      const off = {
        appointmentId: found.id,
        version: found.version,
        reason: 'Storm',
        confirmed: 'yes' as const,
      }
      return act(cast.frontDesk, (o) => cancelAppointment(o, off), at)
    }
    case 'wait': {
      const viewer: ClientViewer = cast[one.who]
      const wish = {
        clientId: viewer.clientId,
        kind: 'integration-talk' as const,
        setting: 'at_home' as const,
        weekdays: [],
        earliest: '08:00',
        latest: '20:00',
        until: '2026-05-29',
      }
      return act(viewer, (o) => addWish(o, wish), at)
    }
    case 'answer': {
      const offers = await read(cast.system, ({ tx }) =>
        tx.waitlistOffer.findMany({ where: { status: 'offered' }, select: { id: true } }),
      )
      const offer = pick(offers, one.which)
      if (!offer) return null
      const answer = { offerId: offer.id }
      return one.yes
        ? act(cast.frontDesk, (o) => acceptOffer(o, answer), at)
        : act(cast.frontDesk, (o) => declineOffer(o, answer), at)
    }
    case 'due':
      return doDue(one.minutes)
  }
}

test(
  'whatever happens in whatever order, what always holds still holds',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 9, maxLength: 18 }), async (storm) => {
        // In threes at once: what one of them reads, another may be changing.
        for (let n = 0; n < storm.length; n += 3)
          await Promise.all(storm.slice(n, n + 3).map(happen))
        const checked = await checkInvariants(database.address('owner'))
        expect(checked.filter(({ id, breaches }) => id !== 'I5' && breaches.length > 0)).toEqual([])
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
  },
  RUNS * 5_000 + 30_000,
)
