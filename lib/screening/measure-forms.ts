import { z } from 'zod'
import { INSTRUMENTS } from '@/lib/measures/model'

export const DIFFICULTY = 'difficulty'

const instrument = z.enum(INSTRUMENTS)
const value = z.coerce.number('page.field.answer').int('page.field.answer').min(0).max(4)

/** One item, the moment it is answered. */
export const answerItemSchema = z.strictObject({
  instrument,
  item: z.string().regex(/^(\d{1,2}|difficulty)$/),
  value,
})
export type AnswerItemInput = z.output<typeof answerItemSchema>

/** The whole page: what it holds is kept, whether or not something is still open. */
export const sendMeasureSchema = z.strictObject({
  instrument,
  items: z.record(z.string().regex(/^(\d{1,2}|difficulty)$/), value).default({}),
})
export type SendMeasureInput = z.output<typeof sendMeasureSchema>

export const passMeasureSchema = z.strictObject({ instrument })
export type PassMeasureInput = z.output<typeof passMeasureSchema>

/** What a clinician may ask of a client by themselves: the two questions about mood ask nothing about safety. */
export const askable = INSTRUMENTS.filter((each) => each !== 'PHQ-2')
export const askMeasureSchema = z.strictObject({
  clientId: z.uuid(),
  instrument: z.enum(askable, 'plan.field.instrument'),
})
export type AskMeasureInput = z.output<typeof askMeasureSchema>

export const remindMeasuresSchema = z.strictObject({ clientId: z.uuid() })

/** The address of an instrument, and back. */
export const slugOf = (of: (typeof INSTRUMENTS)[number]): string => of.toLowerCase()
export const instrumentOf = (slug: string) =>
  INSTRUMENTS.find((each) => slugOf(each) === slug) ?? null
