import { gateFactsOf } from '../case-facts'
import type { GateCaseInput } from '../case-schema'
import type { GateFinding } from '../finding'
import type { MatchMedicine } from '../medicine'
import type { PreparationProtocol } from '../protocol'
import { evaluateGate } from './gate'

/** A gate that let a session begin, as it is stored. */
export interface GateThen {
  readonly facts: GateCaseInput
  /** What stood in the way and was decided about by a person. */
  readonly findings: readonly Pick<GateFinding, 'rule' | 'reason' | 'subject'>[]
  readonly at: Date
}

export interface HeldSession {
  readonly findings: readonly GateFinding[]
}

/** What other settings would have found on the same facts; null where nothing new stands in the way. */
export function heldBy(
  { facts, findings: decided }: GateThen,
  protocol: PreparationProtocol,
  matchMedicine: MatchMedicine,
): HeldSession | null {
  const { findings } = evaluateGate(gateFactsOf(facts), protocol, matchMedicine)
  const fresh = findings.filter(
    (finding) =>
      !decided.some(
        ({ rule, reason, subject }) =>
          rule === finding.rule && reason === finding.reason && subject === finding.subject,
      ),
  )
  return fresh.length > 0 ? { findings: fresh } : null
}
