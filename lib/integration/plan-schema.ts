import { z } from 'zod'
import { ENERGIES, STEP_SIZES, STEP_STATES } from './model'

const text = (max: number, message: string) => z.string(message).trim().min(1, message).max(max)

export const intentionSchema = z.strictObject({ intention: text(2000, 'field.text.required') })

export const insightFormSchema = z.strictObject({ words: text(4000, 'field.text.required') })

export const insightChoiceSchema = z.strictObject({
  insightId: z.uuid(),
  choice: z.enum(['keep', 'park', 'let_go']),
})

export const stepFormSchema = z.strictObject({
  title: text(200, 'field.stepTitle.required'),
  firstAction: z.string().trim().max(200).optional(),
  size: z.enum(STEP_SIZES).default('small'),
  energy: z.enum(ENERGIES).default('low'),
})

/** A small piece of a step that is too big; the step itself becomes a large one. */
export const pieceSchema = z.strictObject({
  stepId: z.uuid(),
  title: text(200, 'field.stepTitle.required'),
  firstAction: z.string().trim().max(200).optional(),
  energy: z.enum(ENERGIES).default('low'),
})

export const stepMoveFormSchema = z.strictObject({ stepId: z.uuid(), to: z.enum(STEP_STATES) })
