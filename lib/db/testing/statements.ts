import { Client } from 'pg'

/** What PostgreSQL was asked while `work` ran: every statement in order, those of the transaction itself left out. */
export async function statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const asked: string[] = []
  const real: unknown = Reflect.get(Client.prototype, 'query')
  if (typeof real !== 'function') throw new Error('The driver has no query')
  const spy = function (this: Client, ...given: unknown[]): unknown {
    const [first] = given
    const text = typeof first === 'object' && first !== null && 'text' in first ? first.text : first
    if (typeof text === 'string' && !OF_THE_TRANSACTION.test(text)) asked.push(text)
    return Reflect.apply(real, this, given)
  }
  Reflect.set(Client.prototype, 'query', spy)
  try {
    await work()
  } finally {
    Reflect.set(Client.prototype, 'query', real)
  }
  return asked
}

const OF_THE_TRANSACTION =
  /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|DEALLOCATE|SELECT\s+set_config)/i
