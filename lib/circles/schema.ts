import { z } from 'zod'
import { CIRCLE_FORMATS } from './model'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'field.time.shape')

export const newCircleSchema = z.strictObject({
  title: z.string('field.title.required').trim().min(2, 'field.title.required').max(80),
  format: z.enum(CIRCLE_FORMATS, 'field.format.required'),
  place: z.string().trim().max(300).optional(),
  on: z.iso.date('field.on.required'),
  from: time,
  until: time,
  seats: z.coerce
    .number('field.seats.range')
    .int()
    .min(2, 'field.seats.range')
    .max(20, 'field.seats.range'),
})

export const circleNamed = z.strictObject({ circleId: z.uuid() })
export const takeSeatSchema = z.strictObject({
  circleId: z.uuid(),
  agreed: z.literal('yes').optional(),
})
export const circleNoteSchema = z.strictObject({
  circleId: z.uuid(),
  text: z.string('field.text.required').trim().min(1, 'field.text.required').max(10_000),
})

/** What a facilitator saw; a code, so that nobody's words leave the circle. */
export const CIRCLE_WORRIES = ['danger', 'unwell', 'talk_today'] as const
export const circleAlertSchema = z.strictObject({
  circleId: z.uuid(),
  seatId: z.uuid('field.seat.required'),
  worry: z.enum(CIRCLE_WORRIES, 'field.worry.required'),
})
