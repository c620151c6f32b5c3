import { watchedLongEnough } from './events'
import type { Setting } from './model'

export const DISCHARGE_CRITERIA = [
  'two_hours',
  'vitals_at_baseline',
  'fully_awake',
  'oriented',
  'walks_steadily',
  'no_vomiting',
  'no_distress',
  'safe',
  'accompanied',
  'instructions',
  'no_open_event',
  'signed',
] as const
export type DischargeCriterion = (typeof DISCHARGE_CRITERIA)[number]

export type Met = 'met' | 'not_met' | 'not_recorded'

export interface Vitals {
  readonly systolicMmHg: number
  readonly diastolicMmHg: number
  readonly heartRatePerMin: number
  readonly spo2Percent: number | null
}

/** What was recorded before somebody leaves; null where nobody has looked. */
export interface DischargeFacts {
  readonly setting: Setting
  readonly minutesSinceDose: number | null
  /** How long the protocol in force for this session watches; never less than the source's two hours. */
  readonly observationMin: number
  readonly baseline: Vitals | null
  /** The last set, taken within 15 minutes before leaving. */
  readonly last: Vitals | null
  readonly moaas: number | null
  readonly knowsNamePlaceDate: boolean | null
  readonly walksSteadily: boolean | null
  readonly vomitingNow: boolean | null
  readonly nausea: 'none' | 'mild' | 'more' | null
  readonly distressOrHallucination: boolean | null
  readonly safety: 'negative' | 'positive' | 'cleared_by_clinician' | null
  readonly companionNamed: boolean | null
  readonly instructionsRepeated: boolean | null
  readonly openEventGrade3OrMore: boolean | null
  readonly signedBy: 'clinician' | 'guide_with_clinician_on_call' | null
}

export interface CriterionState {
  readonly criterion: DischargeCriterion
  readonly state: Met
}

const within = (value: number, from: number, to: number): boolean => value >= from && value <= to
const isMet = (value: boolean | null): Met =>
  value === null ? 'not_recorded' : value ? 'met' : 'not_met'
const isAbsent = (value: boolean | null): Met => isMet(value === null ? null : !value)

/** Back to baseline, in mmHg, beats a minute and percent [gen] (clinical rules, D.1). */
export function isBackToBaseline(last: Vitals, baseline: Vitals | null): boolean {
  return (
    pressureIsBack(last, baseline) && heartIsBack(last, baseline) && oxygenIsBack(last, baseline)
  )
}

function pressureIsBack(last: Vitals, baseline: Vitals | null): boolean {
  const { systolicMmHg: upper, diastolicMmHg: lower } = last
  if (within(upper, 90, 140) && within(lower, 50, 90)) return true
  if (!baseline) return false
  const near =
    Math.abs(upper - baseline.systolicMmHg) <= 20 && Math.abs(lower - baseline.diastolicMmHg) <= 15
  return near && within(upper, 90, 160) && within(lower, 50, 100)
}

function heartIsBack({ heartRatePerMin: rate }: Vitals, baseline: Vitals | null): boolean {
  if (within(rate, 50, 100)) return true
  if (!baseline) return false
  return Math.abs(rate - baseline.heartRatePerMin) <= 20 && within(rate, 45, 110)
}

function oxygenIsBack({ spo2Percent: now }: Vitals, baseline: Vitals | null): boolean {
  const before = baseline?.spo2Percent ?? null
  return now === null || now >= 95 || (before !== null && now >= before)
}

/** The twelve criteria of discharge, each met, not met, or not recorded (clinical rules, D.6). */
export function dischargeCriteria(facts: DischargeFacts): readonly CriterionState[] {
  const states: Readonly<Record<DischargeCriterion, Met>> = {
    two_hours: isMet(
      facts.minutesSinceDose === null
        ? null
        : watchedLongEnough(facts.minutesSinceDose, facts.observationMin),
    ),
    vitals_at_baseline: isMet(facts.last && isBackToBaseline(facts.last, facts.baseline)),
    fully_awake: isMet(facts.moaas === null ? null : facts.moaas === 5),
    oriented: isMet(facts.knowsNamePlaceDate),
    walks_steadily: isMet(facts.walksSteadily),
    no_vomiting: stomachState(facts),
    no_distress: isAbsent(facts.distressOrHallucination),
    safe: isMet(facts.safety === null ? null : facts.safety !== 'positive'),
    accompanied: isMet(facts.companionNamed),
    instructions: isMet(facts.instructionsRepeated),
    no_open_event: isAbsent(facts.openEventGrade3OrMore),
    signed: signatureState(facts),
  }
  return DISCHARGE_CRITERIA.map((criterion) => ({ criterion, state: states[criterion] }))
}

function stomachState({ vomitingNow, nausea }: DischargeFacts): Met {
  if (vomitingNow === true || nausea === 'more') return 'not_met'
  return vomitingNow === null || nausea === null ? 'not_recorded' : 'met'
}

/** In the clinic a clinician signs; at home a guide may, with a clinician on call. */
function signatureState({ setting, signedBy }: DischargeFacts): Met {
  if (signedBy === null) return 'not_recorded'
  return signedBy === 'clinician' || setting === 'at_home' ? 'met' : 'not_met'
}

/** Everything but the signature is met: the session may be signed off. */
export const isReadyToSign = (facts: DischargeFacts): boolean =>
  dischargeCriteria(facts).every(
    ({ criterion, state }) => criterion === 'signed' || state === 'met',
  )

export const MUST_DECIDE_TRANSFER_MIN = 240

/** Four hours after the dose and still not ready: a clinician has to decide about a transfer [gen]. */
export const mustDecideTransfer = (facts: DischargeFacts): boolean =>
  facts.minutesSinceDose !== null &&
  facts.minutesSinceDose >= MUST_DECIDE_TRANSFER_MIN &&
  !isReadyToSign(facts)
