import { beforeAll, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { read } from '@/lib/kernel/run'
import { currentClearance } from '@/lib/screening/clearance-queries'
import { dosedSession } from './dosed.fixture'
import { gateFor } from './gate'
import { attestedMonitor, bookedSession, TUESDAY, TWO_PM } from './preparation.fixture'

/** A session on 14 May: the ninetieth day after it is 12 August, in New York. */
const NINETIETH = new Date('2026-08-13T03:59:59.000Z')
/** Answered and cleared anew in June, for as long as that lasts by itself. */
const JUNE = { at: new Date('2026-06-10T14:00:00Z'), until: new Date('2026-09-09T03:59:59.000Z') }
const at = (day: string) => new Date(`${day}T18:00:00Z`)

let cast: Cast

beforeAll(async () => {
  await testDatabase()
  cast = await castOf('Ninety', TUESDAY)
  const first = await bookedSession(cast, { setting: 'at_home' })
  await attestedMonitor(cast, first)
  await dosedSession(cast, first)
})

const clearance = (now: Date) =>
  read(cast.frontDesk, (o) => currentClearance(o, cast.client.clientId), { now })
const next = async (medicineAt: Date) => {
  const id = await bookedSession(cast, { setting: 'at_home', medicineAt, clearing: JUNE })
  await attestedMonitor(cast, id)
  return id
}

test('the day on which ninety days without a session are over is told before it comes, and ends the clearance', async () => {
  await next(at('2026-06-20'))
  expect(await clearance(at('2026-06-11'))).toMatchObject({
    kind: 'cleared',
    until: JUNE.until,
    lapsesAt: NINETIETH,
  })
  expect(await clearance(NINETIETH)).toMatchObject({ kind: 'cleared' })
  expect(await clearance(new Date(NINETIETH.getTime() + 1001))).toMatchObject({
    kind: 'expired',
    until: NINETIETH,
  })
})

test('before the first session nothing lapses but the clearance itself', async () => {
  const other = await castOf('NinetyNone', TUESDAY)
  await bookedSession(other)
  expect(
    await read(other.frontDesk, (o) => currentClearance(o, other.client.clientId), {
      now: TWO_PM,
    }),
  ).toMatchObject({ kind: 'cleared', lapsesAt: null })
})

test('the gate of a session beyond that day says so weeks before, and to whom it may concern', async () => {
  const late = await next(at('2026-08-13'))
  const early = await next(at('2026-08-12'))
  const age = async (id: string) =>
    (await read(cast.client, (o) => gateFor(o, id), { now: at('2026-06-12') }))?.findings.filter(
      ({ rule, reason }) => rule === 'PRE-SCREEN-VALID' && reason === 'expired',
    )
  expect(await age(late)).toMatchObject([{ decision: 'incomplete', lift: 'nobody' }])
  expect(await age(early)).toEqual([])
})

test('and the database refuses the dose itself, whatever was clicked', async () => {
  const late = await next(at('2026-08-20'))
  await expect(dosedSession(cast, late, { at: at('2026-08-20'), gate: 'forged' })).rejects.toThrow(
    /ninety days without a session/i,
  )
})
