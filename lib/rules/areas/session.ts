import { z } from 'zod'
import { GATE_DECISIONS } from '@/lib/preparation/finding'
import { readCase } from '@/lib/rules/areas/read-case'
import {
  decideEvent,
  MIN_OBSERVATION_MIN,
  restrictionsActive,
  stateAfterRefusal,
  type GuardFacts,
} from '@/lib/sessions/events'
import { SETTINGS } from '@/lib/sessions/model'
import { SESSION_STATES } from '@/lib/sessions/states'

const booleanSchema = z.boolean().nullish()

const sessionCase = z.strictObject({
  state: z.enum(SESSION_STATES),
  event: z.enum(['check_in', 'dose', 'cancel', 'assess_discharge', 'discharge', 'stop_early']),
  gate_now: z.enum(GATE_DECISIONS).nullish(),
  dose_matches_order: booleanSchema,
  lot: z.union([z.string(), z.boolean()]).nullish(),
  second_check: booleanSchema,
  minutes_since_dose: z.number().nullish(),
  other_criteria: z.union([z.string(), z.boolean(), z.array(z.string())]).nullish(),
  setting: z.enum(SETTINGS).nullish(),
  monitor_attested: booleanSchema,
  any_dose_given: booleanSchema,
})

type SessionCase = z.infer<typeof sessionCase>

/** What an event does to the session of a case, as the case format writes it. */
export function evaluateSessionCase(input: unknown): unknown {
  const read = readCase(sessionCase, input)
  const facts = guardFactsOf(read)
  const outcome = decideEvent(read.state, read.event, facts)
  const next = outcome.ok ? outcome.value : stateAfterRefusal(read.state, read.event)
  const dosed = restrictionsActive(read.state, facts.anyDoseGiven)
  return {
    allowed: outcome.ok,
    next,
    restrictions_active: dosed || restrictionsActive(next, facts.anyDoseGiven),
  }
}

/**
 * A case that says nothing of the gate at check-in, or of the signature at discharge, is about something
 * else: those guards have no field there and count as passed.
 */
function guardFactsOf(read: SessionCase): GuardFacts {
  const gateNow = read.gate_now ?? (read.event === 'check_in' ? 'proceed' : null)
  return {
    setting: read.setting ?? null,
    gateNow,
    vitalsNow: null,
    monitorAttested: read.monitor_attested ?? null,
    doseMatchesOrder: read.dose_matches_order ?? null,
    lot: lotOf(read.lot),
    secondCheck: read.second_check ?? null,
    minutesSinceDose: read.minutes_since_dose ?? null,
    observationMin: MIN_OBSERVATION_MIN,
    otherCriteriaMet: criteriaOf(read.other_criteria),
    signed: true,
    documented: null,
    anyDoseGiven: read.any_dose_given ?? null,
  }
}

/** A lot is its text; a case may also only say that there is one. */
const lotOf = (lot: SessionCase['lot']): string | null => {
  if (lot === true) return 'recorded'
  return typeof lot === 'string' ? lot : null
}

const criteriaOf = (criteria: SessionCase['other_criteria']): boolean | null =>
  criteria === null || criteria === undefined ? null : criteria === 'all_true' || criteria === true
