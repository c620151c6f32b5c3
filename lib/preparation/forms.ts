import { z } from 'zod'
import { MONITOR_ATTESTATIONS } from '@/lib/sessions/model'
import { instantSchema } from '@/lib/time/schema'
import { PREPARATION_RULES } from './finding'
import { FIRST_CALLS, TRAINING_CARDS } from './training-cards'

export const liftSchema = z.strictObject({
  appointmentId: z.uuid(),
  ruleId: z.enum(PREPARATION_RULES),
  reason: z.string().trim().min(10, 'field.reason.short').max(2000),
  confirmPassword: z.string().max(200).optional(),
})
export type LiftInput = z.output<typeof liftSchema>

const nameSchema = z.string().trim().min(2).max(120)
const phoneSchema = z
  .string()
  .trim()
  .regex(/^\+?[\d\s().-]{7,25}$/, 'field.phone.unreadable')

export const nameMonitorSchema = z.strictObject({
  appointmentId: z.uuid(),
  name: nameSchema,
  phone: phoneSchema,
  relation: z.string().trim().min(2).max(80),
  email: z.email('field.email.unreadable').max(200).optional(),
  adult: z.literal('yes', 'field.adult.needed'),
})
export type NameMonitorInput = z.output<typeof nameMonitorSchema>

export const appointmentSchema = z.strictObject({ appointmentId: z.uuid() })
export type AppointmentInput = z.output<typeof appointmentSchema>

export const monitorLinkSchema = appointmentSchema.extend({
  /** Where the link goes; the spoken code never goes along. */
  by: z.enum(['hand', 'email']).default('hand'),
})
export type MonitorLinkInput = z.input<typeof monitorLinkSchema>

export const trainingSchema = z.strictObject({
  card: z.enum(TRAINING_CARDS),
  first: z.enum(FIRST_CALLS).optional(),
})
export type TrainingInput = z.output<typeof trainingSchema>

export const TOUCHES = ['none', 'ask_first', 'hand_or_shoulder'] as const
const wordsSchema = z.string().trim().max(1000).default('')

export const wishSchema = z.strictObject({
  appointmentId: z.uuid(),
  touch: z.enum(TOUCHES, 'field.touch'),
  comfort: wordsSchema,
  avoid: wordsSchema,
})
export type WishInput = z.output<typeof wishSchema>

export const openLinkSchema = z.strictObject({
  secret: z.string().trim().max(400),
  code: z
    .string()
    .trim()
    .transform((text) => text.replaceAll(/\D/g, ''))
    .pipe(z.string().length(6, 'field.code.six')),
})
export type OpenLinkInput = z.output<typeof openLinkSchema>

const statementSchema = z.enum(MONITOR_ATTESTATIONS)

export const attestSchema = z.strictObject({
  statements: z
    .union([statementSchema.transform((one) => [one]), z.array(statementSchema)])
    .default([]),
})
export type AttestInput = z.output<typeof attestSchema>

export const lookSchema = z.strictObject({
  entryId: z.uuid(),
  state: z.enum(['resting', 'needs_me', 'cannot_wake']),
  /** What the phone's clock said; an entry that was written without a connection arrives late. */
  deviceLookedAt: instantSchema.optional(),
  /** Seconds that it waited on the phone, by the phone's own count: right even where its clock is wrong. */
  waitedSec: z.number().int().min(0).max(172_800).optional(),
})
export type LookInput = z.output<typeof lookSchema>
