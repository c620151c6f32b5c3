import { beforeAll, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import type { Viewer } from '@/lib/kernel/viewer'
import { read } from '@/lib/kernel/run'
import { now } from '@/lib/time/clock'
import { note } from './note'
import { whoOpened } from './who-opened'

await testDatabase()
let cast: Cast

beforeAll(async () => {
  cast = await castOf('Opened', await now())
})

const opens = (viewer: Viewer, clientId: string) =>
  read(viewer, (occasion) => note(occasion, { kind: 'view', table: 'screening', clientId }))
const namesSeen = async (viewer: Viewer, clientId: string) =>
  (await read(viewer, (occasion) => whoOpened(occasion, clientId))).map((opening) => opening.byName)

test('a client sees who of the staff opened their record, newest first, and not their own visits', async () => {
  const { client, otherClient, guide, prescriber } = cast
  await opens(prescriber, client.clientId)
  await opens(guide, client.clientId)
  await opens(client, client.clientId)
  await opens(guide, otherClient.clientId)
  expect(await namesSeen(client, client.clientId)).toEqual(['Guide', 'Prescriber'])
  expect(await namesSeen(cast.administrator, client.clientId)).toEqual(['Guide', 'Prescriber'])
})

test("nobody else sees it: not another client, not a guide, not another clinic's administrator", async () => {
  const elsewhere = await castOf('Closed', await now())
  const { clientId } = cast.client
  for (const viewer of [cast.otherClient, cast.guide, elsewhere.administrator])
    expect(await namesSeen(viewer, clientId)).toEqual([])
})
