import { latestOf } from '@/lib/time/instant'
import { byGravity, type GateFinding, type GateResult } from '../finding'
import type { MatchedName, MatchMedicine } from '../medicine'
import type { GateFacts } from '../model'
import type { PreparationProtocol } from '../protocol'
import { alcoholFindings, substanceFindings } from './alcohol-and-substances'
import { consentFindings, intervalFindings, screeningFindings } from './clearance'
import type { GateContext } from './findings'
import { drinkFindings, foodFindings } from './food-and-drink'
import {
  bloodPressureMedicineFindings,
  changeFindings,
  glucoseFindings,
  illnessFindings,
  pregnancyFindings,
  safetyFindings,
} from './health'
import { medicineFindings } from './medicines'
import {
  clothingFindings,
  locationFindings,
  monitorFindings,
  rideFindings,
  spaceFindings,
} from './place'

const RULES: readonly ((context: GateContext) => readonly GateFinding[])[] = [
  safetyFindings,
  screeningFindings,
  consentFindings,
  intervalFindings,
  pregnancyFindings,
  illnessFindings,
  glucoseFindings,
  alcoholFindings,
  substanceFindings,
  foodFindings,
  drinkFindings,
  medicineFindings,
  bloodPressureMedicineFindings,
  changeFindings,
  monitorFindings,
  rideFindings,
  clothingFindings,
  locationFindings,
  spaceFindings,
]

/** Whether this session may start at `facts.startAt`: every rule is asked, and the gravest answer decides. */
export function evaluateGate(
  facts: GateFacts,
  protocol: PreparationProtocol,
  matchMedicine: MatchMedicine,
): GateResult {
  const context = { facts, protocol, matchMedicine: readingEachNameOnce(matchMedicine) }
  const all = RULES.flatMap((rule) => rule(context))
  const findings = all.filter(({ decision }) => decision !== 'proceed').toSorted(byGravity)
  return {
    decision: findings[0]?.decision ?? 'proceed',
    reasons: [...new Set(findings.map(({ rule }) => rule))],
    findings,
    notes: all.filter(({ decision }) => decision === 'proceed'),
    earliestStartAt: latestOf(findings.flatMap(endOfWait)),
    alerts: findings.flatMap(alertOf),
  }
}

function readingEachNameOnce(matchMedicine: MatchMedicine): MatchMedicine {
  const read = new Map<string, MatchedName>()
  return (typed) => {
    const match = read.get(typed) ?? matchMedicine(typed)
    read.set(typed, match)
    return match
  }
}

const endOfWait = ({ decision, window }: GateFinding): readonly Date[] =>
  window && (decision === 'delay_until' || decision === 'reschedule') ? [window.earliest] : []

const alertOf = ({ rule, reason }: GateFinding): readonly ('A1' | 'A2')[] => {
  if (rule !== 'PRE-SAFETY') return []
  return reason === 'danger' ? ['A1'] : reason === 'thoughts' ? ['A2'] : []
}
