import { z } from 'zod'

/** What the form about the night sends: hours as typed, with a point or a comma. */
export const sleepFormSchema = z.strictObject({
  sessionId: z.uuid(),
  hours: z
    .string()
    .trim()
    .regex(/^\d{1,2}([.,]\d{1,2})?$/, 'field.hours.number')
    .transform((typed) => Number(typed.replace(',', '.')))
    .pipe(z.number().max(24, 'field.hours.range')),
  alert: z
    .enum(['yes', 'no'], { message: 'field.alert.required' })
    .transform((answer) => answer === 'yes'),
})

export type SleepInput = z.output<typeof sleepFormSchema>
