import { z } from 'zod'

/** Whom the clinic may talk to about a client. Clinical rules, B.2 `[gen]`. */
export const agreementFields = ['consent_contact_monitor', 'consent_contact_prescriber'] as const

const choice = z.enum(['yes', 'no'], 'page.field.choice')

export const agreementsSchema = z.strictObject({
  consent_contact_monitor: choice,
  consent_contact_prescriber: choice,
})
export type AgreementsInput = z.output<typeof agreementsSchema>
