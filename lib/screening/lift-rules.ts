import type { Finding } from '@/lib/screening/finding'
import { canonicalJson } from '@/lib/screening/fingerprint'
import type { BpReading, Severity } from '@/lib/screening/model'
import type { Evidence, Rule, RuleSet } from '@/lib/screening/rule'
import { hoursBetween } from '@/lib/time/instant'
import { addDays, daysBetween, endOfLocalDay, localDate } from '@/lib/time/zone'

/** Which finding: the rule's reason and how grave it is. One rule can say both stop and caution. */
export const findingKey = ({ reason, severity }: Pick<Finding, 'reason' | 'severity'>): string =>
  `${reason}:${severity}`

/** What a lift was made upon. Another answer, a new reading or another medicine is another finding. */
export const becauseText = (finding: Finding): string => canonicalJson(finding.because)

export interface Lift {
  readonly id: string
  readonly ruleId: string
  readonly severity: Severity
  readonly becauseHash: string
  readonly evidence: string
  /** What the first signer wrote; not there for a client. */
  readonly reason?: string | null
  readonly validUntil: Date
  readonly signerName: string
  readonly signerCredential: string
  readonly secondSignerName: string | null
  readonly secondSignerCredential: string | null
  readonly secondSignedAt: Date | null
  readonly withdrawnAt: Date | null
  readonly recordedAt: Date
  readonly recordedById: string | null
}

export type LiftState = 'none' | 'waits_for_second' | 'in_force' | 'expired' | 'overtaken'

/** Whether a lift still speaks of this finding: same rule, same severity, same answers beneath. */
export const speaksOf = (lift: Lift, finding: Finding, becauseHash: string): boolean =>
  lift.ruleId === finding.reason &&
  lift.severity === finding.severity &&
  lift.becauseHash === becauseHash &&
  lift.withdrawnAt === null

/** How far a lift of this finding has come at an instant. */
export function liftState(lift: Lift | null, finding: Finding, now: Date): LiftState {
  if (!lift) return 'none'
  if (lift.validUntil < now) return 'expired'
  return finding.twoSigners && !lift.secondSignedAt ? 'waits_for_second' : 'in_force'
}

/** The last day on which a clearance or a lift may rest on this rule, counted from the day of the screening. */
export function validThrough(
  rule: Rule | undefined,
  { parameters }: RuleSet,
  screeningDate: string,
): string {
  const longest = parameters.screeningValidDays
  const days = rule && 'days' in rule.valid ? rule.valid.days : longest
  return addDays(screeningDate, days)
}

/**
 * The last day of a clearance: the screening's own validity, and shorter where a rule that had a stop or a review says
 * so, or where a lift ends sooner. Blood pressure is measured anew at every session, so its 14 days bound the reading
 * and not the clearance. Clinical rules, section B (d).
 */
export function clearableUntil(
  ruleSet: RuleSet,
  findings: readonly Finding[],
  lifts: readonly Lift[],
  screeningDate: string,
  zone: string,
): Date {
  const own = addDays(screeningDate, ruleSet.parameters.screeningValidDays)
  const byRule = findings
    .filter(({ severity, rule }) => severity !== 'caution' && rule !== 'SCR-BP')
    .map(({ rule }) => ruleSet.rules.find((each) => each.id === rule))
    .map((rule) => validThrough(rule, ruleSet, screeningDate))
  const day = [own, ...byRule].toSorted()[0] ?? own
  const ends = [endOfLocalDay(day, zone), ...lifts.map((lift) => lift.validUntil)]
  return new Date(Math.min(...ends.map((end) => end.getTime())))
}

export interface ReceivedEvidence {
  readonly ruleId: string
  readonly wanted: string
  readonly receivedAt: Date
}

const inRange = ({ systolic, diastolic }: BpReading): boolean =>
  systolic !== null && diastolic !== null && systolic <= 140 && diastolic <= 90

const takenAt = ({ taken_at }: BpReading): Date => new Date(taken_at ?? Number.NaN)

/** Whether evidence is there and young enough. Pressures are read from the readings themselves. */
export function hasEvidence(
  finding: Finding,
  evidence: Evidence,
  received: readonly ReceivedEvidence[],
  readings: readonly BpReading[],
  now: Date,
  zone: string,
): boolean {
  const recent = readings.filter((each) => hoursBetween(takenAt(each), now) <= 14 * 24)
  switch (evidence.id) {
    case 'bp_reading':
      return recent.length > 0
    case 'two_readings_in_range_on_different_days':
      return new Set(recent.filter(inRange).map((each) => localDate(takenAt(each), zone))).size >= 2
    case 'later_reading_below_180_120': {
      const last = readings.at(-1)
      return last !== undefined && (last.systolic ?? 999) < 180 && (last.diastolic ?? 999) < 120
    }
    default:
      return received.some(
        (each) =>
          each.ruleId === finding.rule &&
          each.wanted === evidence.id &&
          (evidence.maxAgeDays === undefined ||
            daysBetween(localDate(each.receivedAt, zone), localDate(now, zone)) <=
              evidence.maxAgeDays),
      )
  }
}

/** What a lift of a stop still lacks; a review or caution is cleared by the rule's documentation. */
export const missingToLift = (
  finding: Finding,
  has: (evidence: Evidence) => boolean,
): readonly string[] =>
  finding.severity === 'stop' || finding.severity === 'crisis'
    ? finding.evidence.filter((each) => each.toLift && !has(each)).map(({ id }) => id)
    : []

/** Heart and lung stops that were lifted keep the session in the clinic. Clinical rules, SCR-HEART and SCR-BREATH. */
const CLINIC_ONLY: ReadonlySet<string> = new Set(['SCR-HEART', 'SCR-BREATH'])

/** Whether what was found keeps sessions out of the home. */
export const onlyInClinic = (findings: readonly Finding[]): boolean =>
  findings.some(
    ({ rule, severity }) =>
      (severity === 'stop' && CLINIC_ONLY.has(rule)) ||
      (rule === 'SCR-SI' && severity === 'crisis'),
  )
