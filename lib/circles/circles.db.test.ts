import { beforeAll, describe, expect, test } from 'vitest'
import { openAlerts } from '@/lib/alerts/queries'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Outcome, Refusal } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import type { ClientViewer, StaffViewer, Viewer } from '@/lib/kernel/viewer'
import { addHours } from '@/lib/time/instant'
import {
  cancelCircle,
  notToday,
  planCircle,
  raiseCircleAlert,
  sendAfterWords,
  takeSeat,
  writeCircleNote,
} from './commands'
import { ledCircle, ownCircles } from './queries'

await testDatabase()
const now = new Date('2026-05-14T14:00:00Z')
/** The circle's evening, half past six in New York. */
const evening = new Date('2026-05-20T22:30:00Z')
let cast: Cast
let circleId: string

const run = <V extends Viewer, Value>(
  viewer: V,
  command: (o: Occasion<V>) => Promise<Outcome<Value>>,
  at = now,
) => act<V, Value, Refusal>(viewer, command, { now: at })
const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'done' : outcome.refusal.code)
const take = (viewer: ClientViewer, agreed?: 'yes', at = now) =>
  run(viewer, (o) => takeSeat(o, { circleId, agreed }), at)
const seen = async (viewer: ClientViewer, at = now) =>
  (await read(viewer, ownCircles, { now: at })).find(({ id }) => id === circleId)
const plan = (viewer: StaffViewer, changes: object = {}) =>
  run(viewer, (o) =>
    planCircle(o, {
      title: 'Evening',
      format: 'video',
      place: 'meet.example/evening',
      on: '2026-05-20',
      from: '18:30',
      until: '19:45',
      seats: 2,
      ...changes,
    }),
  )

beforeAll(async () => {
  cast = await castOf('Ring', now)
  const planned = await plan(cast.guide)
  if (!planned.ok) throw new Error(planned.refusal.code)
  circleId = planned.value.circleId
})

test('a guide plans circles, not two at once, not backwards and not in the past; nobody else plans any', async () => {
  expect(codeOf(await plan(cast.guide))).toBe('facilitator_busy')
  expect(codeOf(await plan(cast.guide, { from: '20:00', until: '19:00' }))).toBe(
    'ends_before_start',
  )
  expect(codeOf(await plan(cast.guide, { on: '2026-05-01' }))).toBe('begins_in_the_past')
  expect(codeOf(await plan(cast.prescriber))).toBe('not_found')
})

