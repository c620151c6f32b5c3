import type { WholeRecord } from './record'

/** A FHIR R4 resource as far as we write one: the type, and facts that are plain JSON. */
export interface Resource {
  readonly resourceType: string
  readonly id: string
  readonly [fact: string]: unknown
}

export interface Bundle {
  readonly resourceType: 'Bundle'
  readonly type: 'collection'
  readonly timestamp: string
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Resource }[]
}

const LOINC = 'http://loinc.org'
const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const UCUM = 'http://unitsofmeasure.org'
const coded = (system: string, code: string, display: string) => ({
  coding: [{ system, code, display }],
})
const said = (text: string) => ({ text })
const quantity = (value: number, unit: string, code = unit) => ({
  value,
  unit,
  system: UCUM,
  code,
})
const instant = (at: Date) => at.toISOString()

/** Facts that are absent are left out: a missing value is never written as an empty one. */
const present = (facts: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== null && value !== undefined),
  )

/** A client's record as one FHIR R4 collection (clinical rules, G). The journal is in it, restricted: it is the client's copy. */
export function bundleOf(record: WholeRecord, now: Date): Bundle {
  const subject = { reference: `urn:uuid:${record.contact.id}` }
  const resources = [
    patientOf(record),
    {
      resourceType: 'Organization',
      id: record.clinic.id,
      name: record.clinic.name,
      telecom: [{ system: 'phone', value: record.clinic.phone }],
    },
    ...careOf(record, subject),
    ...sessionsOf(record, subject),
    ...wordsOf(record, subject),
  ]
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: instant(now),
    entry: resources.map((resource) => ({ fullUrl: `urn:uuid:${resource.id}`, resource })),
  }
}

type Subject = { readonly reference: string }

const patientOf = ({ contact }: WholeRecord): Resource => ({
  resourceType: 'Patient',
  id: contact.id,
  name: [
    { use: 'official', text: contact.legalName },
    { use: 'usual', text: contact.preferredName },
  ],
  telecom: [
    { system: 'email', value: contact.email },
    ...(contact.phone ? [{ system: 'phone', value: contact.phone }] : []),
  ],
  ...present({ birthDate: contact.dateOfBirth }),
  ...(contact.street
    ? {
        address: [
          present({
            line: [contact.street],
            city: contact.city,
            state: contact.state,
            postalCode: contact.postalCode,
          }),
        ],
      }
    : {}),
  ...(contact.emergencyContactName
    ? {
        contact: [
          present({
            name: said(contact.emergencyContactName),
            telecom: contact.emergencyContactPhone
              ? [{ system: 'phone', value: contact.emergencyContactPhone }]
              : null,
          }),
        ],
      }
    : {}),
})

