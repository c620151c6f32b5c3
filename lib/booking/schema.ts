import { z } from 'zod'
import { ROUTES, SETTINGS } from '@/lib/sessions/model'
import { APPOINTMENT_KINDS } from './model'

const id = z.uuid()
const startsAt = z.iso
  .datetime({ offset: true, error: 'field.startsAt.required' })
  .transform((text) => new Date(text))
const version = z.coerce.number().int().min(1)
const reason = z.string('field.reason.required').max(500)

/** What staff, or a client for a talk, ask for. The room is chosen by what is free unless one is named. */
export const bookSchema = z
  .strictObject({
    clientId: id,
    kind: z.enum(APPOINTMENT_KINDS),
    setting: z.enum(SETTINGS),
    route: z.enum(ROUTES).optional(),
    clinicianId: id.optional(),
    guideId: id.optional(),
    roomId: id.optional(),
    startsAt,
  })
  .superRefine((wish, context) => {
    const needs = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (wish.kind === 'treatment-session') {
      if (!wish.route) needs('route', 'field.route.required')
      if (!wish.clinicianId) needs('clinicianId', 'field.clinicianId.required')
    } else if (!wish.clinicianId && !wish.guideId) needs('guideId', 'field.guideId.required')
  })
export type BookInput = z.output<typeof bookSchema>

export const moveSchema = z.strictObject({
  appointmentId: id,
  version,
  startsAt,
  /** Another room of the clinic; without it the appointment keeps its room where that is free. */
  roomId: id.optional(),
  reason: reason.optional(),
})
export type MoveInput = z.output<typeof moveSchema>

/** What clients send to move their own: the clinic finds the room. */
export const moveOwnSchema = moveSchema.omit({ roomId: true })

export const cancelSchema = z.strictObject({
  appointmentId: id,
  version,
  reason,
  confirmed: z.literal('yes', 'field.confirmed.required'),
})
export type CancelInput = z.output<typeof cancelSchema>

/** A mark on an appointment: arrived, or did not come. */
export const markSchema = z.strictObject({ appointmentId: id, version })
export type MarkInput = z.output<typeof markSchema>

/** A prescriber's order. Every number is the prescriber's own: nothing is filled in. */
export const doseOrderSchema = z.strictObject({
  clientId: id,
  medication: z.string('field.medication.required').max(120),
  route: z.enum(ROUTES, 'field.route.required'),
  doseMg: z.coerce
    .number('field.doseMg.required')
    .positive('field.doseMg.required')
    .max(2000, 'field.doseMg.required'),
  intervalDays: z.coerce
    .number('field.intervalDays.required')
    .int('field.intervalDays.required')
    .min(0, 'field.intervalDays.required')
    .max(365, 'field.intervalDays.required'),
  validUntil: z.iso.date('field.validUntil.required'),
  confirmPassword: z.string().optional(),
})
export type DoseOrderInput = z.output<typeof doseOrderSchema>

export const stopOrderSchema = z.strictObject({ orderId: id })
