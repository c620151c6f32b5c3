import type { WholeRecord } from '../record'
import {
  coded,
  hl7,
  instant,
  LOINC,
  present,
  type Reference,
  refTo,
  type Resource,
  said,
} from '../resource'

/** Treatment itself, or what may be done with what is known of the client. */
const SCOPE: Readonly<Record<string, string>> = { privacy: 'patient-privacy' }

/** Each signature bound to the text it was given to; a consent that was taken back is inactive, and stays. */
export const consentsOf = (
  { consents, clinic }: WholeRecord,
  subject: Reference,
): readonly Resource[] =>
  consents.map(({ id, text, signedAt, signedName, withdrawnAt, textHash }) => ({
    resourceType: 'Consent',
    id,
    status: withdrawnAt ? 'inactive' : 'active',
    scope: hl7('consentscope', SCOPE[text.kind] ?? 'treatment'),
    category: [coded(LOINC, '59284-0', 'Consent Document')],
    patient: subject,
    dateTime: instant(signedAt),
    organization: [refTo(clinic.id)],
    performer: [{ display: signedName }],
    policyRule: said(`${text.title}, version ${text.version}, ${textHash}`),
    verification: [{ verified: true, verifiedWith: subject, verificationDate: instant(signedAt) }],
    provision: {
      type: 'permit',
      period: present({ start: instant(signedAt), end: withdrawnAt && instant(withdrawnAt) }),
    },
  }))
