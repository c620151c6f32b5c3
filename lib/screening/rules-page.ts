import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { hasRole } from '@/lib/kernel/viewer'
import type { RuleSet } from '@/lib/screening/rule'
import { ruleSetInUse } from '@/lib/screening/rule-set-in-use'
import { localDate } from '@/lib/time/zone'

/** A version of the rules, and how many of this clinic's determinations were signed under it. */
export interface VersionUsed {
  readonly hash: string
  readonly version: string
  readonly firstUsedAt: Date | null
  readonly count: number
  readonly inUse: boolean
}

export interface RulesPage {
  readonly ruleSet: RuleSet
  readonly hash: string
  /** The day by which the rules should have been looked at again has passed. */
  readonly overdue: boolean
  readonly versions: readonly VersionUsed[]
}

/** The rules in use with the versions that decided before; for clinicians and administrators, null for others. */
export async function rulesPageOf(occasion: Occasion): Promise<RulesPage | null> {
  const { tx, viewer, now } = occasion
  if (viewer.kind !== 'staff' || !hasRole(viewer, 'clinician', 'administrator')) return null
  const { ruleSet, hash } = await ruleSetInUse(occasion)
  const used = await tx.screeningDetermination.groupBy({
    by: ['ruleSetHash'],
    where: { clinicId: viewer.clinicId },
    _count: { _all: true },
  })
  const kept = await tx.ruleSet.findMany({
    where: { hash: { in: [hash, ...used.map(({ ruleSetHash }) => ruleSetHash)] } },
    select: { hash: true, version: true, firstUsedAt: true },
    orderBy: { firstUsedAt: 'desc' },
  })
  const countOf = (of: string) =>
    used.find(({ ruleSetHash }) => ruleSetHash === of)?._count._all ?? 0
  const known = kept.map((row) => ({
    ...row,
    count: countOf(row.hash),
    inUse: row.hash === hash,
  }))
  return {
    ruleSet,
    hash,
    overdue: localDate(now, viewer.clinic.timeZone) > ruleSet.reviewBy,
    versions: known.some(({ inUse }) => inUse)
      ? known
      : [{ hash, version: ruleSet.version, firstUsedAt: null, count: 0, inUse: true }, ...known],
  }
}
