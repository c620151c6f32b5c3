import 'server-only'
import type { AlertAudience } from '@/lib/alerts/model'
import { raiseAlert } from '@/lib/alerts/raise'
import type { Occasion } from '@/lib/kernel/occasion'
import type { AlertOwner, CheckInAlert } from './check-in-alerts'
import type { AnyCheckInKey } from './model'

const AUDIENCE: Readonly<Record<AlertOwner, AlertAudience>> = {
  'on-call clinician': 'on_call_clinician',
  clinician: 'clinician',
  prescriber: 'prescriber',
  guide: 'guide',
  'safeguarding lead': 'safeguarding_lead',
}

interface Source {
  readonly clientId: string
  readonly sessionId: string
  readonly checkIn: AnyCheckInKey
}

const kindOf = ({ id, cause }: CheckInAlert): string => id ?? `CHECKIN-${cause}`

/**
 * Raises what a check-in newly says, in the transaction that keeps the answer. What was raised once stays: an answer that
 * is changed later closes nothing.
 */
export async function raiseCheckIn(
  occasion: Occasion,
  { clientId, sessionId, checkIn }: Source,
  alerts: readonly CheckInAlert[],
): Promise<void> {
  if (alerts.length === 0) return
  const { tx, viewer } = occasion
  const raised = await tx.alert.findMany({
    where: {
      clinicId: viewer.clinicId,
      clientId,
      sourceKind: 'check_in',
      sourceId: sessionId,
      facts: { path: ['checkIn'], equals: checkIn },
    },
    select: { kind: true },
  })
  const known = new Set(raised.map(({ kind }) => kind))
  for (const alert of alerts) {
    const kind = kindOf(alert)
    if (known.has(kind)) continue
    known.add(kind)
    await raiseAlert(occasion, {
      clientId,
      kind,
      level: alert.level,
      audience: AUDIENCE[alert.to],
      facts: { checkIn },
      sourceKind: 'check_in',
      sourceId: sessionId,
    })
  }
}
