import { beforeAll, describe, expect, test } from 'vitest'
import { raiseAlert } from '@/lib/alerts/raise'
import { NOW, openTheClinic } from '@/lib/booking/booking.fixture'
import { bookPageOf } from '@/lib/booking/book-page'
import { calendarPageOf } from '@/lib/booking/calendar-page'
import { calendarSchema } from '@/lib/booking/calendar-view'
import { ownSessionPageOf } from '@/lib/booking/own-session'
import { waitlistOf } from '@/lib/booking/waitlist-queries'
import { addWish } from '@/lib/booking/waitlist-wishes'
import { registerClient } from '@/lib/clients/register'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { statementsOf } from '@/lib/db/testing/statements'
import { guidePageOf } from '@/lib/integration/guide-page'
import { done } from '@/lib/kernel/outcome'
import { stamp } from '@/lib/kernel/occasion'
import { act, read } from '@/lib/kernel/run'
import { bookedSession } from '@/lib/preparation/preparation.fixture'
import { preparationOf } from '@/lib/preparation/queries'
import { addHours } from '@/lib/time/instant'
import { clientHomeOf } from './client-home'
import { clinicianHomeOf } from './clinician-home'
import { deskOf } from './desk'

/**
 * What PostgreSQL is asked for a page does not grow with what stands on it. Each budget is what the page takes today and
 * a little room: a page that needs more has to say so here. The one that grows says by how much a row: the front desk
 * asks for each session of the day whether the client has said again what changed.
 */
const DAY = '2026-05-20'
const MORNING = { now: new Date('2026-05-20T10:00:00Z') }
/** The first medicine of the day; a session every four hours. */
const FIRST = new Date('2026-05-20T06:00:00Z')

let few: Cast
let many: Cast
let visit: string

await testDatabase()

/** A clinic with so many clients who have a session that day, wait for a talk, and made somebody worry. */
async function clinicWith(name: string, clients: number): Promise<{ cast: Cast; visit: string }> {
  const cast = await castOf(name, NOW)
  await openTheClinic(cast)
  const visits: string[] = []
  for (let n = 0; n < clients; n += 1) {
    const clientId =
      n === 0
        ? cast.client.clientId
        : await act(
            cast.system,
            async (o) => {
              const made = await registerClient(o, {
                legalName: `Client Number ${n}`,
                preferredName: `Number ${n}`,
                email: `number${n}@${name.toLowerCase()}.example`,
                timeZone: 'America/New_York',
              })
              await o.tx.careTeamMember.createMany({
                data: [
                  { memberId: cast.prescriber.membershipId, part: 'clinician' },
                  { memberId: cast.guide.membershipId, part: 'guide' },
                ].map((member) => ({
                  clientId: made.clientId,
                  since: NOW,
                  ...member,
                  ...stamp(o),
                })),
              })
              return done(made.clientId)
            },
            { now: NOW },
          ).then((outcome) => {
            if (!outcome.ok) throw new Error('No client')
            return outcome.value
          })
    visits.push(
      await bookedSession(cast, {
        clientId,
        setting: 'at_home',
        medicineAt: addHours(FIRST, n * 4),
      }),
    )
    await act(
      cast.frontDesk,
      (o) =>
        addWish(o, {
          clientId,
          kind: 'integration-talk',
          setting: 'at_home',
          weekdays: [],
          earliest: '08:00',
          latest: '20:00',
          until: '2026-05-29',
        }),
      { now: NOW },
    )
    await act(
      cast.system,
      async (o) => {
        await raiseAlert(o, {
          clientId,
          kind: 'CONSENT-WITHDRAWN',
          level: 'A3',
          audience: n % 2 ? 'guide' : 'clinician',
          sourceKind: 'client',
          sourceId: clientId,
        })
        return done(null)
      },
      { now: NOW },
    )
  }
  await act(
    cast.system,
    async (o) => {
      await o.tx.screening.updateMany({
        where: { clinicId: cast.clinicId },
        data: { submittedAt: NOW },
      })
      return done(null)
    },
    { now: NOW },
  )
  return { cast, visit: visits[0] ?? '' }
}

beforeAll(async () => {
  const small = await clinicWith('Few', 1)
  few = small.cast
  visit = small.visit
  many = (await clinicWith('Many', 5)).cast
})

const wish = (cast: Cast) => ({
  kind: 'integration-talk' as const,
  setting: 'at_home' as const,
  guideId: cast.guide.membershipId,
  date: DAY,
})

const PAGES = {
  'the calendar of a week': [
    10,
    (cast: Cast) =>
      read(
        cast.frontDesk,
        (o) => calendarPageOf(o, calendarSchema.parse({ date: DAY, view: 'week' })),
        MORNING,
      ),
  ],
  'the front desk': [60, (cast: Cast) => read(cast.frontDesk, deskOf, MORNING), 11],
  'the waiting list': [8, (cast: Cast) => read(cast.frontDesk, waitlistOf, MORNING)],
  'a client’s booking': [
    30,
    (cast: Cast) =>
      read(cast.frontDesk, (o) => bookPageOf(o, cast.client.clientId, wish(cast)), MORNING),
  ],
  'the guide’s day': [10, (cast: Cast) => read(cast.guide, guidePageOf, MORNING)],
  'the clinician’s day': [24, (cast: Cast) => read(cast.prescriber, clinicianHomeOf, MORNING)],
  'a client’s first page': [45, (cast: Cast) => read(cast.client, clientHomeOf, MORNING)],
  'the times for a client’s own session': [
    25,
    (cast: Cast) => read(cast.otherClient, (o) => ownSessionPageOf(o, {}), MORNING),
  ],
} as const satisfies Readonly<
  Record<string, readonly [number, (cast: Cast) => Promise<unknown>, number?]>
>

describe('a page asks as much for five as for one', () => {
  test.each(Object.entries(PAGES))('%s', async (name, [budget, page, each = 0]) => {
    const one = await statementsOf(() => page(few))
    const five = await statementsOf(() => page(many))
    process.stdout.write(`${name}: ${one.length} statements, ${five.length} for five\n`)
    expect(five.length).toBeLessThanOrEqual(one.length + 4 * each)
    expect(one.length).toBeLessThanOrEqual(budget)
  })
})

test('the way to a session is read within its budget', async () => {
  const asked = await statementsOf(() => read(few.client, (o) => preparationOf(o, visit), MORNING))
  process.stdout.write(`the way to a session: ${asked.length} statements\n`)
  expect(asked.length).toBeLessThanOrEqual(60)
})
