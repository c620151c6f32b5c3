import { Client } from 'pg'

/** What PostgreSQL was asked while `work` ran: every statement in order, those of the transaction itself left out. */
export async function statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const asked: string[] = []
  const real = Client.prototype.query
  const spy = function (this: Client, ...given: unknown[]): unknown {
    const [first] = given
    const text = typeof first === 'object' && first !== null && 'text' in first ? first.text : first
    if (typeof text === 'string' && !OF_THE_TRANSACTION.test(text)) asked.push(text)
    return Reflect.apply(real, this, given)
  }
  Client.prototype.query = spy as typeof real
  try {
    await work()
  } finally {
    Client.prototype.query = real
  }
  return asked
}

const OF_THE_TRANSACTION =
  /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|DEALLOCATE|SELECT\s+set_config)/i
