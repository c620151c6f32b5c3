import { z } from 'zod'
import { INSTRUMENTS, type Instrument } from './model'
import { QUESTIONNAIRES } from './scoring'

const answersTo = (instrument: Instrument) => {
  const { items, options } = QUESTIONNAIRES[instrument]
  const highest = options.at(-1)?.score ?? 0
  const answer = z.int().min(0).max(highest).nullable()
  return z.strictObject({
    instrument: z.literal(instrument),
    answers: z.array(answer).length(items.length),
  })
}

/** A submitted questionnaire: one answer an item, null where it was left blank. */
export const responseSchema = z.union(INSTRUMENTS.map(answersTo))
