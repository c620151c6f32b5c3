import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { closeLetter } from '@/components/ui/sealed-letter'
import { letterboxKey } from '@/lib/crypto/letterbox'
import { sessionInvariants } from '@/lib/invariants/sessions'
import { read } from '@/lib/kernel/run'
import { TUESDAY } from '@/lib/preparation/preparation.fixture'
import { handIn, writerOf } from './hand-in'
import { EDGES, type SessionState } from './states'
import { allowed } from './testing/allowed'
import { dosesOf, historyOf } from './testing/history'
import { as, at, codeOf, onTheDay, vitals } from './testing/session.fixture'
import { recordVitalSigns } from './vital-signs'
import { type Clinic, READING, STEPS, type Walk } from './testing/walk'

let root: Client

beforeAll(async () => {
  const database = await testDatabase()
  root = new Client({ connectionString: database.address('root') })
  await root.connect()
})
afterAll(() => root.end())

class Do implements fc.AsyncCommand<Walk, Clinic> {
  constructor(
    private readonly name: string,
    private readonly afterMin: number,
  ) {}
  check = () => true
  run = (walk: Walk, clinic: Clinic) => takeStep(this.name, this.afterMin, walk, clinic)
  toString = () => `${this.name} after ${this.afterMin} min`
}

/** Does one thing so many minutes later, and looks whether the session answered as the machine has to. */
async function takeStep(name: string, afterMin: number, walk: Walk, clinic: Clinic): Promise<void> {
  const { appointmentId } = clinic
  walk.minute += afterMin
  const before = await historyOf(clinic.cast, appointmentId)
  const step = STEPS[name]
  if (!step) throw new Error('No such step')
  const [viewer, doing] = step(clinic, walk)
  const outcome = await as(viewer, walk.minute, doing)
  const after = await historyOf(clinic.cast, appointmentId)
  const added = after.slice(before.length) as SessionState[]
  // Nothing that was written is gone, and what was added goes along the edges one by one.
  expect(after.slice(0, before.length)).toEqual(before)
  let state = walk.state
  for (const to of added) {
    expect(state === 'DRAFT' ? ['SCHEDULED'] : EDGES[state]).toContain(to)
    expect(allowed(state, to, walk.dosed || name === 'dose') || state === 'DRAFT').toBe(true)
    state = to
  }
  // A refusal leaves no trace but the hold that it keeps.
  if (!outcome.ok && !outcome.refusal.code.startsWith('criteria'))
    expect(added.filter((to) => to !== 'ON_HOLD' && !isOpening(to))).toEqual([])
  const doses = await dosesOf(clinic.cast, appointmentId)
  expect(doses).toBe(walk.dosed || (name === 'dose' && outcome.ok) ? 1 : 0)
  if (name === 'dose' && outcome.ok) {
    expect(walk.withdrawn).toBe(false)
    expect(walk.state).toBe('READY')
  }
  walk.state = state
  walk.dosed = doses > 0
  if (name === 'withdraw' && outcome.ok) walk.withdrawn = true
  if (name === 'write' && outcome.ok) walk.noteVersion += 1
}

/** A set that a device of this person kept while it had no connection, and hands in so many minutes later, twice. */
class Late implements fc.AsyncCommand<Walk, Clinic> {
  constructor(
    private readonly by: 'nurse' | 'guide',
    private readonly waitedMin: number,
    private readonly clockOffMin: number,
  ) {}
  check = () => true
  toString = () => `${this.by} hands in after ${this.waitedMin} min, clock ${this.clockOffMin} off`
  run = (walk: Walk, clinic: Clinic) =>
    handsInLate(
      { by: this.by, waitedMin: this.waitedMin, clockOffMin: this.clockOffMin },
      walk,
      clinic,
    )
}

interface LateEntry {
  readonly by: 'nurse' | 'guide'
  readonly waitedMin: number
  readonly clockOffMin: number
}

async function handsInLate(
  { by, waitedMin, clockOffMin }: LateEntry,
  walk: Walk,
  { cast: own, appointmentId }: Clinic,
): Promise<void> {
  const writer = own[by]
  const entryId = randomUUID()
  const madeAt = at(walk.minute + clockOffMin).getTime()
  const input = { appointmentId, phase: 'during', ...READING }
  const text = JSON.stringify({ kind: 'vitals', madeAt, input })
  const letter = await closeLetter(letterboxKey(), writerOf(writer), text)
  const taken = walk.minute
  walk.minute += waitedMin
  const sentAt = at(walk.minute + clockOffMin).getTime()
  const hand = () => as(writer, walk.minute, (o) => handIn(o, { entryId, letter, sentAt }))
  const outcome = await hand()
  expect(codeOf(await hand())).toBe(codeOf(outcome))
  const isRecording = walk.state !== 'DRAFT' && walk.state !== 'CLOSED'
  expect(codeOf(outcome)).toBe(isRecording ? 'done' : outcomeBefore(walk.state))
  if (outcome.ok) walk.kept.set(entryId, taken)
  await everythingKept(own, walk)
}

const outcomeBefore = (state: SessionState): string =>
  state === 'DRAFT' ? 'not_found' : 'not_from_here'

