import { z } from 'zod'
import { isZone } from '@/lib/time/zone'
import { careParts, soughtOn } from './model'

const line = (max = 120) => z.string().trim().min(1).max(max)
const phone = z
  .string()
  .trim()
  .max(40)
  .regex(/^[+()\d\s.-]{7,}$/, 'field.phone.format')
const zone = z.string().refine(isZone, 'field.timeZone.unknown')
const state = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, 'field.state.format')

const ownContact = {
  preferredName: line(80),
  pronouns: line(40).optional(),
  phone: phone.optional(),
  timeZone: zone,
  street: line().optional(),
  city: line(80).optional(),
  state: state.optional(),
  postalCode: line(12).optional(),
  emergencyContactName: line(80).optional(),
  emergencyContactPhone: phone.optional(),
  preferredLanguage: line(60).optional(),
  accessibilityNeeds: line(500).optional(),
  version: z.string().min(1),
}

const chosen = z.string().max(60).optional()

/** Whom to look for on which page, with what else that page's address says. */
export const seekSchema = z.strictObject({
  on: z.enum(soughtOn),
  q: z.string().trim().max(80).optional(),
  show: chosen,
  sort: chosen,
  view: chosen,
  date: chosen,
  memberId: chosen,
  roomId: chosen,
  kind: chosen,
  at: chosen,
})

/** What clients change of themselves. */
export const ownContactSchema = z.strictObject(ownContact)
export type OwnContactInput = z.output<typeof ownContactSchema>

/** What staff change; the legal name and birthday are checked against an identity document. */
export const contactSchema = z.strictObject({
  clientId: z.uuid(),
  legalName: line(),
  email: z.email('field.email.format').toLowerCase(),
  dateOfBirth: z.iso.date('field.dateOfBirth.format').optional(),
  ...ownContact,
})
export type ContactInput = z.output<typeof contactSchema>

export const newClientSchema = z.strictObject({
  legalName: line(),
  preferredName: line(80),
  email: z.email('field.email.format').toLowerCase(),
  phone: phone.optional(),
  timeZone: zone,
})
export type NewClientInput = z.output<typeof newClientSchema>

export const careTeamSchema = z.strictObject({
  clientId: z.uuid(),
  memberId: z.uuid('field.memberId.required'),
  part: z.enum(careParts),
})
export type CareTeamInput = z.output<typeof careTeamSchema>

export const endCareTeamSchema = z.strictObject({ clientId: z.uuid(), careTeamMemberId: z.uuid() })
export type EndCareTeamInput = z.output<typeof endCareTeamSchema>

export const endCareSchema = z.strictObject({
  clientId: z.uuid(),
  reason: z.string('field.reason.required').trim().min(3, 'field.reason.required').max(2000),
  confirmed: z.literal('yes', 'field.confirmed.required'),
})
export type EndCareInput = z.output<typeof endCareSchema>
