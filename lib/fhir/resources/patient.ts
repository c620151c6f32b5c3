import type { WholeRecord } from '../record'
import { present, type Resource, said } from '../resource'

export const patientOf = ({ contact }: WholeRecord): Resource => ({
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
  ...present({
    birthDate: contact.dateOfBirth,
    address: contact.street
      ? [
          present({
            line: [contact.street],
            city: contact.city,
            state: contact.state,
            postalCode: contact.postalCode,
          }),
        ]
      : null,
    contact: contact.emergencyContactName
      ? [
          present({
            name: said(contact.emergencyContactName),
            telecom: contact.emergencyContactPhone
              ? [{ system: 'phone', value: contact.emergencyContactPhone }]
              : null,
          }),
        ]
      : null,
  }),
})

export const clinicOf = ({ clinic }: WholeRecord): Resource => ({
  resourceType: 'Organization',
  id: clinic.id,
  name: clinic.name,
  telecom: [{ system: 'phone', value: clinic.phone }],
})
