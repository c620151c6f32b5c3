import type { WholeRecord } from '../record'
import { instant, local, type Reference, type Resource } from '../resource'

export const appointmentsOf = (
  { appointments }: WholeRecord,
  subject: Reference,
): readonly Resource[] =>
  appointments.map(({ id, kind, status, startsAt, endsAt }) => ({
    resourceType: 'Appointment',
    id,
    status,
    appointmentType: local('appointment-kind', kind),
    start: instant(startsAt),
    end: instant(endsAt),
    participant: [{ actor: subject, status: status === 'cancelled' ? 'declined' : 'accepted' }],
  }))
