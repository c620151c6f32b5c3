import { matchMedicine } from '@/lib/medications/matching'
import { gateFactsOf, protocolOf } from '@/lib/preparation/case-facts'
import { evaluateGate } from '@/lib/preparation/rules/gate'
import { gateCaseSchema } from '@/lib/preparation/case-schema'
import { readCase } from '@/lib/rules/areas/read-case'

/** Whether the session of a case may start, as the case format writes it. */
export function evaluateGateCase(input: unknown): unknown {
  const facts = readCase(gateCaseSchema, input)
  const result = evaluateGate(gateFactsOf(facts), protocolOf(facts), matchMedicine)
  return {
    decision: result.decision,
    reasons: [
      ...new Set([...result.reasons, ...result.findings.flatMap(({ opens }) => opens ?? [])]),
    ],
    earliest_start_at: result.earliestStartAt?.toISOString() ?? null,
  }
}