const careOf = (record: WholeRecord, subject: Subject): readonly Resource[] => [
  ...record.consents.map(({ id, text, signedAt, signedName, withdrawnAt, textHash }) => ({
    resourceType: 'Consent',
    id,
    status: withdrawnAt ? 'inactive' : 'active',
    scope: said(text.kind),
    category: [coded(LOINC, '59284-0', 'Consent')],
    patient: subject,
    dateTime: instant(signedAt),
    policyRule: said(`${text.title}, version ${text.version}, ${textHash}`),
    verification: [{ verified: true, verificationDate: instant(signedAt) }],
    performer: [{ display: signedName }],
  })),
  ...record.determinations.map(({ id, outcome, signedAt, signerName, clearedUntil, letter }) => ({
    resourceType: 'RiskAssessment',
    id,
    status: 'final',
    subject,
    occurrenceDateTime: instant(signedAt),
    performer: { display: signerName },
    prediction: [
      present({
        outcome: said(outcome),
        whenPeriod: clearedUntil ? { end: instant(clearedUntil) } : null,
      }),
    ],
    ...(letter ? { note: [said(letter)] } : {}),
  })),
  ...record.medicines.map((medicine) => ({
    resourceType: 'MedicationStatement',
    id: medicine.id,
    status: medicine.status === 'active' ? 'active' : medicine.status,
    subject,
    medicationCodeableConcept: said(medicine.typedName),
    dateAsserted: instant(medicine.recordedAt),
    ...present({ effectivePeriod: medicine.endedAt ? { end: instant(medicine.endedAt) } : null }),
    dosage: [said([medicine.dose, medicine.frequency].filter(Boolean).join(', '))],
  })),
  ...record.pressures.map(({ id, systolic, diastolic, takenAt }) =>
    pressure(id, subject, takenAt, systolic, diastolic),
  ),
  ...record.measures.map(({ id, instrument, total, band, authoredAt }) => ({
    resourceType: 'Observation',
    id,
    status: 'final',
    category: [category('survey')],
    code: SCORES[instrument] ?? said(instrument),
    subject,
    effectiveDateTime: instant(authoredAt),
    ...present({
      valueQuantity: total === null ? null : quantity(total, '{score}'),
      interpretation: band ? [said(band)] : null,
    }),
  })),
  ...record.appointments.map(({ id, kind, status, startsAt, endsAt }) => ({
    resourceType: 'Appointment',
    id,
    status: status === 'checked-in' ? 'checked-in' : status,
    appointmentType: said(kind),
    start: instant(startsAt),
    end: instant(endsAt),
    participant: [{ actor: subject, status: 'accepted' }],
  })),
]

const SCORES: Readonly<Record<string, ReturnType<typeof coded>>> = {
  phq9: coded(LOINC, '44261-6', 'PHQ-9 total score'),
  gad7: coded(LOINC, '70274-6', 'GAD-7 total score'),
  phq2: coded(LOINC, '55758-7', 'PHQ-2 total score'),
}

const category = (code: string) =>
  coded('http://terminology.hl7.org/CodeSystem/observation-category', code, code)

const pressure = (
  id: string,
  subject: Subject,
  at: Date,
  systolic: number,
  diastolic: number,
): Resource => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  category: [category('vital-signs')],
  code: coded(LOINC, '85354-9', 'Blood pressure panel'),
  subject,
  effectiveDateTime: instant(at),
  component: [
    { code: coded(LOINC, '8480-6', 'Systolic'), valueQuantity: quantity(systolic, 'mm[Hg]') },
    { code: coded(LOINC, '8462-4', 'Diastolic'), valueQuantity: quantity(diastolic, 'mm[Hg]') },
  ],
})

const single = (
  id: string,
  subject: Subject,
  at: Date,
  [code, display]: readonly [string, string],
  value: number,
  unit: string,
): Resource => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  category: [category('vital-signs')],
  code: coded(LOINC, code, display),
  subject,
  effectiveDateTime: instant(at),
  valueQuantity: quantity(value, unit),
})

const OVER: readonly string[] = ['DISCHARGED', 'POST_OPEN', 'CLOSED', 'TRANSFERRED']

