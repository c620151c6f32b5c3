import { z } from 'zod'
import { medicineSources } from './allergy'
import { instructions, statedFrequencies } from './client-medicine'

const line = (max: number) => z.string().trim().min(1).max(max)
const reason = z.string('page.field.reason').trim().min(3, 'page.field.reason').max(500)

const listed = {
  name: z.string('page.field.name').trim().min(1, 'page.field.name').max(200),
  frequency: z.enum(statedFrequencies, 'page.field.frequency'),
  dose: line(120).optional(),
  reason: line(300).optional(),
  prescribedBy: line(120).optional(),
  lastTakenOn: z.iso.date('page.field.lastTakenOn').optional(),
}

/** What a client says of a medicine they take. */
export const ownMedicineSchema = z.strictObject(listed)
export const medicineSchema = z.strictObject({
  clientId: z.uuid(),
  source: z.enum(medicineSources).optional(),
  ...listed,
})
export type MedicineInput = z.output<typeof medicineSchema>

/** Yes to one of the names that were offered. */
export const confirmOwnSchema = z.strictObject({
  medicationId: z.uuid(),
  generic: z.string('page.field.generic').min(1, 'page.field.generic').max(200),
})
export const confirmSchema = z.strictObject({ clientId: z.uuid(), ...confirmOwnSchema.shape })
export type ConfirmInput = z.output<typeof confirmSchema>

/** What an unknown name turned out to be, and by what evidence. */
export const resolveSchema = z.strictObject({
  clientId: z.uuid(),
  medicationId: z.uuid(),
  name: z.string('page.field.name').trim().min(1, 'page.field.name').max(200),
  evidence: z.string('page.field.evidence').trim().min(3, 'page.field.evidence').max(300),
  source: z.enum(['clinician', 'pharmacy']).optional(),
})
export type ResolveInput = z.output<typeof resolveSchema>

export const stopOwnSchema = z.strictObject({ medicationId: z.uuid(), reason })
export const stopSchema = z.strictObject({ clientId: z.uuid(), medicationId: z.uuid(), reason })
export type StopInput = z.output<typeof stopSchema>

/** Another dose or another rhythm, with the reason. */
export const changeOwnDoseSchema = z.strictObject({
  medicationId: z.uuid(),
  dose: line(120).optional(),
  frequency: z.enum(statedFrequencies, 'page.field.frequency'),
  reason,
})
export const changeDoseSchema = z.strictObject({
  clientId: z.uuid(),
  ...changeOwnDoseSchema.shape,
})
export type ChangeDoseInput = z.output<typeof changeDoseSchema>

/** A clinician went through the whole list; `seen` are the lines that stood on the screen. */
export const reviewSchema = z.strictObject({
  clientId: z.uuid(),
  seen: z.string().max(8000).default(''),
  note: z.string().trim().max(1000).optional(),
})
export type ReviewInput = z.output<typeof reviewSchema>

export const planSchema = z
  .strictObject({
    clientId: z.uuid(),
    medicationId: z.uuid(),
    instruction: z.enum(instructions, 'page.field.instruction'),
    holdHours: z.coerce
      .number()
      .int()
      .min(1, 'page.field.holdHours')
      .max(336, 'page.field.holdHours')
      .optional(),
    wording: z.string('page.field.wording').trim().min(5, 'page.field.wording').max(500),
    validUntil: z.iso.date('page.field.validUntil'),
    confirmPassword: z.string().optional(),
  })
  .refine((plan) => plan.instruction !== 'hold' || plan.holdHours !== undefined, {
    message: 'page.field.holdHours',
    path: ['holdHours'],
  })
export type PlanInput = z.output<typeof planSchema>

export const withdrawPlanSchema = z.strictObject({ clientId: z.uuid(), planId: z.uuid() })
export type WithdrawPlanInput = z.output<typeof withdrawPlanSchema>

export const suggestSchema = z.strictObject({ typed: z.string().max(100) })
