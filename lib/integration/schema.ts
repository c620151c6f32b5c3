import { z } from 'zod'
import { isLocalDate } from '@/lib/time/zone'
import { PROMPTS, STEP_SIZES, STEP_STATES } from './model'

const text = (max: number) => z.string().trim().min(1).max(max)
const dateSchema = z.string().refine(isLocalDate)

/** A step as somebody writes it. */
export const stepSchema = z.strictObject({
  title: text(200),
  size: z.enum(STEP_SIZES),
  firstAction: text(200).nullable(),
  when: dateSchema.nullable(),
  energy: z.enum(['low', 'mid', 'high']),
  parentId: z.uuid().nullable(),
})

export const stepMoveSchema = z.strictObject({ stepId: z.uuid(), to: z.enum(STEP_STATES) })

export const insightSchema = z.strictObject({
  text: text(4000),
  state: z.enum(['keep', 'park', 'let_go']),
})

export const habitSchema = z.strictObject({
  cue: text(200),
  tinyAction: text(200),
  place: text(200).nullable(),
  days: z.array(z.int().min(1).max(7)).max(7),
})

export const habitAnswerSchema = z.strictObject({
  habitId: z.uuid(),
  date: dateSchema,
  answer: z.enum(['done', 'not_today', 'skip_kindly']),
})

/** A reflection is private when it is written; sharing is a second, separate act. */
export const reflectionSchema = z.strictObject({
  promptId: z.enum(PROMPTS).nullable(),
  text: text(20_000),
})

export const shareSchema = z.strictObject({ entryId: z.uuid(), withPersonId: z.uuid() })
