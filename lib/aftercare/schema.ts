import { z } from 'zod'
import { SAFETY_ANSWERS } from '@/lib/preparation/model'
import { CHECK_IN_SYMPTOMS } from './check-in-alerts'
import { CHECK_INS } from './model'

/** What the client says about the night. */
export const sleepSchema = z.strictObject({
  hours: z.number().min(0).max(24),
  alert: z.boolean(),
})

const booleanSchema = z.boolean().nullable()

/** A check-in as the client sends it. What was not asked, or not answered, is null. */
export const checkInSchema = z.strictObject({
  checkIn: z.enum(CHECK_INS),
  safety: z.enum(SAFETY_ANSWERS).nullable(),
  symptoms: z.array(z.enum(CHECK_IN_SYMPTOMS)).max(CHECK_IN_SYMPTOMS.length),
  craving: z.enum(['none', 'some', 'strong']).nullable(),
  hardEmotions: z.enum(['no', 'yes', 'wants_to_talk']).nullable(),
  droveBeforeAllowed: booleanSchema,
  alcoholOrSubstanceDay0: booleanSchema,
  extraOrNonprescribedKetamine: booleanSchema,
  pregnancyPossible: booleanSchema,
  unsafeWithPerson: booleanSchema,
  moodNow: z.int().min(0).max(10).nullable(),
  energyNow: z.int().min(0).max(10).nullable(),
  sleptHours: z.number().min(0).max(24).nullable(),
  reflection: z.string().trim().max(2000).nullable(),
})
