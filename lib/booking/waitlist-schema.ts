import { z } from 'zod'
import { ROUTES, SETTINGS } from '@/lib/sessions/model'
import { APPOINTMENT_KINDS } from './model'

const id = z.uuid()
const clock = z
  .string('field.clock.required')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'field.clock.required')

const weekdays = z
  .preprocess(
    (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(z.coerce.number().int().min(1).max(7)),
  )
  .transform((days) => [...new Set(days)].toSorted((a, b) => a - b))

/** A wish as a form sends it. */
export const waitSchema = z
  .strictObject({
    clientId: id,
    kind: z.enum(APPOINTMENT_KINDS, 'field.kind.required'),
    setting: z.enum(SETTINGS, 'field.setting.required'),
    route: z.enum(ROUTES).optional(),
    clinicianId: id.optional(),
    guideId: id.optional(),
    weekdays,
    earliest: clock,
    latest: clock,
    until: z.iso.date('field.until.required'),
  })
  .superRefine((wish, context) => {
    if (wish.kind === 'treatment-session' && !wish.route)
      context.addIssue({ code: 'custom', path: ['route'], message: 'field.route.required' })
    if (wish.earliest >= wish.latest)
      context.addIssue({ code: 'custom', path: ['latest'], message: 'field.latest.order' })
  })
export type WaitInput = z.output<typeof waitSchema>

export const wishNamed = z.strictObject({ wishId: id })
export const offerNamed = z.strictObject({ offerId: id })
