import { z } from 'zod'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'field.hours.shape')

export const newAbsence = z.strictObject({
  coverId: z.uuid('field.cover.required'),
  startsOn: z.iso.date('field.shift.date'),
  startsAt: time,
  endsOn: z.iso.date('field.shift.date'),
  endsAt: time,
})

export const absenceNamed = z.strictObject({ absenceId: z.uuid() })
