import { z } from 'zod'
import { matchMedicine } from '@/lib/medications/matching'
import { gateFactsOf, protocolOf } from '@/lib/preparation/case-facts'
import { evaluateGate } from '@/lib/preparation/rules/gate'
import {
  gateCaseSchema,
  medicineTakenSchema,
  settingsSchema,
  substanceSchema,
} from '@/lib/preparation/case-schema'
import { readCase } from '@/lib/rules/areas/read-case'

const nameSchema = z.string().regex(/\S/, 'names nothing')

/** As stored facts, but a misspelt field or setting and something without a name are refused. */
const gateCase = z.strictObject({
  ...gateCaseSchema.shape,
  medications_taken: z.array(medicineTakenSchema.extend({ name: nameSchema })).nullish(),
  substances: z.array(substanceSchema.extend({ name: nameSchema })).nullish(),
  settings: settingsSchema.strict().nullish(),
})

/** Whether the session of a case may start, as the case format writes it. */
export function evaluateGateCase(input: unknown): unknown {
  const facts = readCase(gateCase, input)
  const result = evaluateGate(gateFactsOf(facts), protocolOf(facts), matchMedicine)
  return {
    decision: result.decision,
    reasons: [
      ...new Set([...result.reasons, ...result.findings.flatMap(({ opens }) => opens ?? [])]),
    ],
    earliest_start_at: result.earliestStartAt?.toISOString() ?? null,
  }
}