const sessionsOf = ({ sessions }: WholeRecord, subject: Subject): readonly Resource[] =>
  sessions.flatMap((session) => {
    const last = session.sessionTransitions.at(-1)
    const ended = session.sessionTransitions.find(({ toState }) => OVER.includes(toState))
    const wrong = new Set(session.vitalSigns.map(({ invalidates }) => invalidates))
    const context = { reference: `urn:uuid:${session.id}` }
    return [
      {
        resourceType: 'Encounter',
        id: session.id,
        status: ended ? 'finished' : 'in-progress',
        class: {
          system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
          code: session.setting === 'at_home' ? 'VR' : 'AMB',
        },
        subject,
        appointment: [{ reference: `urn:uuid:${session.appointmentId}` }],
        period: present({
          start: instant(session.openedAt),
          end: ended ? instant(ended.at) : null,
        }),
        ...(last ? { type: [said(last.toState)] } : {}),
      },
      ...session.doseAdministrations.map(({ id, medication, route, doseMg, givenAt }) => ({
        resourceType: 'MedicationAdministration',
        id,
        status: 'completed',
        subject,
        context,
        medicationCodeableConcept: {
          ...coded(
            RXNORM,
            route === 'intranasal_esketamine' ? '2119365' : '6130',
            route === 'intranasal_esketamine' ? 'esketamine' : 'ketamine',
          ),
          text: medication,
        },
        effectiveDateTime: instant(givenAt),
        dosage: { route: said(route), dose: quantity(doseMg, 'mg') },
      })),
      ...session.vitalSigns
        .filter(({ id, invalidates }) => !wrong.has(id) && invalidates === null)
        .flatMap(({ id, takenAt, systolic, diastolic, heartRate, spo2 }) => [
          ...(systolic !== null && diastolic !== null
            ? [pressure(id, subject, takenAt, systolic, diastolic)]
            : []),
          ...(heartRate === null
            ? []
            : [single(`${id}-hr`, subject, takenAt, ['8867-4', 'Heart rate'], heartRate, '/min')]),
          ...(spo2 === null
            ? []
            : [single(`${id}-o2`, subject, takenAt, ['59408-5', 'Oxygen saturation'], spo2, '%')]),
        ]),
      ...session.adverseEvents.map(({ id, code, onsetAt, serious, outcome }) => ({
        resourceType: 'AdverseEvent',
        id,
        actuality: 'actual',
        event: said(code),
        subject,
        encounter: context,
        date: instant(onsetAt),
        seriousness: said(serious ? 'serious' : 'non-serious'),
        outcome: said(outcome),
      })),
    ]
  })

/** A step's state in FHIR's words (clinical rules, G): a pause or a letting go is never shown as a failure. */
const STEP_STATUS = {
  idea: 'not-started',
  next: 'scheduled',
  doing: 'in-progress',
  done: 'completed',
  paused: 'on-hold',
  dropped: 'cancelled',
} as const

const RESTRICTED = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
  code: 'R',
}

const wordsOf = (
  { checkIns, plan, journal, messages }: WholeRecord,
  subject: Subject,
): readonly Resource[] => [
  ...checkIns.map(({ id, checkIn, at, complete, answers }) => ({
    resourceType: 'QuestionnaireResponse',
    id,
    status: complete ? 'completed' : 'in-progress',
    questionnaire: `urn:stillwater:check-in:${checkIn}`,
    subject,
    source: subject,
    authored: instant(at),
    item: answers.map(([linkId, text]) => ({ linkId, answer: [{ valueString: text }] })),
  })),
  ...(plan
    ? [
        {
          resourceType: 'CarePlan',
          id: plan.id,
          status: 'active',
          intent: 'plan',
          category: [said('integration')],
          subject,
          ...present({ description: plan.intention }),
          activity: plan.steps.map(({ title, state, firstAction }) => ({
            detail: {
              status: STEP_STATUS[state],
              description: firstAction ? `${title}. ${firstAction}` : title,
            },
          })),
          note: plan.insights.map(({ text }) => said(text)),
        },
        ...plan.habits.map(({ id, cue, tinyAction, resting }) => ({
          resourceType: 'Goal',
          id,
          lifecycleStatus: resting ? 'on-hold' : 'active',
          description: said(`${cue}: ${tinyAction}`),
          subject,
        })),
      ]
    : []),
  ...journal.map(({ id, at, text }) => ({
    resourceType: 'DocumentReference',
    id,
    meta: { security: [RESTRICTED] },
    status: 'current',
    subject,
    date: instant(at),
    securityLabel: [{ coding: [RESTRICTED] }],
    content: [
      {
        attachment: {
          contentType: 'text/plain; charset=utf-8',
          data: Buffer.from(text).toString('base64'),
        },
      },
    ],
  })),
  ...messages.map(({ id, at, text, by, fromClient }) => ({
    resourceType: 'Communication',
    id,
    status: 'completed',
    subject,
    sent: instant(at),
    sender: fromClient ? subject : { display: by },
    payload: [{ contentString: text }],
  })),
]
