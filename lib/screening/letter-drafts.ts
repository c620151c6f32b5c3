import type { DeterminationOutcome } from '@/lib/screening/clearance'
import type { Finding } from '@/lib/screening/finding'
import type { ReasonId } from '@/lib/screening/model'

type Say = (key: string, facts?: Record<string, string | number>) => string

interface Words {
  readonly screening: Say
  readonly judging: Say
}

/** The reasons that a letter names in plain words, each once, gravest first; what only staff still have to add is left out. */
const reasonsOf = (findings: readonly Finding[]): readonly ReasonId[] => [
  ...new Set(
    findings
      .filter(({ severity, cause }) => severity !== 'incomplete' && cause !== 'not_answered')
      .map(({ reason }) => reason),
  ),
]

const lines = (items: readonly string[]) => items.map((item) => `– ${item}`).join('\n')

/**
 * A letter to the client for each outcome, from the findings in the client's own words, for a clinician to read and
 * change before signing. It names no rule, promises nothing, and says what is next.
 */
export function letterDraft(
  outcome: DeterminationOutcome,
  {
    name,
    findings,
    asked,
    phone,
  }: {
    readonly name: string
    readonly findings: readonly Finding[]
    /** What is asked of the client and still waits, in words. */
    readonly asked: readonly string[]
    readonly phone: string
  },
  { screening, judging }: Words,
): string {
  const reasons = reasonsOf(findings).map((reason) => screening(`rule.${reason}.client`))
  const because =
    reasons.length > 0 ? `${judging(`draft.${outcome}.because`)}\n${lines(reasons)}` : null
  const waits =
    outcome === 'more-information' && asked.length > 0
      ? `${judging('draft.asked')}\n${lines(asked)}`
      : null
  return [
    judging('draft.thanks', { name }),
    judging(`draft.${outcome}.opening`),
    because,
    waits,
    judging(`draft.${outcome}.next`),
    judging('draft.questions', { phone }),
  ]
    .filter((part): part is string => part !== null)
    .join('\n\n')
}

/** The same for the prescriber outside the clinic: what was decided and what is asked of them, nothing of the client's words. */
export const prescriberDraft = (
  outcome: DeterminationOutcome,
  { until, phone }: { readonly until: string | null; readonly phone: string },
  { judging }: Pick<Words, 'judging'>,
): string =>
  [
    judging('draft.prescriber.opening'),
    outcome === 'cleared' && until
      ? judging('draft.prescriber.cleared', { until })
      : judging(`draft.prescriber.${outcome}`),
    judging('draft.prescriber.medicines'),
    judging('draft.prescriber.questions', { phone }),
  ].join('\n\n')
