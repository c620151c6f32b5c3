import { z } from 'zod'

const mg = z.coerce
  .number('field.mg.number')
  .positive('field.mg.number')
  .max(1_000_000, 'field.mg.number')
const lotId = z.uuid('field.lotId.required')
const reason = z.string('field.reason.short').trim().min(3, 'field.reason.short').max(500)
const witness = {
  colleagueId: z.uuid('field.colleagueId.required'),
  colleaguePassword: z
    .string('field.colleaguePassword.required')
    .min(1, 'field.colleaguePassword.required')
    .max(200, 'field.colleaguePassword.required'),
}

/** What came in: the lot as it stands on the package, and how much. */
export const receivedForm = z.strictObject({
  medication: z
    .string('field.medication.required')
    .trim()
    .min(2, 'field.medication.required')
    .max(120),
  lot: z.string('field.lot.required').trim().min(1, 'field.lot.required').max(60),
  expiresOn: z.iso.date('field.expiresOn.date').optional(),
  mg,
})
export type ReceivedInput = z.output<typeof receivedForm>

export const wastedForm = z.strictObject({ lotId, mg, reason, ...witness })
export type WastedInput = z.output<typeof wastedForm>

export const returnedForm = z.strictObject({ lotId, mg, reason })
export type ReturnedInput = z.output<typeof returnedForm>

/** A count that finds what the ledger says needs no reason; any other one does. Both are signed by two. */
export const countedForm = z.strictObject({
  lotId,
  countedMg: z.coerce.number('field.mg.number').min(0, 'field.mg.number').max(1_000_000),
  reason: reason.optional(),
  confirmPassword: z.string().optional(),
  ...witness,
})
export type CountedInput = z.output<typeof countedForm>
