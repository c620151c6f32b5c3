import { z } from 'zod'
import { lookSchema } from '@/lib/preparation/forms'
import { eventForm, monitorReadingForm, vitalSignsForm } from './forms'

type Waiting = 'entryId' | 'waitedSec' | 'deviceTakenAt' | 'deviceLookedAt'

/** One entry of a page, as it is sent or waits to be: what, without when and under which number. */
export type EntryToKeep =
  | { readonly kind: 'vitals'; readonly input: Omit<z.input<typeof vitalSignsForm>, Waiting> }
  | { readonly kind: 'event'; readonly input: Omit<z.input<typeof eventForm>, Waiting> }
  | { readonly kind: 'reading'; readonly input: Omit<z.input<typeof monitorReadingForm>, Waiting> }
  | { readonly kind: 'look'; readonly input: Omit<z.input<typeof lookSchema>, Waiting> }

/** A letter as it is handed in: closed, with the device's clock at that moment. */
export const handInForm = z.strictObject({
  entryId: z.uuid(),
  letter: z.string().max(20_000),
  /** The device's own clock, in milliseconds: against the letter's it tells how long it waited. */
  sentAt: z.number().int(),
})
export type HandInInput = z.output<typeof handInForm>

/** What a letter says once it is open. */
export const letterForm = z.strictObject({
  kind: z.enum(['vitals', 'event', 'reading', 'look']),
  madeAt: z.number().int(),
  input: z.record(z.string(), z.unknown()),
})
