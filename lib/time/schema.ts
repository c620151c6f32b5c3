import { z } from 'zod'
import { instantOf } from './instant'
import { isLocalDate, isZone } from './zone'

/** ISO 8601 text with its offset, as the instant it names. */
export const instantSchema = z.string().transform((text, context) => {
  const at = instantOf(text)
  if (at) return at
  context.addIssue({ code: 'custom', message: 'is not an instant with its offset' })
  return z.NEVER
})

export const zoneSchema = z.string().refine(isZone, 'is not a zone that is known here')

export const dateSchema = z.string().refine(isLocalDate, 'is not a date that exists')

/** A wall-clock time without offset; whether that hour exists is for the rules to say. */
export const localTimeSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'is not a local time')
  .refine((text) => isLocalDate(text.slice(0, 10)), 'is not a date that exists')
