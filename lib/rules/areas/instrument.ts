import { z } from 'zod'
import { change } from '@/lib/measures/change'
import { triageCssrs } from '@/lib/measures/cssrs'
import { score } from '@/lib/measures/scoring'
import { readCase } from '@/lib/rules/areas/read-case'

const answersSchema = z.array(z.number().int().nullable())
const totalSchema = z.number().min(0).nullish()

/** Anything but a plain yes or no leaves the question open. */
const screenAnswerSchema = z
  .enum(['yes', 'no', 'unsure', 'prefer_not'])
  .nullish()
  .transform((answer) => (answer === 'yes' || answer === 'no' ? answer : null))

const instrumentCase = z.discriminatedUnion('instrument', [
  z.object({
    instrument: z.enum(['PHQ-9', 'GAD-7', 'PHQ-2', 'PCL-5']),
    answers: answersSchema,
  }),
  z.object({
    instrument: z.enum(['PHQ-9-change', 'GAD-7-change', 'PCL-5-change']),
    baseline: totalSchema,
    current: totalSchema,
    previous: totalSchema,
  }),
  z.object({
    instrument: z.literal('C-SSRS'),
    q1: screenAnswerSchema,
    q2: screenAnswerSchema,
    q3: screenAnswerSchema,
    q4: screenAnswerSchema,
    q5: screenAnswerSchema,
    q6_lifetime: screenAnswerSchema,
    q6_3months: screenAnswerSchema,
  }),
])

const CHANGE_OF = {
  'PHQ-9-change': 'PHQ-9',
  'GAD-7-change': 'GAD-7',
  'PCL-5-change': 'PCL-5',
} as const

/** What the answers of a case mean, as the case format writes it. */
export function evaluateInstrumentCase(input: unknown): unknown {
  const read = readCase(instrumentCase, input)
  switch (read.instrument) {
    case 'PHQ-9':
    case 'GAD-7':
    case 'PHQ-2':
    case 'PCL-5': {
      const { total, band, positive, alerts } = score(read.instrument, read.answers)
      return { total, band, positive, alerts }
    }
    case 'PHQ-9-change':
    case 'GAD-7-change':
    case 'PCL-5-change': {
      const { response, partial, remission, alerts } = change(CHANGE_OF[read.instrument], {
        baseline: read.baseline ?? null,
        current: read.current ?? null,
        previous: read.previous ?? null,
      })
      return { response, partial, remission, alerts }
    }
    case 'C-SSRS':
      return triageCssrs({
        ...read,
        q6Lifetime: read.q6_lifetime,
        q6ThreeMonths: read.q6_3months,
      })
  }
}
