import { z } from 'zod'
import { ROUTES, SETTINGS } from '@/lib/sessions/model'
import { addDays } from '@/lib/time/zone'
import { APPOINTMENT_KINDS, type Talk, TALKS } from './model'
import type { Wish } from './availability'

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.optional().catch(() => undefined as z.output<Schema> | undefined)

/** What an address says of a wish so far. What cannot be read counts as not said. */
export const wishSchema = z.object({
  kind: optional(z.enum(APPOINTMENT_KINDS)),
  setting: optional(z.enum(SETTINGS)),
  route: optional(z.enum(ROUTES)),
  clinicianId: optional(z.uuid()),
  guideId: optional(z.uuid()),
  roomId: optional(z.uuid()),
  date: optional(z.iso.date()),
  moving: optional(z.uuid()),
})
export type WishInPart = z.output<typeof wishSchema>

/** The wish, once it is known who is needed and where; null before that. */
export function completeWish(clientId: string, asked: WishInPart): Wish | null {
  const { kind, setting, route, clinicianId, guideId, roomId } = asked
  if (!kind || !setting) return null
  if (kind === 'treatment-session' ? !clinicianId || !route : !clinicianId && !guideId) return null
  return {
    clientId,
    kind,
    setting,
    clinicianId: clinicianId ?? null,
    guideId: guideId ?? null,
    roomId: setting === 'in_clinic' ? (roomId ?? null) : null,
  }
}

/** What an address says of a client's own talk. */
export const talkSchema = z.object({
  talk: z.enum(TALKS).catch('integration-talk'),
  date: optional(z.iso.date()),
  done: optional(z.enum(['booked', 'cancelled'])),
})

/** The address of a talk's free times, from a date on. */
export const talkHref = (talk: Talk, date?: string, days = 0): string =>
  `/my/talk?${new URLSearchParams({ talk, ...(date ? { date: addDays(date, days) } : {}) }).toString()}`

/** What the address of a new appointment says: the instant that was chosen. */
export const newSchema = z.object({
  at: optional(z.iso.datetime().transform((text) => new Date(text))),
})

/** What the address of a client's own session says. */
export const ownSessionSchema = z.object({
  setting: optional(z.enum(SETTINGS)),
  date: optional(z.iso.date()),
})

/** The address of the times to which a client may move their session, from a date on. */
export const ownMoveHref = (appointmentId: string, date?: string, days = 0): string =>
  `/my/session/${appointmentId}/move${date ? `?date=${addDays(date, days)}` : ''}`

/** The address of the times for a client's own session, from a date on. */
export const ownSessionHref = (setting: string, date?: string, days = 0): string =>
  `/my/session/book?${new URLSearchParams({ setting, ...(date ? { date: addDays(date, days) } : {}) }).toString()}`