describe('seats', () => {
  test('before the first seat comes the agreement, and it is asked once', async () => {
    expect(codeOf(await take(cast.client))).toBe('agree_first')
    expect(codeOf(await take(cast.client, 'yes'))).toBe('done')
    expect(codeOf(await take(cast.client))).toBe('done')
    expect(await seen(cast.client)).toMatchObject({ mine: true, taken: 1, others: [] })
  })

  test('who has no seat sees how many are left, and no name and no place', async () => {
    expect(await seen(cast.otherClient)).toMatchObject({
      mine: false,
      taken: 1,
      others: [],
      place: null,
    })
  })

  test('of many who take the last seat at once, one has it', async () => {
    const fresh = await castOf('Crowd', now)
    const planned = await plan(fresh.guide, { seats: 2 })
    if (!planned.ok) throw new Error(planned.refusal.code)
    const id = planned.value.circleId
    const seat = (viewer: ClientViewer) =>
      run(viewer, (o) => takeSeat(o, { circleId: id, agreed: 'yes' }))
    const both = await Promise.all([
      seat(fresh.client),
      seat(fresh.otherClient),
      seat(fresh.client),
      seat(fresh.otherClient),
    ])
    expect(both.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(2)
    const led = await read(fresh.guide, (o) => ledCircle(o, id), { now })
    expect(led?.people).toHaveLength(2)
    await run(fresh.client, (o) => notToday(o, { circleId: id }))
    expect((await read(fresh.guide, (o) => ledCircle(o, id), { now }))?.people).toHaveLength(1)
  })

  test('those who sit there see first names, and a full one takes nobody', async () => {
    await take(cast.otherClient, 'yes')
    expect((await seen(cast.client))?.others).toEqual(['Other'])
    expect((await seen(cast.client))?.place).toBe('meet.example/evening')
    const third = { ...cast.client, clientId: cast.otherClient.clientId }
    expect(codeOf(await take(third))).toBe('done')
  })

  test('"not today" frees the seat without a reason, and it can be taken again while it is ahead', async () => {
    expect(codeOf(await run(cast.client, (o) => notToday(o, { circleId })))).toBe('done')
    expect(await seen(cast.client)).toMatchObject({ mine: false, taken: 1 })
    expect((await seen(cast.otherClient))?.others).toEqual([])
    expect(codeOf(await take(cast.client))).toBe('done')
    expect(codeOf(await run(cast.client, (o) => notToday(o, { circleId })))).toBe('done')
    expect(codeOf(await take(cast.client, undefined, addHours(evening, 1)))).toBe('circle_closed')
    expect(codeOf(await take(cast.client))).toBe('done')
  })
})

describe('leading', () => {
  test('its facilitator sees first names; another guide and the clinicians see none', async () => {
    const led = await read(cast.guide, (o) => ledCircle(o, circleId), { now })
    expect(led?.people.map(({ firstName }) => firstName)).toEqual(['Client', 'Other'])
    expect(JSON.stringify(led)).not.toContain('Example')
    expect(await read(cast.prescriber, (o) => ledCircle(o, circleId), { now })).toBeNull()
  })

  test('a note is the facilitator’s alone, sealed, and stays as written', async () => {
    await run(cast.guide, (o) =>
      writeCircleNote(o, { circleId, text: 'Slower opening next time.' }),
    )
    expect((await read(cast.guide, (o) => ledCircle(o, circleId), { now }))?.notes[0]?.text).toBe(
      'Slower opening next time.',
    )
    expect(await read(cast.prescriber, ({ tx }) => tx.circleNote.count())).toBe(0)
    const rows = await read(cast.guide, ({ tx }) => tx.circleNote.findMany())
    expect(Buffer.from(rows[0]?.body ?? []).toString()).not.toContain('opening')
  })

  test('a worry reaches the on-call clinician with a code and no words', async () => {
    const led = await read(cast.guide, (o) => ledCircle(o, circleId), { now })
    const seatId = led?.people[0]?.seatId ?? ''
    const raise = (viewer: StaffViewer) =>
      run(viewer, (o) => raiseCircleAlert(o, { circleId, seatId, worry: 'danger' }))
    expect(codeOf(await raise({ ...cast.guide, membershipId: cast.nurse.membershipId }))).toBe(
      'not_found',
    )
    expect(codeOf(await raise(cast.guide))).toBe('done')
    const alerts = await read(cast.nurse, openAlerts, { now })
    expect(alerts).toMatchObject([
      { kind: 'CIRCLE-SAFETY', level: 'A1', about: 'circle_danger', audience: 'on_call_clinician' },
    ])
  })

  test('words afterwards go once, to those who sat there; the letter does not hold them', async () => {
    const send = (at: Date) =>
      run(cast.guide, (o) => sendAfterWords(o, { circleId, text: 'Thank you for tonight.' }), at)
    expect(codeOf(await send(now))).toBe('not_begun')
    const after = addHours(evening, 2)
    expect(codeOf(await send(after))).toBe('done')
    expect(codeOf(await send(after))).toBe('already_sent')
    expect((await seen(cast.client, after))?.after).toBe('Thank you for tonight.')
    const letters = await read(cast.system, ({ tx }) => tx.outgoingMail.findMany())
    expect(letters.filter(({ subject }) => subject.includes('A few words'))).toHaveLength(2)
    expect(JSON.stringify(letters)).not.toContain('Thank you for tonight')
  })
})

test('a circle that is called off tells each with a seat by a letter of their own', async () => {
  const planned = await plan(cast.guide, { on: '2026-05-27' })
  if (!planned.ok) throw new Error(planned.refusal.code)
  const id = planned.value.circleId
  await run(cast.client, (o) => takeSeat(o, { circleId: id, agreed: undefined }))
  expect(codeOf(await run(cast.guide, (o) => cancelCircle(o, { circleId: id })))).toBe('done')
  expect(
    codeOf(await run(cast.client, (o) => takeSeat(o, { circleId: id, agreed: undefined }))),
  ).toBe('done')
  const letters = await read(cast.system, ({ tx }) =>
    tx.outgoingMail.findMany({ where: { subject: { contains: 'A change' } } }),
  )
  expect(letters.map(({ toAddress }) => toAddress)).toEqual([cast.client.email])
})
