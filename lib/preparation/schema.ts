import { z } from 'zod'
import { dateSchema, localTimeSchema, zoneSchema } from '@/lib/time/schema'
import type { LastEvent } from './last-event'
import { ILLNESSES, SAFETY_ANSWERS } from './model'

const ABOUT_MIN = 30

/** When something last happened, as a form sends it: wall-clock time and zone of where the person was. */
export const lastEventSchema = z
  .discriminatedUnion('precision', [
    z.strictObject({ precision: z.literal('none') }),
    z.strictObject({ precision: z.literal('unknown') }),
    z.strictObject({ precision: z.literal('date_only'), date: dateSchema, zone: zoneSchema }),
    z.strictObject({ precision: z.literal('exact'), local: localTimeSchema, zone: zoneSchema }),
    z.strictObject({
      precision: z.literal('approx'),
      local: localTimeSchema,
      zone: zoneSchema,
      plusMinusMin: z.int().min(0).max(720).default(ABOUT_MIN),
    }),
  ])
  .transform((answer): LastEvent => {
    switch (answer.precision) {
      case 'exact':
        return { ...answer, precision: 'local', plusMinusMin: 0 }
      case 'approx':
        return { ...answer, precision: 'local' }
      case 'none':
      case 'unknown':
      case 'date_only':
        return answer
    }
  })

const nameSchema = z.string().trim().min(1).max(200)
const answerSchema = z.enum(['yes', 'no', 'unsure', 'prefer_not']).nullable()

/** What a client answers on the day. A question may still be open: null holds the start, it never passes. */
export const gateAnswersSchema = z.strictObject({
  lastSolids: lastEventSchema.nullable(),
  lastMilkyDrink: lastEventSchema.nullable(),
  lastLiquids: lastEventSchema.nullable(),
  lastAlcohol: lastEventSchema.nullable(),
  hangover: answerSchema,
  intoxicated: answerSchema,
  medicationsTaken: z
    .array(z.strictObject({ name: nameSchema, last: lastEventSchema.nullable() }))
    .max(60)
    .nullable(),
  substances: z
    .array(z.strictObject({ name: nameSchema, last: lastEventSchema.nullable() }))
    .max(30)
    .nullable(),
  antihypertensive: z.enum(['not_prescribed', 'taken', 'missed', 'unsure']).nullable(),
  medChanges: answerSchema,
  pregnancy: z.enum(['yes', 'no', 'unsure', 'prefer_not', 'not_applicable']).nullable(),
  safety: z.enum(SAFETY_ANSWERS).nullable(),
  illness: z.array(z.enum(ILLNESSES)).max(ILLNESSES.length).nullable(),
  glucoseLowering: z.boolean().nullable(),
  glucoseMgDl: z.number().min(0).max(1500).nullable(),
  rideHome: z.enum(['named_adult', 'service', 'none']).nullable(),
  clothed: z.enum(['yes', 'no']).nullable(),
  addressConfirmed: z.boolean().nullable(),
  spaceSafe: z.boolean().nullable(),
})

export type GateAnswers = z.infer<typeof gateAnswersSchema>
