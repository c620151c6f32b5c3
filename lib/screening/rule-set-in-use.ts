import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Occasion } from '@/lib/kernel/occasion'
import { settingsInForce } from '@/lib/protocols/in-force'
import type { ProtocolSettings } from '@/lib/protocols/model'
import { fingerprint } from '@/lib/screening/fingerprint'
import type { RuleSet, ScreeningParameters } from '@/lib/screening/rule'
import { screeningRuleSet } from '@/lib/screening/ruleset'

export interface RuleSetInUse {
  readonly ruleSet: RuleSet
  readonly hash: string
}

const made = new Map<string, RuleSetInUse>()

/** The rules with these parameters filled in; made once for each set of them. */
function withParameters(parameters: ScreeningParameters): RuleSetInUse {
  const key = JSON.stringify(Object.entries(parameters).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  const known = made.get(key)
  if (known) return known
  const ruleSet = screeningRuleSet(parameters)
  const inUse = { ruleSet, hash: fingerprint(ruleSet) }
  made.set(key, inUse)
  return inUse
}

/** The rules that judge today in this clinic, by its protocol in force, and the hash under which they are kept. */
export const ruleSetInUse = async (occasion: Occasion): Promise<RuleSetInUse> =>
  ruleSetBy(await settingsInForce(occasion))

/** Today's rules with what a protocol says of the screening. */
export const ruleSetBy = (settings: ProtocolSettings): RuleSetInUse =>
  withParameters({
    screeningValidDays: settings.screeningValidDays,
    bpScreenMaxAgeDays: settings.bpScreenMaxAgeDays,
    pregTestMaxAgeDays: settings.pregTestMaxAgeDays,
    allowPrescriberOverride: settings.allowPrescriberOverride,
    bpAgeAdjust: settings.bpAgeAdjust,
  })

/** Keeps the rule set the first time that something is judged by it, so that it can be replayed as it was. */
export async function keepRuleSet(occasion: Occasion): Promise<string> {
  const { ruleSet: inUse, hash: inUseHash } = await ruleSetInUse(occasion)
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
