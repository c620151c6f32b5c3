import { z } from 'zod'
import { ENERGIES, STEP_SIZES } from './model'

const text = (max: number, message: string) => z.string(message).trim().min(1, message).max(max)

/** A step that a guide proposes. It is small unless they say otherwise. */
export const offerSchema = z.strictObject({
  clientId: z.uuid(),
  title: text(200, 'field.stepTitle.required'),
  firstAction: z.string().trim().max(200).optional(),
  why: z.string().trim().max(1000).optional(),
  size: z.enum(STEP_SIZES).default('small'),
  energy: z.enum(ENERGIES).default('low'),
})
export const offerNameSchema = z.strictObject({ offerId: z.uuid() })

/** The client's yes, in the guide's words or in their own. */
export const takeOfferSchema = z.strictObject({
  offerId: z.uuid(),
  title: text(200, 'field.stepTitle.required'),
  firstAction: z.string().trim().max(200).optional(),
  energy: z.enum(ENERGIES).default('low'),
})
