import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { caseFileOf } from '@/lib/screening/case-file'
import type { EvidenceRequestLine } from '@/lib/screening/evidence-queries'
import type { Clearance } from '@/lib/screening/clearance'
import { currentClearance } from '@/lib/screening/clearance-queries'
import type { Decision, ReasonId } from '@/lib/screening/model'
import { type DeterminationLine, determinationsOf } from '@/lib/screening/queries'
import { type UpdateDue, updateDue } from '@/lib/screening/update'
import { addDays, endOfLocalDay, localDate } from '@/lib/time/zone'

/** How long a clinician takes to answer a sent screening, in calendar days `[gen]`; the waiting page promises it. */
export const ANSWER_WITHIN_DAYS = 3

export interface OwnOutcomeView {
  readonly submittedAt: Date
  readonly answerBy: Date
  /** What the rules say now, and the findings that bear on it, gravest first. */
  readonly decision: Decision
  readonly reasons: readonly ReasonId[]
  readonly determination: DeterminationLine | null
  readonly clearance: Clearance
  /** What is asked again, where something is. */
  readonly due: UpdateDue | null
  readonly waitingFor: readonly EvidenceRequestLine[]
}

/** What a client who has sent the form may read: that it arrived, what it means, and what was decided. */
export async function ownOutcome(occasion: Occasion<ClientViewer>): Promise<OwnOutcomeView | null> {
  const { clientId, timeZone } = occasion.viewer
  const file = await caseFileOf(occasion, clientId)
  const submittedAt = file?.screening.submittedAt
  if (!file || !submittedAt || file.screening.status === 'in-progress') return null
  const [last] = await determinationsOf(occasion, clientId, 1)
  const by = addDays(localDate(submittedAt, timeZone), ANSWER_WITHIN_DAYS)
  return {
    submittedAt,
    answerBy: endOfLocalDay(by, timeZone),
    decision: clientsDecision(file.determination.findings),
    reasons: [
      ...new Set(
        file.determination.findings
          .filter(({ severity }) => severity !== 'incomplete')
          .map(({ reason }) => reason),
      ),
    ],
    determination:
      last && (last.signedAt >= submittedAt || last.id === file.screening.keepsDeterminationId)
        ? last
        : null,
    due: await updateDue(occasion, clientId),
    clearance: await currentClearance(occasion, clientId),
    waitingFor: file.requests.filter(({ status }) => status === 'requested'),
  }
}

/** What staff still have to add is not missing on the client's side: the page speaks of the client's own answers. */
function clientsDecision(
  findings: readonly { readonly severity: Decision; readonly cause: string }[],
): Decision {
  const told = findings.filter(
    ({ severity, cause }) => severity !== 'incomplete' || cause === 'met',
  )
  const first = told.find(({ severity }) => severity !== 'incomplete') ?? told[0]
  if (!first) return findings.length > 0 ? 'review' : 'eligible'
  return first.severity === 'incomplete' ? 'review' : first.severity
}
