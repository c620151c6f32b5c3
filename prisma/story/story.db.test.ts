import { expect, test } from 'vitest'
import { verifyChains } from '@/lib/audit/verify'
import { testDatabase } from '@/lib/db/testing/database'
import { inEachDemonstration } from '@/lib/demo/clinics'
import { moveClock } from '@/lib/demo/move-clock'
import { checkInvariants } from '@/lib/invariants/check'
import { now } from '@/lib/time/clock'
import { addHours } from '@/lib/time/instant'
import { tellTheStory } from './tell'

const database = await testDatabase()

const breaches = async () =>
  (await checkInvariants(database.address('owner'))).filter(
    (checked) => checked.breaches.length > 0,
  )

/** Ten screenings and five sessions, step by step; a busy machine takes its time. */
const PATIENCE_MS = 120_000

test(
  'the story of both clinics is told by their own commands, breaks no invariant, and its audit verifies',
  async () => {
    const people = await tellTheStory(await now())
    const stations = new Set(people.map(({ station }) => station))
    expect([...stations].toSorted()).toEqual([
      'answers-changed',
      'completed',
      'in-session',
      'invited',
      'medicine-changed',
      'monitor-missing',
      'note-unsigned',
      'on-hold',
      'report-due',
      'screening',
      'staff',
      'stopped',
      'waiting',
      'window-day-4',
      'withdrew',
    ])
    expect(await breaches()).toEqual([])
    const chains = await verifyChains(database.address('owner'))
    expect(chains).toHaveLength(2)
    expect(chains.filter((chain) => chain.broken !== null)).toEqual([])
  },
  PATIENCE_MS,
)

test('a visitor moves the clock by an hour, a day and a week: all that comes due is dealt with, and nothing breaks', async () => {
  for (const hours of [1, 24, 7 * 24]) {
    expect(await moveClock(addHours(await now(), hours))).toMatchObject({ ok: true })
    expect(await breaches()).toEqual([])
  }
  const failed = await inEachDemonstration(({ tx }) =>
    tx.dueWork.count({ where: { status: 'failed' } }),
  )
  expect(failed).toEqual([0, 0])
})
