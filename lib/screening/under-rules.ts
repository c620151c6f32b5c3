import type { Evaluation, Finding } from '@/lib/screening/finding'
import { canonicalJson } from '@/lib/screening/fingerprint'
import { type ReasonId, severities } from '@/lib/screening/model'

export type DifferenceKind = 'new' | 'gone' | 'graver' | 'milder' | 'other_terms'

/** One finding that another rule set would say differently of the same answers. */
export interface FindingDifference {
  readonly kind: DifferenceKind
  readonly reason: ReasonId
  readonly before: Finding | null
  readonly after: Finding | null
}

const gravity = ({ severity }: Finding) => severities.indexOf(severity)

/** What decides about a finding besides how grave it is: its source, who may lift it, and what lifting takes. */
const terms = ({ source, override, twoSigners, evidence, followUps, advice, sameDay }: Finding) =>
  canonicalJson({ source, override, twoSigners, evidence, followUps, advice, sameDay })

const fieldsOf = ({ because }: Finding) =>
  because
    .map(({ field }) => field)
    .toSorted()
    .join()

/** The one that speaks of the same thing: the same reason, on the same answers where a rule says several. */
function counterpart(finding: Finding, others: readonly Finding[]): Finding | null {
  const same = others.filter(({ reason }) => reason === finding.reason)
  return (
    same.find(
      (other) => other.severity === finding.severity && fieldsOf(other) === fieldsOf(finding),
    ) ??
    same.find((other) => fieldsOf(other) === fieldsOf(finding)) ??
    (same.length === 1 ? (same[0] ?? null) : null)
  )
}

function compare(before: Finding, after: Finding | null): FindingDifference | null {
  const { reason } = before
  if (!after) return { kind: 'gone', reason, before, after }
  const apart = gravity(after) - gravity(before)
  if (apart !== 0) return { kind: apart < 0 ? 'graver' : 'milder', reason, before, after }
  return terms(before) === terms(after) ? null : { kind: 'other_terms', reason, before, after }
}

/** Finding by finding, what changes between two evaluations of the same answers; gravest first. */
export function differences(
  before: readonly Finding[],
  after: readonly Finding[],
): readonly FindingDifference[] {
  const met = new Set<Finding>()
  const changed = before.flatMap((finding) => {
    const other = counterpart(
      finding,
      after.filter((each) => !met.has(each)),
    )
    if (other) met.add(other)
    return compare(finding, other) ?? []
  })
  const added = after
    .filter((finding) => !met.has(finding))
    .map((finding) => ({
      kind: 'new' as const,
      reason: finding.reason,
      before: null,
      after: finding,
    }))
  return [...changed, ...added].toSorted(
    (a, b) => Math.min(...sides(a).map(gravity)) - Math.min(...sides(b).map(gravity)),
  )
}

const sides = ({ before, after }: FindingDifference) =>
  [before, after].filter((each): each is Finding => each !== null)

/** The same answers under another rule set. */
export interface UnderRules {
  readonly version: string
  readonly hash: string
  readonly isSame: boolean
  readonly decision: Evaluation['decision']
  readonly differences: readonly FindingDifference[]
}
