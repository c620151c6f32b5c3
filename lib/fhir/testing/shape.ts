import type { Bundle, Resource } from '../resource'

/** What FHIR R4 wants of each type that we write: elements that may not be missing, and the words of its status. */
const WANTED: Readonly<
  Record<string, { readonly needs: readonly string[]; readonly status?: readonly string[] }>
> = {
  Patient: { needs: [] },
  Organization: { needs: ['name'] },
  Practitioner: { needs: ['name'] },
  CareTeam: {
    needs: ['subject', 'participant'],
    status: ['proposed', 'active', 'suspended', 'inactive', 'entered-in-error'],
  },
  Consent: {
    needs: ['scope', 'category', 'policyRule', 'patient'],
    status: ['draft', 'proposed', 'active', 'rejected', 'inactive', 'entered-in-error'],
  },
  QuestionnaireResponse: {
    needs: ['questionnaire', 'subject', 'authored'],
    status: ['in-progress', 'completed', 'amended', 'entered-in-error', 'stopped'],
  },
  RiskAssessment: {
    needs: ['subject', 'prediction'],
    status: ['registered', 'preliminary', 'final', 'amended', 'corrected', 'cancelled'],
  },
  Provenance: { needs: ['target', 'recorded', 'agent'] },
  Flag: { needs: ['code', 'subject'], status: ['active', 'inactive', 'entered-in-error'] },
  Task: {
    needs: ['intent', 'code', 'for'],
    status: ['requested', 'accepted', 'in-progress', 'completed', 'cancelled'],
  },
  RelatedPerson: { needs: ['patient', 'name'] },
  Basic: { needs: ['code', 'subject'] },
  ServiceRequest: {
    needs: ['intent', 'code', 'subject'],
    status: ['draft', 'active', 'on-hold', 'revoked', 'completed'],
  },
  MedicationStatement: {
    needs: ['subject', 'medicationCodeableConcept'],
    status: ['active', 'completed', 'entered-in-error', 'stopped', 'unknown'],
  },
  MedicationRequest: {
    needs: ['intent', 'subject', 'medicationCodeableConcept'],
    status: ['active', 'on-hold', 'cancelled', 'completed', 'stopped', 'draft', 'unknown'],
  },
  MedicationAdministration: {
    needs: ['subject', 'medicationCodeableConcept', 'effectiveDateTime', 'dosage'],
    status: ['in-progress', 'completed', 'stopped'],
  },
  AllergyIntolerance: { needs: ['patient', 'code', 'clinicalStatus', 'verificationStatus'] },
  Observation: {
    needs: ['code', 'subject', 'effectiveDateTime'],
    status: ['final', 'amended', 'corrected'],
  },
  Appointment: {
    needs: ['participant'],
    status: [
      'proposed',
      'waitlist',
      'booked',
      'arrived',
      'checked-in',
      'fulfilled',
      'cancelled',
      'noshow',
    ],
  },
  Encounter: {
    needs: ['class', 'subject', 'appointment'],
    status: ['planned', 'arrived', 'in-progress', 'finished', 'cancelled'],
  },
  AdverseEvent: { needs: ['actuality', 'subject', 'event'] },
  Composition: {
    needs: ['type', 'date', 'author', 'title', 'section'],
    status: ['preliminary', 'final', 'amended'],
  },
  CarePlan: { needs: ['intent', 'subject'], status: ['active', 'completed'] },
  Goal: { needs: ['lifecycleStatus', 'description', 'subject'] },
  DocumentReference: { needs: ['content', 'securityLabel'], status: ['current'] },
  Communication: { needs: ['payload', 'sent'], status: ['completed'] },
  AuditEvent: { needs: ['type', 'recorded', 'agent', 'source'] },
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Everything that is wrong with the shape of a bundle, in words; nothing where all of it holds. */
export function faultsOf({ entry }: Bundle): readonly string[] {
  const urls = new Set(entry.map(({ fullUrl }) => fullUrl))
  return [
    ...(urls.size === entry.length ? [] : ['two entries share an address']),
    ...entry.flatMap(({ fullUrl, resource }) => [
      ...(fullUrl === `urn:uuid:${resource.id}` && UUID.test(resource.id)
        ? []
        : [`${resource.resourceType} has no proper address: ${fullUrl}`]),
      ...faultsIn(resource),
      ...referencesIn(resource)
        .filter((reference) => !urls.has(reference))
        .map((reference) => `${resource.resourceType} points nowhere: ${reference}`),
    ]),
  ]
}

function faultsIn(resource: Resource): readonly string[] {
  const wanted = WANTED[resource.resourceType]
  if (!wanted) return [`${resource.resourceType} is not one of ours`]
  const { status } = resource
  const timed = ['start', 'end'].filter((name) => resource[name] !== undefined).length
  const timeless = resource.resourceType === 'Appointment' && timed !== 2
  return [
    ...(timeless && (timed === 1 || !['proposed', 'waitlist', 'cancelled'].includes(String(status)))
      ? ['Appointment has no proper time']
      : []),
    ...wanted.needs
      .filter((name) => resource[name] === undefined)
      .map((name) => `${resource.resourceType} lacks ${name}`),
    ...(wanted.status && !(typeof status === 'string' && wanted.status.includes(status))
      ? [`${resource.resourceType} cannot be ${String(status)}`]
      : []),
  ]
}

function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'reference' && typeof inner === 'string' ? [inner] : referencesIn(inner),
  )
}
