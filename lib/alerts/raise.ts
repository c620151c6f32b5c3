import 'server-only'
import { randomUUID } from 'node:crypto'
import { schedule } from '@/lib/jobs/schedule'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import type { Facts } from '@/lib/kernel/outcome'
import { addMinutes } from '@/lib/time/instant'
import { type AlertAudience, type AlertLevel, DUE_MINUTES } from './model'

export interface NewAlert {
  readonly clientId: string
  /** An id of facts E.7 or F.4 (`ALERT-I9-2`), or a rule's id: `alerts.kind.<kind>` in the catalogue says it in words. */
  readonly kind: string
  readonly level: AlertLevel
  readonly audience: AlertAudience
  readonly facts?: Facts
  readonly sourceKind: string
  readonly sourceId?: string
}

/**
 * Raises an alert in the caller's transaction: the answer that is a risk and its alert commit together. Only telling
 * people is a job.
 */
export async function raiseAlert(occasion: Occasion, alert: NewAlert): Promise<string> {
  const id = randomUUID()
  const stamped = stamp(occasion)
  await occasion.tx.alert.createMany({
    data: [
      {
        id,
        ...alert,
        facts: { ...alert.facts },
        sourceId: alert.sourceId ?? null,
        raisedAt: occasion.now,
        dueAt: addMinutes(occasion.now, DUE_MINUTES[alert.level]),
        ...stamped,
      },
    ],
  })
  await occasion.tx.alertStep.createMany({
    data: [
      {
        id: randomUUID(),
        alertId: id,
        clientId: alert.clientId,
        step: 'raised',
        facts: {},
        ...stamped,
      },
    ],
  })
  await schedule(occasion, [
    { kind: 'alert-tell', subjectKind: 'alert', subjectId: id, dueAt: occasion.now },
  ])
  return id
}
