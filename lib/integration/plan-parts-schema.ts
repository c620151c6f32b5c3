import { z } from 'zod'
import { HABIT_ANSWERS, SUPPORT_KINDS } from './model'
import { EARLIEST_HOUR, LATEST_HOUR } from './quiet-note'

const text = (max: number, message: string) => z.string(message).trim().min(1, message).max(max)
const words = z.string().trim().max(4000).optional()

/** Any number of weekdays: one tick arrives as a text, several as a list, none not at all. */
const weekdays = z
  .preprocess(
    (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(z.coerce.number().int().min(1).max(7)).max(7),
  )
  .default([])

export const habitFormSchema = z.strictObject({
  cue: text(200, 'field.cue.required'),
  tinyAction: text(200, 'field.tinyAction.required'),
  place: z.string().trim().max(200).optional(),
  days: weekdays,
})

export const habitLogSchema = z.strictObject({ habitId: z.uuid(), answer: z.enum(HABIT_ANSWERS) })
export const habitSchema = z.strictObject({ habitId: z.uuid() })

export const supportFormSchema = z.strictObject({
  kind: z.enum(SUPPORT_KINDS, 'field.kind.required'),
  contact: text(300, 'field.contact.required'),
  whatFor: z.string().trim().max(500).optional(),
})
export const supportSchema = z.strictObject({ supportId: z.uuid() })

export const aroundSchema = z.strictObject({
  feelings: words,
  bodyNotes: words,
  focus: words,
  reviewOn: z.iso.date('field.reviewOn.date').optional(),
})

const hour = z.coerce.number().int().min(EARLIEST_HOUR).max(LATEST_HOUR)

export const quietNotesSchema = z
  .strictObject({
    switchedOn: z.enum(['yes', 'no'], 'field.switchedOn.required'),
    fromHour: hour,
    untilHour: hour,
  })
  .refine(({ fromHour, untilHour }) => fromHour < untilHour, {
    path: ['untilHour'],
    message: 'field.untilHour.later',
  })
