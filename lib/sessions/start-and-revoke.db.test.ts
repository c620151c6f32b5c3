import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stopOrder } from '@/lib/booking/order-dose'
import { withdrawConsent } from '@/lib/consents/sign'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { sessionInvariants } from '@/lib/invariants/sessions'
import type { Outcome } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import { answerChecklist } from '@/lib/preparation/answer-checklist'
import { nameMonitor } from '@/lib/preparation/name-monitor'
import { answers, TUESDAY } from '@/lib/preparation/preparation.fixture'
import { withdrawClearance } from '@/lib/screening/withdrawal'
import { giveDose } from './dose'
import type { Setting } from './model'
import { dosesOf, historyOf } from './testing/history'
import { as, at, codeOf, doseOf, ready, secondLook } from './testing/session.fixture'

/**
 * A dose is given at the very moment at which what allows it is taken back. Whichever comes first, no dose is ever on
 * record after it: the audit chain tells the order in which both committed. `REVOKE_PAIRS` makes the storm larger.
 */
const PAIRS = Number(process.env.REVOKE_PAIRS ?? 25)
const AT_ONCE = 8

let root: Client

beforeAll(async () => {
  const database = await testDatabase()
  root = new Client({ connectionString: database.address('root') })
  await root.connect()
})
afterAll(() => root.end())

/** What has to hold of every dose on record, both having been asked for at the very same instant. */
const begunWrongly = async (): Promise<unknown[]> => {
  const { sql = '' } = sessionInvariants.find(({ id }) => id === 'I1') ?? {}
  return (await root.query(sql)).rows
}

interface Revocation {
  readonly what: string
  /** The table in which it is on record. */
  readonly table: string
  readonly setting?: Setting
  /** What whoever gives the dose is told when they come second. */
  readonly refusal: string
  readonly revoke: (cast: Cast, appointmentId: string) => Promise<Outcome<unknown>>
}

const REVOCATIONS: readonly Revocation[] = [
  {
    what: 'the clearance',
    table: 'clearance_withdrawal',
    refusal: 'gate_not_passed',
    revoke: ({ prescriber, client }) =>
      as(prescriber, 0, (o) =>
        withdrawClearance(o, { clientId: client.clientId, cause: 'new_symptom' }),
      ),
  },
  {
    what: 'an answer of the day, which closes the gate',
    table: 'pre_session_checklist',
    refusal: 'gate_not_passed',
    revoke: ({ nurse }, appointmentId) =>
      as(nurse, 0, (o) => answerChecklist(o, answers(appointmentId, { hangover: 'yes' }))),
  },
  {
    what: 'the monitor',
    table: 'session_monitor',
    setting: 'at_home',
    refusal: 'gate_not_passed',
    revoke: ({ frontDesk }, appointmentId) =>
      as(frontDesk, 0, (o) =>
        nameMonitor(o, {
          appointmentId,
          name: 'Somebody Else',
          phone: '+1 212 555 0177',
          relation: 'neighbor',
          adult: 'yes',
        }),
      ),
  },
  {
    what: 'the consent',
    table: 'consent_signature',
    refusal: 'gate_not_passed',
    revoke: async ({ client, system }) => {
      const { id: signatureId } = await read(system, ({ tx }) =>
        tx.consentSignature.findFirstOrThrow({
          where: { clientId: client.clientId, text: { kind: 'treatment' } },
          select: { id: true },
        }),
      )
      return act(client, (o) => withdrawConsent(o, { signatureId, confirmed: 'yes' }), {
        now: at(0),
      })
    },
  },
  {
    what: 'the order',
    table: 'dose_order',
    refusal: 'order_missing',
    revoke: async ({ prescriber, system }) => {
      const { id: orderId } = await read(system, ({ tx }) =>
        tx.doseOrder.findFirstOrThrow({ where: { status: 'active' }, select: { id: true } }),
      )
      return as(prescriber, 0, (o) => stopOrder(o, { orderId }))
    },
  },
]

/** Which committed last: the dose, or what takes its ground away. */
const commits = ({ system }: Cast, table: string) =>
  read(
    system,
    ({ tx }) => tx.$queryRaw<{ dose: bigint | null; revocation: bigint | null }[]>`
      SELECT max(l.seq) FILTER (WHERE e.table_name = 'dose_administration') AS dose,
             max(l.seq) FILTER (WHERE e.table_name = ${table}) AS revocation
        FROM audit_link l JOIN audit_event e ON e.id = l.event_id`,
  ).then(([row]) => row)

/** One pair, begun a few milliseconds apart in either order. Answers whether the dose was given. */
async function race(revocation: Revocation, name: string, headStartMs: number): Promise<boolean> {
  const { table, setting, refusal, revoke } = revocation
  const cast = await castOf(name, TUESDAY)
  const visit = await ready(cast, setting)
  await secondLook(cast, visit)
  const [revoked, given] = await Promise.all([
    pause(Math.max(0, -headStartMs)).then(() => revoke(cast, visit)),
    pause(Math.max(0, headStartMs)).then(() =>
      as(cast.prescriber, 0, (o) => giveDose(o, doseOf(visit))),
    ),
  ])
  expect(codeOf(revoked)).toBe('done')
  expect(['done', refusal]).toContain(codeOf(given))
  expect(await dosesOf(cast, visit)).toBe(given.ok ? 1 : 0)
  const order = await commits(cast, table)
  if (given.ok) expect(order?.dose).toBeLessThan(order?.revocation ?? 0n)
  const expected = given.ok ? 'MONITORING' : refusal === 'order_missing' ? 'READY' : 'ON_HOLD'
  expect((await historyOf(cast, visit)).at(-1)).toBe(expected)
  return given.ok
}

describe('giving a dose while its ground is taken away: never a dose after it', () => {
  test.each(REVOCATIONS)(
    '$what',
    async (revocation) => {
      const each = Math.max(1, Math.round(PAIRS / REVOCATIONS.length))
      const all = Array.from({ length: each }, (_, n) => n)
      const told: boolean[] = []
      for (let n = 0; n < each; n += AT_ONCE) {
        const some = all.slice(n, n + AT_ONCE)
        told.push(
          ...(await Promise.all(
            some.map((one) =>
              race(
                revocation,
                `${revocation.table.replaceAll('_', '')}${one}`,
                (one % 9) * 10 - 60,
              ),
            ),
          )),
        )
      }
      expect(told).toHaveLength(each)
      expect(await begunWrongly()).toEqual([])
      const given = told.filter(Boolean).length
      process.stdout.write(
        `${revocation.table}: ${each} pairs, dose first ${given}, revoked first ${each - given}\n`,
      )
    },
    PAIRS * 3_000 + 30_000,
  )
})
