import { heartRateFindings, oxygenFindings, pressureFindings } from './vital-bands'
import {
  byGravity,
  type Reading,
  type VitalsFacts,
  type VitalsFinding,
  type VitalsResult,
  type VitalsRule,
} from './vitals'

/** So many readings before a dose; one more does not measure a decision away (clinical rules, D.1). */
export const MOST_READINGS = 3

/** Minutes of seated rest before a reading counts (clinical rules, D.1). */
export const REST_BEFORE_READING_MIN = 5

const isRested = ({ restMin }: Reading): boolean =>
  restMin !== null && restMin >= REST_BEFORE_READING_MIN

/**
 * Whether the vital signs allow the dose. The first reading that is not green is repeated after 5 minutes of
 * seated rest, from the second the last one decides, and after the third no other makes it milder; a reading without
 * that rest does not count, save that an emergency is one whether or not somebody sat. Symptoms make any reading an emergency. Oxygen is required
 * in the clinic and for the nasal product.
 */
export function decideVitals(facts: VitalsFacts): VitalsResult {
  const findings = [...symptomFindings(facts), ...readingFindings(facts)].toSorted(byGravity)
  const amber = findings.some(({ rule, reason }) => rule === 'VIT-BP' && reason === 'amber')
  return {
    decision: findings[0]?.decision ?? 'proceed',
    reasons: [...new Set(findings.map(({ rule }) => rule))],
    findings,
    call911: facts.symptoms.length > 0,
    needsLiveClinician: facts.setting === 'at_home' && amber,
  }
}

const symptomFindings = ({ symptoms }: VitalsFacts): readonly VitalsFinding[] =>
  symptoms.length > 0 ? [{ rule: 'VIT-BP', decision: 'emergency', reason: 'symptom' }] : []

const NOTHING_MEASURED: Reading = {
  systolicMmHg: null,
  diastolicMmHg: null,
  heartRatePerMin: null,
  spo2Percent: null,
  restMin: REST_BEFORE_READING_MIN,
}

function readingFindings(facts: VitalsFacts): readonly VitalsFinding[] {
  const last = facts.readings.at(-1) ?? NOTHING_MEASURED
  const counted = facts.readings.filter(isRested)
  const found = findingsOf(last, counted.length <= 1, facts)
  const third = counted[MOST_READINGS - 1]
  if (!third || third === last) return isRested(last) ? found : withoutRest(found)
  const decided = findingsOf(third, false, facts)
  return graver(decided, isRested(last) ? found : withoutRest(found))
}

function findingsOf(
  reading: Reading,
  isFirst: boolean,
  { setting, route }: VitalsFacts,
): readonly VitalsFinding[] {
  const oxygenRequired = setting === 'in_clinic' || route === 'intranasal_esketamine'
  return [
    ...pressureFindings(reading, isFirst),
    ...heartRateFindings(reading, isFirst),
    ...oxygenFindings(reading, isFirst, oxygenRequired),
  ]
}

/** Of what two readings say the graver; the earlier where they weigh the same. */
function graver(
  one: readonly VitalsFinding[],
  other: readonly VitalsFinding[],
): readonly VitalsFinding[] {
  const [first, second] = [one.toSorted(byGravity)[0], other.toSorted(byGravity)[0]]
  if (!second) return one
  return !first || byGravity(second, first) < 0 ? other : one
}

/** Keeps what rest cannot change; the other bands, and the pressure always, wait for a reading that counts. */
const withoutRest = (found: readonly VitalsFinding[]): readonly VitalsFinding[] => {
  const waiting = found.filter((finding) => !standsWithoutRest(finding)).map(({ rule }) => rule)
  const rules = new Set<VitalsRule>(['VIT-BP', ...waiting])
  return [
    ...found.filter(standsWithoutRest),
    ...[...rules].map((rule) => ({ rule, decision: 'recheck', reason: 'not_rested' }) as const),
  ]
}

const standsWithoutRest = ({ rule, reason }: VitalsFinding): boolean =>
  reason === 'emergency' ||
  reason === 'not_measured' ||
  reason === 'implausible' ||
  (rule === 'VIT-SPO2' && reason === 'red')
