import { z } from 'zod'
import { isZone } from '@/lib/time/zone'
import { STATES } from './model'

const line = (key: string, most = 120) =>
  z
    .string({ error: `field.${key}.required` })
    .min(1, `field.${key}.required`)
    .max(most, 'field.long')

/** A number that a person can call; what a phone makes of spaces and signs is its own affair. */
const phone = (key: string) =>
  line(key, 40).regex(/^\+?[\d\s().-]{7,}(\s?(x|ext\.?)\s?\d+)?$/i, 'field.phone.shape')

export const timeZone = z
  .string({ error: 'field.timeZone.required' })
  .refine(isZone, 'field.timeZone.known')

const state = z
  .string({ error: 'field.state.required' })
  .transform((typed) => typed.toUpperCase())
  .refine((code) => STATES.includes(code), 'field.state.known')

/** Typed as “NY, NJ, CT”; kept as codes, each once. */
const states = z
  .string()
  .default('')
  .transform((typed) =>
    [
      ...new Set(
        typed
          .toUpperCase()
          .split(/[\s,;]+/)
          .filter(Boolean),
      ),
    ].toSorted(),
  )
  .refine((codes) => codes.every((code) => STATES.includes(code)), 'field.licensedStates.known')

export const clinicFacts = {
  name: line('name'),
  phone: phone('phone'),
  emergencyPhone: phone('emergencyPhone'),
  street: line('street'),
  city: line('city'),
  state,
  postalCode: z
    .string({ error: 'field.postalCode.shape' })
    .regex(/^\d{5}(-\d{4})?$/, 'field.postalCode.shape'),
  timeZone,
}

export const settingsChange = z.strictObject({
  ...clinicFacts,
  seen: z.string().max(4_000),
  licensedStates: states,
  replyPromiseHours: z.coerce
    .number('field.replyPromiseHours.range')
    .int('field.replyPromiseHours.range')
    .min(1, 'field.replyPromiseHours.range')
    .max(168, 'field.replyPromiseHours.range'),
})

const roomName = line('roomName', 60)

export const newRoom = z.strictObject({ roomName })
export const roomRename = z.strictObject({ roomId: z.uuid(), roomName })
export const roomNamed = z.strictObject({ roomId: z.uuid() })
