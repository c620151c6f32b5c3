import { byGravity, type GateFinding, type GateResult, type Lift } from './finding'
import type { GateCase } from './gate-case'

/** What somebody decided about one finding on the facts as they then were. */
export interface GateLift {
  readonly id: string
  readonly ruleId: string
  readonly factsHash: string
  readonly signerName: string
  readonly signerCredential: string
  readonly at: Date
}

export interface MarkedFinding extends GateFinding {
  /** The fingerprint of the facts that this finding rests on. */
  readonly factsHash: string
  /** Who decided that it does not hold the session; null while it counts. */
  readonly lifted: GateLift | null
}

/** The gate's answer after what clinicians decided. `decision`, `reasons` and `earliestStartAt` leave lifted findings out. */
export interface GateAnswer extends Omit<GateResult, 'findings'> {
  readonly findings: readonly MarkedFinding[]
}

const allows = (lift: Lift, { signerCredential }: GateLift): boolean => {
  switch (lift) {
    case 'nobody':
      return false
    case 'clinician':
      return true
    case 'prescriber':
      return signerCredential === 'prescriber'
  }
}

/** A lift speaks of one rule on unchanged facts, and only where the rule allows its signer. */
export function withLifts(
  result: GateResult,
  lifts: readonly GateLift[],
  hashOf: (finding: GateFinding) => string,
): GateAnswer {
  const findings = result.findings.map((finding): MarkedFinding => {
    const factsHash = hashOf(finding)
    const lift = lifts.find(
      (each) =>
        each.ruleId === finding.rule && each.factsHash === factsHash && allows(finding.lift, each),
    )
    return { ...finding, factsHash, lifted: lift ?? null }
  })
  const standing = findings.filter(({ lifted }) => lifted === null).toSorted(byGravity)
  return {
    decision: standing[0]?.decision ?? 'proceed',
    reasons: [...new Set(standing.map(({ rule }) => rule))],
    findings,
    notes: result.notes,
    earliestStartAt: earliestOf(standing),
    alerts: result.alerts,
  }
}

function earliestOf(findings: readonly MarkedFinding[]): Date | null {
  const ends = findings.flatMap(({ decision, window }) =>
    window && (decision === 'delay_until' || decision === 'reschedule')
      ? [window.earliest.getTime()]
      : [],
  )
  return ends.length > 0 ? new Date(Math.max(...ends)) : null
}

const COLUMN_OF: Readonly<Partial<Record<GateFinding['fields'][number], keyof GateCase>>> = {
  screeningDecision: 'screening_decision',
  screeningDate: 'screening_date',
  screeningLook: 'screening_look',
  lastSolids: 'last_solids',
  lastMilkyDrink: 'last_milky_drink',
  lastLiquids: 'last_liquids',
  lastAlcohol: 'last_alcohol',
  medicationsTaken: 'medications_taken',
  prescriberDecisions: 'prescriber_decisions',
  medChanges: 'med_changes',
  rideHome: 'ride_home',
  addressConfirmed: 'address_confirmed',
  stateAllowed: 'state_allowed',
  spaceSafe: 'space_safe',
  intervalOk: 'interval_ok',
  glucoseLowering: 'glucose_lowering',
  glucoseMgDl: 'glucose_mg_dl',
}

/**
 * The facts that a lift of this finding is bound to: the planned start, the rule and its reason, and the answers
 * behind it. Of a list only the line it speaks of; a changed list of medicines is the whole list.
 */
export function factsBehind(finding: GateFinding, facts: GateCase) {
  const { rule, reason, subject } = finding
  const fields: readonly GateFinding['fields'][number][] =
    rule === 'PRE-RX-CHANGE' ? [...finding.fields, 'medicationsTaken'] : finding.fields
  const values = fields.map((field) => {
    const column = COLUMN_OF[field] ?? (field as keyof GateCase)
    const value = facts[column] ?? null
    const lines = Array.isArray(value) && subject !== undefined && rule !== 'PRE-RX-CHANGE'
    return [field, lines ? value.filter((line) => speaksOf(line, subject)) : value]
  })
  return { plannedStartAt: facts.planned_start_at, rule, reason, subject: subject ?? null, values }
}

const speaksOf = (line: unknown, subject: string): boolean =>
  line === subject ||
  (typeof line === 'object' && line !== null && 'name' in line && line.name === subject)
