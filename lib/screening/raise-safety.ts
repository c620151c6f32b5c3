import 'server-only'
import type { AlertLevel } from '@/lib/alerts/model'
import { raiseAlert } from '@/lib/alerts/raise'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Evaluation, Finding } from '@/lib/screening/finding'
import type { AlertId } from '@/lib/screening/rule'

/** Clinical rules, E.7. */
const levels: Readonly<Record<AlertId, AlertLevel>> = {
  'ALERT-I9-1': 'A2',
  'ALERT-I9-2': 'A1',
  'ALERT-I9-MISSING': 'A3',
  'ALERT-CSSRS-H': 'A1',
  'ALERT-CSSRS-M': 'A2',
  'ALERT-CSSRS-L': 'A2',
}

const isUrgent = ({ rule, cause, severity, sameDay }: Finding): boolean =>
  rule !== 'SCR-SI' && cause === 'met' && (severity === 'crisis' || sameDay)

const urgentKinds = ({ findings, alerts }: Evaluation): ReadonlyMap<string, AlertLevel> =>
  new Map<string, AlertLevel>([
    ...alerts.filter((id) => id !== 'ALERT-I9-MISSING').map((id) => [id, levels[id]] as const),
    ...findings
      .filter(isUrgent)
      .toReversed()
      .map(({ rule, severity }) => [rule, severity === 'crisis' ? 'A1' : 'A2'] as const),
  ])

/**
 * Raises what an answer has newly made urgent, in the transaction that stores the answer. An alert of the same kind
 * that is still open is not raised twice.
 */
export async function raiseWhatIsNew(
  occasion: Occasion,
  clientId: string,
  screeningId: string,
  before: Evaluation | null,
  after: Evaluation,
): Promise<void> {
  const known = before ? urgentKinds(before) : new Map<string, AlertLevel>()
  for (const [kind, level] of urgentKinds(after)) {
    if (known.get(kind) === level) continue
    const open = await occasion.tx.alert.findFirst({
      where: {
        clinicId: occasion.viewer.clinicId,
        clientId,
        kind,
        level,
        sourceId: screeningId,
        closedAt: null,
      },
      select: { id: true },
    })
    if (open) continue
    await raiseAlert(occasion, {
      clientId,
      kind,
      level,
      audience: level === 'A1' ? 'on_call_clinician' : 'clinician',
      sourceKind: 'screening',
      sourceId: screeningId,
    })
  }
}

/** Help is shown at once, on the same screen, where an answer may mean danger. */
export const callsForHelp = (determination: Evaluation): boolean =>
  determination.findings.some(({ severity, cause }) => severity === 'crisis' && cause === 'met') ||
  determination.alerts.some((id) => id === 'ALERT-I9-1' || id === 'ALERT-I9-2')
