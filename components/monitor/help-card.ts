import { z } from 'zod'

const listed = z.object({ title: z.string(), lines: z.array(z.string()) })

/**
 * What a sitter needs when it gets serious, as ready sentences: so that the same part shows it on the page of the session
 * and, out of what the phone kept closed, without a network.
 */
export const helpCardShape = z.object({
  look: z.record(
    z.enum([
      'question',
      'resting',
      'needsMe',
      'cannotWake',
      'needsMeTitle',
      'needsMeAlone',
      'wakeAlone',
      'needsMeBody',
      'callClinic',
      'wakeTitle',
      'wakeBody',
      'call911',
    ]),
    z.string(),
  ),
  clinicPhone: z.string(),
  address: z.object({ title: z.string(), text: z.string(), phone: z.string().nullable() }),
  say: listed,
  calls: listed,
  /** Milliseconds by the server's clock, and the sentence with `{minutes}`; null before the dose. */
  medicine: z.object({ at: z.number(), since: z.string() }).nullable(),
  reading: z.object({ dueAt: z.number(), later: z.string(), isTaken: z.boolean() }).nullable(),
})
export type HelpCard = z.output<typeof helpCardShape>
export type LookWords = HelpCard['look']
