import type { WholeRecord } from '../record'
import {
  coded,
  hl7,
  instant,
  partId,
  present,
  quantity,
  type Reference,
  type Resource,
  RXNORM,
  said,
} from '../resource'

/** Our statuses in FHIR's words; what is known otherwise is not guessed. */
const STATEMENT: Readonly<Record<string, string>> = {
  active: 'active',
  stopped: 'stopped',
  completed: 'completed',
  'entered-in-error': 'entered-in-error',
}

export const medicinesOf = ({ medicines }: WholeRecord, subject: Reference): readonly Resource[] =>
  medicines.map((medicine) => {
    const dosage = [medicine.dose, medicine.frequency].filter(Boolean).join(', ')
    return {
      resourceType: 'MedicationStatement',
      id: medicine.id,
      status: STATEMENT[medicine.status] ?? 'unknown',
      subject,
      medicationCodeableConcept: said(medicine.typedName),
      dateAsserted: instant(medicine.recordedAt),
      informationSource: medicine.source === 'client' ? subject : { display: medicine.source },
      ...present({
        effectivePeriod: medicine.endedAt ? { end: instant(medicine.endedAt) } : null,
        dosage: dosage ? [said(dosage)] : null,
      }),
    }
  })

/** Ketamine or its mirror form, by the route that it is made for. */
export const ketamine = (medication: string, route: string) => {
  const es = route === 'intranasal_esketamine'
  return {
    ...coded(RXNORM, es ? '2119365' : '6130', es ? 'esketamine' : 'ketamine'),
    text: medication,
  }
}

export const ordersOf = ({ orders }: WholeRecord, subject: Reference): readonly Resource[] =>
  orders.map((order) => ({
    resourceType: 'MedicationRequest',
    id: order.id,
    status: order.status === 'active' ? 'active' : 'stopped',
    intent: 'order',
    subject,
    medicationCodeableConcept: ketamine(order.medication, order.route),
    authoredOn: instant(order.signedAt),
    requester: { display: order.signerName },
    dosageInstruction: [
      {
        text: `Not more often than every ${order.intervalDays} days`,
        route: said(order.route),
        doseAndRate: [{ doseQuantity: quantity(order.doseMg, 'mg') }],
      },
    ],
    dispenseRequest: { validityPeriod: { end: instant(order.validUntil) } },
  }))

/** What the client reacts to; that none is known is a statement of its own, and not asked is absent. */
export function allergiesOf(
  { allergies, contact }: WholeRecord,
  patient: Reference,
): readonly Resource[] {
  if (allergies.kind === 'not_asked') return []
  if (allergies.kind === 'none_known')
    return [
      {
        resourceType: 'AllergyIntolerance',
        id: partId(contact.id, 'no allergies'),
        clinicalStatus: hl7('allergyintolerance-clinical', 'active'),
        verificationStatus: hl7('allergyintolerance-verification', 'unconfirmed'),
        code: coded('http://snomed.info/sct', '716186003', 'No known allergy'),
        patient,
        recordedDate: instant(allergies.since),
      },
    ]
  return allergies.allergies.map((allergy) => ({
    resourceType: 'AllergyIntolerance',
    id: allergy.id,
    clinicalStatus: hl7('allergyintolerance-clinical', 'active'),
    verificationStatus: hl7('allergyintolerance-verification', allergy.verification),
    code: said(allergy.substance),
    patient,
    recordedDate: instant(allergy.recordedAt),
    ...present({
      onsetDateTime: allergy.onsetOn,
      reaction: allergy.reaction
        ? [
            present({
              manifestation: [said(allergy.reaction)],
              severity: allergy.severity === 'unknown' ? null : allergy.severity,
            }),
          ]
        : null,
    }),
  }))
}
