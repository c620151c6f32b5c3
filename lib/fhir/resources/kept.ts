import { factsIn, type Kept, type KeptKind, type KeptValue } from '../kept/model'
import type { WholeRecord } from '../record'
import {
  answersOf,
  instant,
  itemOf,
  local,
  present,
  type Reference,
  refTo,
  type Resource,
  said,
} from '../resource'

const RESTRICTED = [
  { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' }] },
]

type Writer = (kept: Kept, subject: Reference, record: WholeRecord) => Resource

function text(value: KeptValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return instant(value)
  return typeof value === 'object' ? value.join(', ') : String(value)
}

const plain = (value: KeptValue): KeptValue => (value instanceof Date ? instant(value) : value)

/** Facts of our own that FHIR has no element for. */
const extensions = (kept: Kept) =>
  factsIn(kept).flatMap(([fact, value]) =>
    answersOf(plain(value)).map((answer) => ({ url: `urn:stillwater:fact:${fact}`, ...answer })),
  )

/** What FHIR R4 has no resource for stands as one that it allows to be anything, with a code of ours. */
const basic: Writer = (kept, subject) => ({
  resourceType: 'Basic',
  id: kept.id,
  code: local('kept', kept.kind),
  subject,
  created: instant(kept.at).slice(0, 10),
  extension: [
    { url: 'urn:stillwater:fact:at', valueDateTime: instant(kept.at) },
    ...extensions(kept),
  ],
})

const answers: Writer = (kept, subject) => ({
  resourceType: 'QuestionnaireResponse',
  id: kept.id,
  questionnaire: `urn:stillwater:${kept.kind}`,
  status: kept.kind === 'measure_form' ? 'in-progress' : 'completed',
  subject,
  authored: instant(kept.at),
  ...present({ item: factsIn(kept).flatMap(([fact, value]) => itemOf(fact, plain(value))) }),
})

const person: Writer = (kept, patient) => ({
  resourceType: 'RelatedPerson',
  id: kept.id,
  active: !(kept.facts.ended instanceof Date),
  patient,
  relationship: [said(text(kept.facts.relation ?? kept.facts.kind))],
  name: [{ text: text(kept.facts.name ?? kept.facts.contact) }],
  ...present({
    telecom: (['phone', 'email'] as const).flatMap((system) => {
      const value = kept.facts[system]
      return value ? [{ system, value: text(value) }] : []
    }),
    extension: extensions(kept),
  }),
})

const task =
  (statusOf: (kept: Kept) => string): Writer =>
  (kept, subject) => ({
    resourceType: 'Task',
    id: kept.id,
    status: statusOf(kept),
    intent: 'order',
    code: local('task', kept.kind === 'gate_evaluation' ? 'pre-session-gate' : kept.kind),
    for: subject,
    authoredOn: instant(kept.at),
    ...present({
      businessStatus: kept.facts.decision ? said(text(kept.facts.decision)) : null,
      extension: extensions(kept),
    }),
  })

const appointment =
  (status: (kept: Kept) => string): Writer =>
  (kept, subject) => ({
    resourceType: 'Appointment',
    id: kept.id,
    status: status(kept),
    appointmentType: local('kept', kept.kind),
    created: instant(kept.at),
    participant: [{ actor: subject, status: 'tentative' }],
    ...present({
      start: kept.facts.from instanceof Date ? instant(kept.facts.from) : null,
      end: kept.facts.to instanceof Date ? instant(kept.facts.to) : null,
      extension: extensions(kept),
    }),
  })

const restriction: Writer = (kept, subject) => ({
  resourceType: 'CarePlan',
  id: kept.id,
  status: kept.facts.state === 'ended' ? 'completed' : 'active',
  intent: 'plan',
  category: [said('restriction')],
  subject,
  period: present({
    start: instant(kept.at),
    end: kept.facts.ended instanceof Date ? instant(kept.facts.ended) : null,
  }),
  activity: [
    {
      detail: {
        code: local('restriction', text(kept.facts.rule)),
        status: kept.facts.state === 'ended' ? 'completed' : 'in-progress',
        statusReason: said(`ends by ${text(kept.facts.ends_when).replaceAll('_', ' ')}`),
      },
    },
  ],
})

const offer: Writer = (kept, subject) => ({
  resourceType: 'ServiceRequest',
  id: kept.id,
  status: kept.facts.withdrawn ? 'revoked' : kept.facts.answer ? 'completed' : 'active',
  intent: 'proposal',
  code: said(text(kept.facts.title)),
  subject,
  authoredOn: instant(kept.at),
  requester: { display: text(kept.facts.by) },
  ...present({ extension: extensions(kept) }),
})

const words: Writer = (kept, subject) => ({
  resourceType: 'Communication',
  id: kept.id,
  status: 'completed',
  category: [local('kept', kept.kind)],
  subject,
  sent: instant(kept.at),
  sender: { display: text(kept.facts.by) },
  payload: [{ contentString: text(kept.facts.words) }],
})

const file: Writer = (kept, subject) => {
  const content = kept.file?.content ?? Buffer.from(text(kept.facts.words))
  return {
    resourceType: 'DocumentReference',
    id: kept.id,
    status: 'current',
    type: local('document', kept.kind),
    subject,
    date: instant(kept.at),
    securityLabel: RESTRICTED,
    content: [
      {
        attachment: present({
          contentType: kept.file?.type ?? 'text/plain; charset=utf-8',
          title: text(kept.facts.name) || null,
          data: content.toString('base64'),
        }),
      },
    ],
    ...present({ extension: extensions({ ...kept, facts: { ...kept.facts, words: null } }) }),
  }
}

const shared: Writer = (kept, patient, record) => ({
  resourceType: 'Consent',
  id: kept.id,
  status: kept.facts.ended ? 'inactive' : 'active',
  scope: local('scope', 'journal-sharing'),
  category: [local('kept', kept.kind)],
  patient,
  dateTime: instant(kept.at),
  organization: [refTo(record.clinic.id)],
  policyRule: said(kept.kind),
  provision: {
    type: 'permit',
    period: present({
      start: instant(kept.at),
      end: kept.facts.ended instanceof Date ? instant(kept.facts.ended) : null,
    }),
  },
  ...present({ extension: extensions(kept) }),
})

const done = () => 'completed'
const OFFER: Readonly<Record<string, string>> = { offered: 'proposed', accepted: 'booked' }

const WRITERS: Readonly<Partial<Record<KeptKind, Writer>>> = {
  support_person: person,
  session_monitor: person,
  plan_support: person,
  monitor_attestation: answers,
  monitor_training: answers,
  comfort_wish: answers,
  session_check_in: answers,
  discharge_check: answers,
  sleep_confirmation: answers,
  bladder_check: answers,
  measure_form: answers,
  waitlist_wish: appointment(({ facts }) => (facts.ended ? 'cancelled' : 'waitlist')),
  waitlist_offer: appointment(({ facts }) => OFFER[text(facts.status)] ?? 'cancelled'),
  circle_seat: appointment(({ facts }) =>
    facts.left || facts.cancelled ? 'cancelled' : 'proposed',
  ),
  gate_evaluation: task(done),
  evidence_request: task(({ facts }) =>
    facts.status === 'cancelled' ? 'cancelled' : facts.received ? 'completed' : 'requested',
  ),
  correction_request: task(({ facts }) => (facts.answered ? 'completed' : 'requested')),
  restriction,
  step_offer: offer,
  guide_reply: words,
  message_attachment: file,
  prescriber_letter: file,
  entry_share: shared,
  circle_agreement: shared,
}

export const keptOf = (record: WholeRecord, subject: Reference): readonly Resource[] =>
  record.kept.map((kept) => (WRITERS[kept.kind] ?? basic)(kept, subject, record))
