import { z } from 'zod'
import { EXCEPTION_KINDS } from './exceptions'

const clock = z
  .string('field.clock.required')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'field.clock.required')
const date = z.iso.date('field.date.required')

/** Days off, a closed clinic or extra hours, on the clinic's clock. */
export const dayOffSchema = z
  .strictObject({
    kind: z.enum(EXCEPTION_KINDS, 'field.exception.kind'),
    memberId: z.uuid().optional(),
    startsOn: date,
    startsAt: clock,
    endsOn: date,
    endsAt: clock,
    reason: z.string().max(200, 'field.reason.long').optional(),
  })
  .refine(({ kind, memberId }) => kind === 'closed' || memberId !== undefined, {
    error: 'field.exception.member',
    path: ['memberId'],
  })
export type DayOffInput = z.output<typeof dayOffSchema>

export const dayOffNamed = z.strictObject({ exceptionId: z.uuid() })
