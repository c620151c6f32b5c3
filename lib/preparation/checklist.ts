import { z } from 'zod'
import { caseEventSchema, gateCaseSchema } from './case-schema'

/** One medicine of the day's list: a line of the client's own list by its id, or another one by its name. */
export const medicineAnswerSchema = z.object({
  medicationId: z.uuid().nullish(),
  name: z.string(),
  last: caseEventSchema,
  patch_removed_at: z.string().nullish(),
  rescue_for_seizure: z.boolean().nullish(),
})
export type MedicineAnswer = z.input<typeof medicineAnswerSchema>

/**
 * What only the client can say about the day, in the shape of a clinical case: every answer may be absent, and absent
 * means not answered.
 */
export const checklistSchema = gateCaseSchema
  .pick({
    last_solids: true,
    last_milky_drink: true,
    last_liquids: true,
    last_alcohol: true,
    sip: true,
    antihypertensive: true,
    hangover: true,
    intoxicated: true,
    substances: true,
    med_changes: true,
    pregnancy: true,
    safety: true,
    illness: true,
    ride_home: true,
    clothed: true,
    address_confirmed: true,
    space_safe: true,
    glucose_mg_dl: true,
  })
  .extend({ medicines: z.array(medicineAnswerSchema).nullish() })

/** As it is stored and shown again: instants are ISO text. */
export type ChecklistAnswers = z.input<typeof checklistSchema>

/** What was stored; something that is no checklist counts as nothing answered. */
export function storedChecklist(stored: unknown): ChecklistAnswers {
  return checklistSchema.safeParse(stored).success ? (stored as ChecklistAnswers) : {}
}

/** Hours before the planned medicine at which the checklist opens [gen]. */
export const CHECKLIST_OPENS_H = 24
