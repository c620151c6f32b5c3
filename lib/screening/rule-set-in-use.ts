import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Occasion } from '@/lib/kernel/occasion'
import { fingerprint } from '@/lib/screening/fingerprint'
import type { RuleSet } from '@/lib/screening/rule'
import { screeningRuleSet } from '@/lib/screening/ruleset'

const inUse = screeningRuleSet()
const inUseHash = fingerprint(inUse)

/** The rules that judge today, and the hash under which they are kept. */
export const ruleSetInUse = (): { readonly ruleSet: RuleSet; readonly hash: string } => ({
  ruleSet: inUse,
  hash: inUseHash,
})

/** Keeps the rule set the first time that something is judged by it, so that it can be replayed as it was. */
export async function keepRuleSet(occasion: Occasion): Promise<string> {
  await occasion.tx.ruleSet.createMany({
    data: [
      {
        id: randomUUID(),
        hash: inUseHash,
        name: inUse.id,
        version: inUse.version,
        content: JSON.parse(JSON.stringify(inUse)) as object,
        firstUsedAt: occasion.now,
      },
    ],
    skipDuplicates: true,
  })
  return inUseHash
}

/** A rule set by its hash, as it was when it was first used. */
export async function ruleSetByHash(occasion: Occasion, hash: string): Promise<RuleSet | null> {
  const row = await occasion.tx.ruleSet.findUnique({ where: { hash }, select: { content: true } })
  return row ? (row.content as unknown as RuleSet) : null
}
