import { z } from 'zod'
import type { AnswerValue } from '@/lib/screening/model'
import type { ClientQuestion } from '@/lib/screening/questions'

const said = z.enum(['still_true', 'changed', 'unsure'])

/** A part of "what changed" as its form sends it. */
export const partSchema = z.strictObject({
  part: z.string().max(40),
  all: z
    .literal('yes')
    .optional()
    .transform((all) => all === 'yes'),
  said: z.record(z.string().max(60), said).default({}),
})
export type PartInput = z.output<typeof partSchema>

export const saidSchema = z.strictObject({ field: z.string().max(60), said })
export type SaidInput = z.output<typeof saidSchema>

/** "I am not sure" as this question takes it; undefined where it has no such answer and is opened instead. */
export function unsureAnswer({ kind, options }: ClientQuestion): AnswerValue | undefined {
  if (!options.includes('unsure')) return undefined
  return kind === 'multi' ? ['unsure'] : 'unsure'
}
