import type { WholeRecord } from '../record'
import {
  hl7,
  instant,
  local,
  present,
  type Reference,
  refTo,
  type Resource,
  partId,
} from '../resource'

/** A1 at once · A2 the same day · A3 and A4 in their turn (clinical rules, G). */
const PRIORITY: Readonly<Record<string, string>> = { A1: 'stat', A2: 'urgent' }

/** Each alert: the flag that it raised, and the task of whoever took it. How it was settled stays with the clinic's notes. */
export const alertsOf = ({ alerts }: WholeRecord, subject: Reference): readonly Resource[] =>
  alerts.flatMap((alert) => [
    {
      resourceType: 'Flag',
      id: partId(alert.id, 'flag'),
      status: alert.closedAt ? 'inactive' : 'active',
      category: [hl7('flag-category', 'safety')],
      code: local('alert', alert.kind),
      subject,
      period: present({
        start: instant(alert.raisedAt),
        end: alert.closedAt && instant(alert.closedAt),
      }),
    },
    {
      resourceType: 'Task',
      id: alert.id,
      status: alert.closedAt ? 'completed' : alert.acknowledgedAt ? 'accepted' : 'requested',
      intent: 'order',
      priority: PRIORITY[alert.level] ?? 'routine',
      code: local('alert', alert.kind),
      focus: refTo(partId(alert.id, 'flag')),
      for: subject,
      authoredOn: instant(alert.raisedAt),
      lastModified: instant(alert.closedAt ?? alert.acknowledgedAt ?? alert.raisedAt),
      restriction: { period: { end: instant(alert.dueAt) } },
      ...present({
        owner: alert.acknowledgedByName ? { display: alert.acknowledgedByName } : null,
      }),
    },
  ])

/** What happened after a screening and opened its rules again. It holds until a later determination answers it. */
export const eventsOf = ({ events }: WholeRecord, subject: Reference): readonly Resource[] =>
  events.map(({ id, event, toldAt, answered }) => ({
    resourceType: 'Flag',
    id,
    status: answered ? 'inactive' : 'active',
    category: [hl7('flag-category', 'clinical')],
    code: local('event', event),
    subject,
    period: { start: instant(toldAt) },
  }))
