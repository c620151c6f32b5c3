import type { WholeRecord } from './record'
import { type Bundle, instant, refTo } from './resource'
import { accessLogOf } from './resources/access-log'
import { alertsOf, eventsOf } from './resources/alerts'
import { answersOfClient } from './resources/answers'
import { appointmentsOf } from './resources/appointments'
import { careTeamOf } from './resources/care-team'
import { consentsOf } from './resources/consent'
import { determinationsOf } from './resources/determinations'
import { allergiesOf, medicinesOf, ordersOf } from './resources/medicines'
import { pressuresOf, scoresOf } from './resources/observations'
import { clinicOf, patientOf } from './resources/patient'
import { planOf } from './resources/plan'
import { keptOf } from './resources/kept'
import { sessionsOf } from './resources/sessions'
import { journalOf, messagesOf } from './resources/words'

/** What a record is made of, in the order in which somebody reads it. */
const PARTS = [
  careTeamOf,
  consentsOf,
  answersOfClient,
  determinationsOf,
  eventsOf,
  medicinesOf,
  allergiesOf,
  pressuresOf,
  scoresOf,
  appointmentsOf,
  ordersOf,
  sessionsOf,
  alertsOf,
  planOf,
  journalOf,
  messagesOf,
  keptOf,
  accessLogOf,
] as const

/** A client's record as one FHIR R4 collection (clinical rules, G). The journal is in it, restricted: it is the client's copy. */
export function bundleOf(record: WholeRecord, now: Date): Bundle {
  const subject = refTo(record.contact.id)
  const resources = [
    patientOf(record),
    clinicOf(record),
    ...PARTS.flatMap((part) => part(record, subject)),
  ]
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: instant(now),
    entry: resources.map((resource) => ({ fullUrl: `urn:uuid:${resource.id}`, resource })),
  }
}