/** Two people at one session at the same moment, each on their own device. */
class AtOnce implements fc.AsyncCommand<Walk, Clinic> {
  constructor(
    private readonly one: string,
    private readonly other: string,
  ) {}
  check = () => true
  toString = () => `${this.one} and ${this.other} at once`
  run = (walk: Walk, clinic: Clinic) => doAtOnce(this.one, this.other, walk, clinic)
}

async function doAtOnce(one: string, other: string, walk: Walk, clinic: Clinic): Promise<void> {
  const { cast: own, appointmentId } = clinic
  const before = await historyOf(own, appointmentId)
  const [entries, sets] = [[randomUUID(), randomUUID()] as const, [own.guide, own.nurse] as const]
  const measured = sets.map((viewer, index) =>
    as(viewer, walk.minute, (o) =>
      recordVitalSigns(
        o,
        vitals(appointmentId, { ...READING, phase: 'during', entryId: entries[index] }),
      ),
    ),
  )
  const steps = [one, other].flatMap((name) => {
    const step = STEPS[name]
    if (!step) return []
    const [viewer, doing] = step(clinic, walk)
    return [as(viewer, walk.minute, doing)]
  })
  const taken = await Promise.all(measured)
  const outcomes = await Promise.all(steps)
  for (const [index, outcome] of taken.entries())
    if (outcome.ok) walk.kept.set(entries[index] ?? '', walk.minute)
  const after = await historyOf(own, appointmentId)
  expect(after.slice(0, before.length)).toEqual(before)
  let state = walk.state
  for (const to of after.slice(before.length) as SessionState[]) {
    expect(state === 'DRAFT' ? ['SCHEDULED'] : EDGES[state]).toContain(to)
    state = to
  }
  // Whoever pressed twice, or beside another, gave no second dose.
  const doses = await dosesOf(own, appointmentId)
  expect(doses).toBeLessThanOrEqual(1)
  walk.state = state
  walk.dosed = doses > 0
  for (const [index, name] of [one, other].entries()) {
    if (name === 'withdraw' && outcomes[index]?.ok) walk.withdrawn = true
    if (name === 'write' && outcomes[index]?.ok) walk.noteVersion += 1
  }
  await everythingKept(own, walk)
}

/** Nothing that was acknowledged is gone, moved in time, or there twice; and what is read comes in the order of its time. */
async function everythingKept(own: Cast, { kept }: Walk): Promise<void> {
  const rows = await read(own.system, ({ tx }) =>
    tx.vitalSigns.findMany({
      where: { clinicId: own.clinicId, invalidates: null, entryId: { in: [...kept.keys()] } },
      orderBy: [{ takenAt: 'asc' }, { recordedAt: 'asc' }],
      select: { entryId: true, takenAt: true },
    }),
  )
  expect(rows).toHaveLength(kept.size)
  for (const { entryId, takenAt } of rows)
    expect(Math.abs(takenAt.getTime() - at(kept.get(entryId) ?? NaN).getTime())).toBeLessThan(1000)
}

/** The two steps that opening a session writes by itself. */
const isOpening = (to: SessionState): boolean => to === 'SCHEDULED' || to === 'PRECHECK_OPEN'

/** On the way to a discharge, so that walks come far; and anything at all in between. */
const ROAD = ['checkIn', 'measure', 'accept', 'ready', 'secondCheck', 'dose', 'recover'] as const
const commands = fc
  .tuple(
    fc.nat(ROAD.length),
    fc.array(
      fc.oneof(
        {
          weight: 6,
          arbitrary: fc
            .tuple(fc.constantFrom(...Object.keys(STEPS)), fc.constantFrom(0, 1, 5, 60))
            .map(([name, minutes]) => new Do(name, minutes)),
        },
        {
          weight: 2,
          arbitrary: fc
            .tuple(
              fc.constantFrom('nurse' as const, 'guide' as const),
              fc.constantFrom(0, 2, 5, 60),
              fc.constantFrom(0, 180, -1440),
            )
            .map(([by, waited, off]) => new Late(by, waited, off)),
        },
        {
          weight: 2,
          arbitrary: fc
            .tuple(fc.constantFrom(...Object.keys(STEPS)), fc.constantFrom(...Object.keys(STEPS)))
            .map(([one, other]) => new AtOnce(one, other)),
        },
      ),
      { minLength: 4, maxLength: 14 },
    ),
  )
  .map(([far, anything]) => [...ROAD.slice(0, far).map((name) => new Do(name, 1)), ...anything])

describe('whatever people do, in whatever order', () => {
  test(
    'the session only goes along its edges, and every invariant holds',
    { timeout: 300_000 },
    async () => {
      let turn = 0
      await fc.assert(
        fc.asyncProperty(commands, async (walk) => {
          turn += 1
          const own = await castOf(`Walk${turn}`, TUESDAY)
          const clinic = { cast: own, appointmentId: await onTheDay(own) }
          const model: Walk = {
            state: 'DRAFT',
            dosed: false,
            withdrawn: false,
            minute: -25,
            noteVersion: 0,
            kept: new Map(),
          }
          await fc.asyncModelRun(() => ({ model, real: clinic }), walk)
        }),
        { numRuns: Number(process.env.SESSION_WALKS ?? 25), endOnFailure: true },
      )
      for (const { id, sql } of sessionInvariants.filter((each) => each.id !== 'I10')) {
        const { rows } = await root.query(sql)
        expect([id, rows]).toEqual([id, []])
      }
    },
  )
})
