import { z } from 'zod'
import { change } from '@/lib/measures/change'
import { triageCssrs } from '@/lib/measures/cssrs'
import { score } from '@/lib/measures/scoring'
import { readCase } from '@/lib/rules/areas/read-case'

const answersSchema = z.array(z.number().int().nullable())

/** Two totals of one measure: no case may hold a score that nobody can have. */
const changeCase = <Name extends string>(instrument: Name, highest: number) => {
  const total = z.number().int().min(0).max(highest).nullish()
  return z.strictObject({
    instrument: z.literal(instrument),
    baseline: total,
    current: total,
    previous: total,
  })
}

/** A question that was put and not answered with a plain yes or no is left open, which is not the same as not put. */
const screenAnswerSchema = z
  .enum(['yes', 'no', 'unsure', 'prefer_not'])
  .nullish()
  .transform((answer) => (answer === 'prefer_not' ? 'unsure' : (answer ?? null)))

const instrumentCase = z.discriminatedUnion('instrument', [
  z.strictObject({
    instrument: z.enum(['PHQ-9', 'GAD-7', 'PHQ-2', 'PCL-5']),
    answers: answersSchema,
  }),
  changeCase('PHQ-9-change', 27),
  changeCase('GAD-7-change', 21),
  changeCase('PCL-5-change', 80),
  z.strictObject({
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
