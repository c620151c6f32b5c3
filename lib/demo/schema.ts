import { z } from 'zod'

export const enterSchema = z.strictObject({ membershipId: z.uuid('field.person.required') })

/** An instant, as the page offered it. */
export const moveToSchema = z.strictObject({ to: z.iso.datetime('field.to.required') })

/** A date and a time on the clock of `zone`. */
export const exactSchema = z.strictObject({
  date: z.iso.date('field.date.required'),
  time: z.string('field.time.required').regex(/^\d{2}:\d{2}$/, 'field.time.required'),
  zone: z.string(),
  sure: z.literal('yes', 'field.sure.required'),
})
