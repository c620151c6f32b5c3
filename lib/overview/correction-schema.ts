import { z } from 'zod'

export const CORRECTION_PARTS = [
  'contact',
  'screening',
  'medicines',
  'session',
  'decision',
  'something_else',
] as const
export type CorrectionPart = (typeof CORRECTION_PARTS)[number]
export const CORRECTION_ANSWERS = ['corrected', 'partly', 'not_changed'] as const
export type CorrectionAnswer = (typeof CORRECTION_ANSWERS)[number]

const words = z
  .string('field.words.required')
  .trim()
  .min(3, 'field.words.required')
  .max(4000, 'field.words.long')

export const askCorrectionSchema = z.strictObject({
  about: z.enum(CORRECTION_PARTS, 'field.about.required'),
  words,
})
export const answerCorrectionSchema = z.strictObject({
  correctionId: z.uuid(),
  answer: z.enum(CORRECTION_ANSWERS, 'field.answer.required'),
  words,
})
export const takeRecordSchema = z.strictObject({ confirmPassword: z.string().max(200).optional() })
