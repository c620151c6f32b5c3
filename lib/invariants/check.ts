import { Client } from 'pg'
import { bookingInvariants } from './booking'
import { machineInvariants } from './machine'
import type { Checked, Invariant } from './model'
import { recordInvariants } from './record'
import { sessionInvariants } from './sessions'

const number = ({ id }: Invariant) => Number(id.slice(1))

/** I1 to I12, in their order. */
export const invariants: readonly Invariant[] = [
  ...sessionInvariants,
  ...bookingInvariants,
  ...recordInvariants,
  ...machineInvariants,
].toSorted((one, other) => number(one) - number(other))

/**
 * Asks the database whether what must always hold does hold, as the owner, who sees every clinic. All queries look at
 * one moment. Every test run may end with it.
 */
export async function checkInvariants(ownerUrl: string): Promise<readonly Checked[]> {
  const owner = new Client({ connectionString: ownerUrl, application_name: 'invariants' })
  await owner.connect()
  try {
    await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const checked: Checked[] = []
    for (const one of invariants) checked.push(await check(owner, one))
    await owner.query('COMMIT')
    return checked
  } finally {
    await owner.end()
  }
}

async function check(owner: Client, { id, says, sql, isOverTables }: Invariant): Promise<Checked> {
  const queries = isOverTables
    ? (await owner.query<{ sql: string }>(sql)).rows.map((row) => row.sql)
    : [sql]
  const { rows } = await owner.query<{ breach: string }>(queries.join('\nUNION ALL\n'))
  return { id, says, breaches: rows.map((row) => row.breach) }
}
