import { expect, test } from 'vitest'
import { verifyChains } from '@/lib/audit/verify'
import { testDatabase } from '@/lib/db/testing/database'
import { checkInvariants } from '@/lib/invariants/check'
import { now } from '@/lib/time/clock'
import { tellTheStory } from './tell'

const database = await testDatabase()

/** Ten screenings and five sessions, step by step; a busy machine takes its time. */
const PATIENCE_MS = 120_000

test(
  'the story of both clinics is told by their own commands, breaks no invariant, and its audit verifies',
  async () => {
    const people = await tellTheStory(await now())
    const stations = new Set(people.map(({ station }) => station))
    expect([...stations].toSorted()).toEqual([
      'completed',
      'in-session',
      'invited',
      'monitor-missing',
      'note-unsigned',
      'on-hold',
      'screening',
      'staff',
      'stopped',
      'waiting',
      'window-day-4',
      'withdrew',
    ])
    const broken = (await checkInvariants(database.address('owner'))).filter(
      ({ breaches }) => breaches.length > 0,
    )
    expect(broken).toEqual([])
    const chains = await verifyChains(database.address('owner'))
    expect(chains).toHaveLength(2)
    expect(chains.filter((chain) => chain.broken !== null)).toEqual([])
  },
  PATIENCE_MS,
)
