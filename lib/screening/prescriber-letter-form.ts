import { z } from 'zod'
import { agreements, ways } from '@/lib/screening/evidence-forms'

/** A letter to the outside prescriber: to whom, what, how the client agreed, and how it left. */
export const prescriberLetterSchema = z.strictObject({
  clientId: z.uuid(),
  determinationId: z.uuid(),
  recipient: z.string('page.field.recipient').trim().min(3, 'page.field.recipient').max(600),
  body: z.string('page.field.letter').trim().min(10, 'page.field.letter').max(6000),
  contactAgreed: z.enum(agreements, 'page.field.contactAgreed'),
  way: z.enum(ways, 'page.field.way'),
  sentOn: z.iso.date('page.field.happenedOn'),
  confirmPassword: z.string().max(200).optional(),
})
export type PrescriberLetterInput = z.output<typeof prescriberLetterSchema>
