import { z } from 'zod'
import { evaluateScreening } from '@/lib/screening/rules'
import { screeningRuleSet } from '@/lib/screening/ruleset'
import { completeAnswersSchema } from '@/lib/screening/schema'
import { unanswered } from '@/lib/screening/unanswered'
import { instantOf } from '@/lib/time/instant'
import { isZone } from '@/lib/time/zone'

/** A list of ticks may also be answered with one word. */
const orNotSaid = <Ticks extends z.ZodType>(ticks: Ticks) =>
  z.union([z.enum(['unsure', 'prefer_not']).transform((code) => [code]), ticks])
const number = z.number().nullable()
/** A sum of whole points. A sum out of its range is left to the rules, half a point is a slip of the pen. */
const points = z.number().int().nullable()
const text = z.string().nullable()

/**
 * A case may hold what a form would refuse, such as an impossible date: the rules have an answer
 * to it. Codes and field names stay strict, so that a misspelt case is never read as harmless.
 */
const screeningCase = completeAnswersSchema.extend({
  evaluated_at: z
    .string()
    .transform((at) => instantOf(at))
    .pipe(z.date('evaluated_at is not an instant with its offset')),
  tz: z.string().refine(isZone, 'tz is not an IANA zone'),
  date_of_birth: text,
  mi_stroke_date: text,
  seizure_last_date: text,
  allergies: z.array(z.string()).nullable(),
  heart_problems: orNotSaid(completeAnswersSchema.shape.heart_problems),
  other_mental: orNotSaid(completeAnswersSchema.shape.other_mental),
  urinary_symptoms: orNotSaid(completeAnswersSchema.shape.urinary_symptoms),
  bp_readings: z
    .array(
      z.strictObject({
        systolic: number.default(null),
        diastolic: number.default(null),
        taken_at: text.default(null),
      }),
    )
    .nullable(),
  pregnancy_test: z
    .strictObject({ date: text.default(null), result: z.enum(['negative', 'positive']).nullable() })
    .nullable(),
  medications: z
    .array(completeAnswersSchema.shape.medications.unwrap().element.extend({ name: z.string() }))
    .nullable(),
  bmi: z.number().min(10).max(100).nullable(),
  dast10: points,
  audit_c: points,
  phq9_item9: points,
  state: text,
  address: text,
})

const caseObject = z.record(z.string(), z.unknown())
const ruleSet = screeningRuleSet()

/** What the rules say of one made-up client, as the case format writes it. */
export const evaluateScreeningCase = (input: unknown): unknown => {
  const { evaluated_at, tz, ...answers } = screeningCase.parse({
    ...unanswered,
    ...caseObject.parse(input),
  })
  const { decision, reasons, override, advice, alerts } = evaluateScreening(
    ruleSet,
    answers,
    evaluated_at,
    tz,
  )
  return { decision, reasons, override, urgent_advice: advice !== null, alerts }
}
