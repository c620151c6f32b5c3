import { Client } from 'pg'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import type { StaffViewer, Viewer } from '@/lib/kernel/viewer'
import { declineOffer, offersOf, offerStep, takeOffer, withdrawOffer } from './offers'
import { clientPlanPageOf } from './guide-page'
import { planOf } from './plan-queries'

const now = new Date('2026-05-16T14:00:00Z')
const database = await testDatabase()
let cast: Cast
beforeAll(async () => {
  cast = await castOf('Offers', now)
})

const TITLE = 'Two minutes at the window'
const offer = (by: StaffViewer, title = TITLE, clientId = cast.client.clientId) =>
  act(
    by,
    (o) =>
      offerStep(o, {
        clientId,
        title,
        firstAction: 'Open it',
        why: 'You spoke of the air',
        size: 'small',
        energy: 'low',
      }),
    { now },
  )
const waiting = (viewer: Viewer = cast.client) =>
  read(viewer, (o) => offersOf(o, cast.client.clientId), { now })
const steps = async () =>
  (await read(cast.client, (o) => planOf(o, cast.client.clientId), { now }))?.steps ?? []
const take = (offerId: string, title = TITLE) =>
  act(cast.client, (o) => takeOffer(o, { offerId, title, firstAction: 'Open it', energy: 'low' }), {
    now,
  })
const decline = (offerId: string) => act(cast.client, (o) => declineOffer(o, { offerId }), { now })

beforeEach(async () => {
  for (const { id } of await waiting()) await decline(id)
})

describe('a guide offers a step, and only the client makes it part of the plan', () => {
  test('until they say yes it is in no plan, and there it begins as an idea', async () => {
    await offer(cast.guide)
    expect(await steps()).toEqual([])
    const [one] = await waiting()
    expect(one).toMatchObject({ title: TITLE, why: 'You spoke of the air', by: 'Guide' })
    await take(one?.id ?? '')
    expect(await steps()).toMatchObject([{ title: TITLE, firstAction: 'Open it', state: 'idea' }])
    expect(await take(one?.id ?? '')).toMatchObject({ refusal: { code: 'offer_gone' } })
    expect(await steps()).toHaveLength(1)
  })

  test('in their own words it is another step, and the guide sees that and not a word more', async () => {
    await offer(cast.guide)
    await take((await waiting())[0]?.id ?? '', 'One minute on the balcony')
    expect((await steps()).map(({ title }) => title)).toContain('One minute on the balcony')
    const seen = await read(
      cast.guide,
      (o) => offersOf(o, cast.client.clientId, { answered: true }),
      { now },
    )
    expect(seen.filter(({ answer }) => answer === 'changed')).toMatchObject([{ title: TITLE }])
    expect(JSON.stringify(seen)).not.toContain('balcony')
  })

  test('declined or taken back, it is gone; three wait at most', async () => {
    const before = await steps()
    await offer(cast.guide)
    const [one] = await waiting()
    await decline(one?.id ?? '')
    expect(await waiting()).toEqual([])
    await offer(cast.guide)
    const [two] = await waiting()
    const offerId = two?.id ?? ''
    expect(await act(cast.prescriber, (o) => withdrawOffer(o, { offerId }), { now })).toMatchObject(
      { refusal: { code: 'offer_gone' } },
    )
    await act(cast.guide, (o) => withdrawOffer(o, { offerId }), { now })
    expect(await take(offerId)).toMatchObject({ refusal: { code: 'offer_gone' } })
    for (const title of ['One', 'Two', 'Three']) await offer(cast.guide, title)
    expect(await offer(cast.guide, 'Four')).toMatchObject({ refusal: { code: 'offers_many' } })
    expect(await steps()).toEqual(before)
  })

  test.each(['nurse', 'frontDesk', 'administrator'] as const)(
    'a %s who does not share the care offers and sees nothing',
    async (part) => {
      expect(await offer(cast[part])).toMatchObject({ refusal: { code: 'not_found' } })
      await offer(cast.guide)
      expect(await waiting(cast[part])).toEqual([])
    },
  )

  test('the words are sealed, and the database lets no staff answer for the client', async () => {
    await offer(cast.guide)
    const root = new Client({ connectionString: database.address('root') })
    await root.connect()
    const { rows } = await root.query<{ title: Buffer }>('SELECT title FROM step_offer')
    for (const { title } of rows) expect(title.toString()).not.toContain('window')
    await root.end()
    const forced = act(cast.guide, async ({ tx, viewer }) => {
      await tx.stepOffer.updateMany({
        where: { clinicId: viewer.clinicId, answer: null, withdrawnAt: null },
        data: { answer: 'declined', answeredAt: now },
      })
      return { ok: true, value: null } as const
    })
    await expect(forced).rejects.toThrow('stepOffer.updateMany')
  })
})

test('a plan opens from the client’s page for the care team, noted; a colleague reads why it is closed, others find nothing', async () => {
  const page = (viewer: StaffViewer) =>
    read(viewer, (o) => clientPlanPageOf(o, cast.client.clientId), { now })
  await offer(cast.guide)
  expect((await page(cast.guide))?.shared?.offers).toContainEqual(
    expect.objectContaining({ title: TITLE, answer: null }),
  )
  expect((await page(cast.nurse))?.shared).toBeNull()
  expect(await page(cast.frontDesk)).toBeNull()
  expect(await page(cast.administrator)).toBeNull()
  await take((await waiting())[0]?.id ?? '')
  await page(cast.guide)
  const seen = await read(
    cast.system,
    ({ tx }) =>
      tx.auditEvent.count({
        where: { clinicId: cast.clinicId, kind: 'view', tableName: 'integration_plan' },
      }),
    { now },
  )
  expect(seen).toBeGreaterThan(0)
})
