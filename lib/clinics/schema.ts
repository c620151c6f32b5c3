import { z } from 'zod'
import { isZone } from '@/lib/time/zone'
import { STATES } from './model'

const line = (key: string, most = 120) =>
  z
    .string({ error: `clinics.field.${key}.required` })
    .min(1, `clinics.field.${key}.required`)
    .max(most, 'clinics.field.long')

/** A number that a person can call; what a phone makes of spaces and signs is its own affair. */
const phone = (key: string) =>
  line(key, 40).regex(/^\+?[\d\s().-]{7,}(\s?(x|ext\.?)\s?\d+)?$/i, 'clinics.field.phone.shape')

export const timeZone = z
  .string({ error: 'clinics.field.timeZone.required' })
  .refine(isZone, 'clinics.field.timeZone.known')

const state = z
  .string({ error: 'clinics.field.state.required' })
  .transform((typed) => typed.toUpperCase())
  .refine((code) => STATES.includes(code), 'clinics.field.state.known')

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
  .refine(
    (codes) => codes.every((code) => STATES.includes(code)),
    'clinics.field.licensedStates.known',
  )

export const clinicFacts = {
  name: line('name'),
  phone: phone('phone'),
  emergencyPhone: phone('emergencyPhone'),
  street: line('street'),
  city: line('city'),
  state,
  postalCode: z
    .string({ error: 'clinics.field.postalCode.shape' })
    .regex(/^\d{5}(-\d{4})?$/, 'clinics.field.postalCode.shape'),
  timeZone,
}

export const settingsChange = z.strictObject({
  ...clinicFacts,
  seen: z.string().max(4_000),
  licensedStates: states,
  replyPromiseHours: z.coerce
    .number('clinics.field.replyPromiseHours.range')
    .int('clinics.field.replyPromiseHours.range')
    .min(1, 'clinics.field.replyPromiseHours.range')
    .max(168, 'clinics.field.replyPromiseHours.range'),
})

const roomName = line('roomName', 60)

export const newRoom = z.strictObject({ roomName })
export const roomRename = z.strictObject({ roomId: z.uuid(), roomName })
export const roomNamed = z.strictObject({ roomId: z.uuid() })
