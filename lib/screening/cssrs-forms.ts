import { z } from 'zod'
import { cssrsKeys } from '@/lib/measures/cssrs-flow'

export const cssrsPeriods = ['past_month', 'since_last_contact'] as const

export const beginCssrsSchema = z.strictObject({
  clientId: z.uuid(),
  period: z.enum(cssrsPeriods, 'page.cssrs.field.period'),
})
export type BeginCssrsInput = z.output<typeof beginCssrsSchema>

export const answerCssrsSchema = z.strictObject({
  clientId: z.uuid(),
  formId: z.uuid(),
  key: z.enum(cssrsKeys),
  answer: z.enum(['yes', 'no'], 'page.field.answer'),
})
export type AnswerCssrsInput = z.output<typeof answerCssrsSchema>

export const endCssrsSchema = z.strictObject({ clientId: z.uuid(), formId: z.uuid() })
export type EndCssrsInput = z.output<typeof endCssrsSchema>
