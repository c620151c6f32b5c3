import { z } from 'zod'
import { allergySeverities, medicineSources } from './allergy'

const reason = z.string('page.field.reason').trim().min(3, 'page.field.reason').max(500)

const allergy = {
  substance: z.string('allergy.field.substance').trim().min(1, 'allergy.field.substance').max(200),
  reaction: z.string().trim().max(500).optional(),
  severity: z.enum(allergySeverities, 'allergy.field.severity'),
  onsetOn: z.iso.date('allergy.field.onsetOn').optional(),
}

/** What a client reacts to, in their own words. */
export const ownAllergySchema = z.strictObject(allergy)
export const allergySchema = z.strictObject({
  clientId: z.uuid(),
  source: z.enum(medicineSources).optional(),
  ...allergy,
})
export type AllergyInput = z.output<typeof allergySchema>

export const noneKnownSchema = z.strictObject({ clientId: z.uuid() })

/** Confirmed after somebody looked into it, refuted, or a wrong entry: each with its reason, the record stays. */
export const judgeAllergySchema = z.strictObject({
  clientId: z.uuid(),
  allergyId: z.uuid(),
  verification: z.enum(['confirmed', 'refuted', 'entered-in-error'], 'allergy.field.verification'),
  reason,
})
export type JudgeAllergyInput = z.output<typeof judgeAllergySchema>

export const takeOffSchema = z.strictObject({ allergyId: z.uuid(), reason })
