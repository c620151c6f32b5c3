import 'server-only'
import { randomUUID } from 'node:crypto'
import { lostToAnother } from '@/lib/db/refused-by-database'
import { transact } from '@/lib/db/transaction'
import { now } from '@/lib/time/clock'
import type { Occasion } from './occasion'
import type { Outcome, Refusal } from './outcome'
import type { Viewer } from './viewer'

class Undo extends Error {}

interface When {
  readonly now?: Date
  readonly requestId?: string
}

/** One transaction for what a page shows: every query of the page gets the same occasion. */
export async function read<V extends Viewer, Value>(
  viewer: V,
  query: (occasion: Occasion<V>) => Promise<Value>,
  when: When = {},
): Promise<Value> {
  const at = when.now ?? (await now())
  const requestId = when.requestId ?? randomUUID()
  return transact(viewer, requestId, (tx) => query({ viewer, now: at, requestId, tx }))
}

/**
 * One transaction for a command. A refusal undoes everything that the command wrote, unless the refusal is `kept`
 * (a refused dose still puts the session on hold). Where the database ended it for the sake of another transaction,
 * nothing of it was written: it runs once more.
 */
export async function act<V extends Viewer, Value, Refused extends Refusal>(
  viewer: V,
  command: (occasion: Occasion<V>) => Promise<Outcome<Value, Refused>>,
  when: When = {},
): Promise<Outcome<Value, Refused>> {
  const at = when.now ?? (await now())
  const requestId = when.requestId ?? randomUUID()
  const attempt = async (): Promise<Outcome<Value, Refused>> => {
    let outcome: Outcome<Value, Refused> | undefined
    try {
      await transact(viewer, requestId, async (tx) => {
        outcome = await command({ viewer, now: at, requestId, tx })
        if (!outcome.ok && !outcome.kept) throw new Undo()
      })
    } catch (error) {
      if (!(error instanceof Undo)) throw error
    }
    if (!outcome) throw new Error('A command ended without an outcome')
    return outcome
  }
  return attempt().catch((error: unknown) => {
    if (!lostToAnother(error)) throw error
    return attempt()
  })
}
