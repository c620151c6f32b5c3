import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from './occasion'
import type { Outcome } from './outcome'
import { viewerId } from './viewer'

/**
 * One key, one effect: the first arrival writes the key inside its transaction and runs; a second one waits for the
 * first to commit and answers what the first did.
 */
export async function once<Value>(
  occasion: Occasion,
  action: string,
  key: string | null,
  command: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  if (!key) return command()
  const personId = viewerId(occasion.viewer) ?? occasion.viewer.clinicId
  const { count } = await occasion.tx.actionKey.createMany({
    data: [{ id: randomUUID(), personId, action, key, ...stamp(occasion) }],
    skipDuplicates: true,
  })
  const where = { clinicId_personId_key: { clinicId: occasion.viewer.clinicId, personId, key } }
  if (count === 0) {
    const earlier = await occasion.tx.actionKey.findUniqueOrThrow({
      where,
      select: { outcome: true },
    })
    return { ok: true, value: earlier.outcome as Value }
  }
  const outcome = await command()
  if (outcome.ok) {
    const value =
      outcome.value === undefined
        ? null
        : (JSON.parse(JSON.stringify(outcome.value)) as object | null)
    await occasion.tx.actionKey.update({ where, data: value === null ? {} : { outcome: value } })
  }
  return outcome
}
