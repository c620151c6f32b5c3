import { z } from 'zod'
import { email, newPassword } from '@/lib/auth/schema'
import { clinicFacts, timeZone } from '@/lib/clinics/schema'
import { STAFF_ROLES } from '@/lib/people/model'
import { credentials, name } from '@/lib/people/schema'

export const staffInvitation = z.strictObject({
  email,
  name,
  role: z.enum(STAFF_ROLES, 'field.role.required'),
  credentials,
})

export const clientInvitation = z.strictObject({
  email,
  legalName: name,
  preferredName: name,
  phone: z.string().max(40, 'field.phone.long').optional(),
  timeZone,
  clinicianId: z.uuid('field.clinician.required'),
  guideId: z.uuid('field.guide.required'),
})

export const invitationNamed = z.strictObject({ invitationId: z.uuid() })

const token = z.string().min(20).max(100)

export const newAccount = z.strictObject({ token, newPassword })
export const knownAccount = z.strictObject({
  token,
  password: z
    .string({ error: 'field.password.required' })
    .min(1, 'field.password.required')
    .max(200, 'field.password.long'),
})

export const firstAdministrator = z.strictObject({ token, email, name, newPassword })

const { name: clinicName, ...otherFacts } = clinicFacts
export const firstClinic = z.strictObject({
  token,
  email,
  name,
  newPassword,
  clinicName,
  ...otherFacts,
})
