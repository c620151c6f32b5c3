import type { Reading, VitalsDecision, VitalsFinding, VitalsReason, VitalsRule } from './vitals'

/** A sign's band. `recheck` first where it is not green, then what the band itself says. */
interface Band {
  readonly reason: VitalsReason
  readonly decision: VitalsDecision
  readonly recheckFirst: boolean
}

const GREEN = 'green'

/** Whether a pressure can be one at all: upper above lower, within 50-300 and 20-200 mmHg (SCR-BP). */
export const isPlausiblePressure = (systolic: number, diastolic: number): boolean =>
  systolic > diastolic && systolic <= 300 && systolic >= 50 && diastolic <= 200 && diastolic >= 20

const implausible: Band = { reason: 'implausible', decision: 'incomplete', recheckFirst: false }

/** mmHg, before a dose: 140/90 is the last green [src: 4, 5]; 160/100 red and 180/120 emergency [gen]. */
function pressureBand(systolic: number, diastolic: number): Band | typeof GREEN {
  if (!isPlausiblePressure(systolic, diastolic)) return implausible
  if (systolic >= 180 || diastolic >= 120) {
    return { reason: 'emergency', decision: 'emergency', recheckFirst: false }
  }
  if (systolic >= 160 || diastolic >= 100) {
    return { reason: 'red', decision: 'do_not_start', recheckFirst: true }
  }
  if (systolic > 140 || diastolic > 90) {
    return { reason: 'amber', decision: 'clinician_decision', recheckFirst: true }
  }
  if (systolic < 90 || diastolic < 50) {
    return { reason: 'low', decision: 'clinician_decision', recheckFirst: true }
  }
  return GREEN
}

/** Beats per minute, before a dose: 50-100 green, 40-49 and 101-119 amber, beyond red [gen]. */
function heartRateBand(rate: number): Band | typeof GREEN {
  if (rate < 40 || rate >= 120) {
    return { reason: 'red', decision: 'do_not_start', recheckFirst: true }
  }
  if (rate < 50 || rate > 100) {
    return { reason: 'amber', decision: 'clinician_decision', recheckFirst: true }
  }
  return GREEN
}

/** Percent, before a dose: 95 and more green, 92-94 amber, less does not start [gen]. */
function oxygenBand(percent: number): Band | typeof GREEN {
  if (percent > 100) return implausible
  if (percent < 92) return { reason: 'red', decision: 'do_not_start', recheckFirst: false }
  if (percent < 95) return { reason: 'amber', decision: 'clinician_decision', recheckFirst: true }
  return GREEN
}

const settled = (
  rule: VitalsRule,
  band: Band | typeof GREEN,
  isFirst: boolean,
): readonly VitalsFinding[] => {
  if (band === GREEN) return []
  const decision = isFirst && band.recheckFirst ? 'recheck' : band.decision
  return [{ rule, decision, reason: band.reason }]
}

const notMeasured = (rule: VitalsRule): readonly VitalsFinding[] => [
  { rule, decision: 'incomplete', reason: 'not_measured' },
]

export function pressureFindings(reading: Reading, isFirst: boolean): readonly VitalsFinding[] {
  const { systolicMmHg, diastolicMmHg } = reading
  return systolicMmHg === null || diastolicMmHg === null
    ? notMeasured('VIT-BP')
    : settled('VIT-BP', pressureBand(systolicMmHg, diastolicMmHg), isFirst)
}

export function heartRateFindings(reading: Reading, isFirst: boolean): readonly VitalsFinding[] {
  const { heartRatePerMin } = reading
  return heartRatePerMin === null
    ? notMeasured('VIT-HR')
    : settled('VIT-HR', heartRateBand(heartRatePerMin), isFirst)
}

export function oxygenFindings(
  reading: Reading,
  isFirst: boolean,
  isRequired: boolean,
): readonly VitalsFinding[] {
  const { spo2Percent } = reading
  if (spo2Percent === null) return isRequired ? notMeasured('VIT-SPO2') : []
  return settled('VIT-SPO2', oxygenBand(spo2Percent), isFirst)
}
