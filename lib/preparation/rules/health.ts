import type { GateFinding } from '../finding'
import type { Illness } from '../model'
import { finding, unanswered, type GateContext } from './findings'
import { canLowerGlucose } from './product'

const EMERGENCY_NOW: readonly Illness[] = ['chest_pain_now', 'breathing_trouble_now']
const GLUCOSE_LOW_MG_DL = 70
const GLUCOSE_HIGH_MG_DL = 300

/** PRE-AHTN: blood-pressure medicine is kept, on the day too; a missed dose is looked at [brief S116]. */
export function bloodPressureMedicineFindings({ facts }: GateContext): readonly GateFinding[] {
  const field = 'antihypertensive'
  switch (facts.antihypertensive) {
    case 'taken':
    case 'not_prescribed':
      return []
    case 'missed':
      return [finding('PRE-AHTN', 'clinician_decision', 'missed', [field])]
    case 'unsure':
      return [finding('PRE-AHTN', 'clinician_decision', 'unsure', [field])]
    case null:
      return [unanswered('PRE-AHTN', field)]
  }
}

/** PRE-RX-CHANGE: any medicine that changed since the screening is looked at. */
export function changeFindings({ facts }: GateContext): readonly GateFinding[] {
  const field = 'medChanges'
  switch (facts.medChanges) {
    case 'no':
      return []
    case 'yes':
      return [finding('PRE-RX-CHANGE', 'clinician_decision', 'answered_yes', [field])]
    case 'unsure':
    case 'prefer_not':
      return [finding('PRE-RX-CHANGE', 'clinician_decision', 'unsure', [field])]
    case null:
      return [unanswered('PRE-RX-CHANGE', field)]
  }
}

/** PRE-PREG: pregnancy does not start [brief S95]; not being sure is settled with a test. */
export function pregnancyFindings({ facts }: GateContext): readonly GateFinding[] {
  const field = 'pregnancy'
  switch (facts.pregnancy) {
    case 'no':
    case 'not_applicable':
      return []
    case 'yes':
      return [finding('PRE-PREG', 'do_not_start', 'answered_yes', [field])]
    case 'unsure':
    case 'prefer_not':
      return [finding('PRE-PREG', 'clinician_decision', 'unsure', [field], { lift: 'clinician' })]
    case null:
      return [unanswered('PRE-PREG', field)]
  }
}

/** PRE-SAFETY: the question of the day. Wanting to talk is taken as seriously as a plan [gen]. */
export function safetyFindings({ facts }: GateContext): readonly GateFinding[] {
  const field = 'safety'
  switch (facts.safety) {
    case 'no':
      return []
    case 'thoughts_no_plan':
      return [finding('PRE-SAFETY', 'clinician_decision', 'thoughts', [field])]
    case 'plan_or_intent':
    case 'rather_talk':
      return [finding('PRE-SAFETY', 'crisis', 'danger', [field])]
    case null:
      return [unanswered('PRE-SAFETY', field)]
  }
}

/** PRE-ILL: a new illness is looked at; chest pain or trouble breathing now is an emergency [gen]. */
export function illnessFindings({ facts }: GateContext): readonly GateFinding[] {
  if (facts.illness === null) return [unanswered('PRE-ILL', 'illness')]
  return facts.illness.map((illness) =>
    EMERGENCY_NOW.includes(illness)
      ? finding('PRE-ILL', 'do_not_start', 'emergency_symptom', ['illness'], {
          subject: illness,
          lift: 'nobody',
        })
      : finding('PRE-ILL', 'clinician_decision', 'illness', ['illness'], { subject: illness }),
  )
}

/**
 * PRE-GLUC: for people on insulin or a sulfonylurea, in mg/dL. Below 70 it is treated at once and another
 * time is found; above 300 a clinician decides [gen]. A reading counts whatever the answer was, and so does a
 * listed medicine; without either nobody knows whether it matters.
 */
export function glucoseFindings(context: GateContext): readonly GateFinding[] {
  const { glucoseLowering, glucoseMgDl } = context.facts
  const lowers = glucoseLowering === true || listsGlucoseLowering(context)
  const unknown = !lowers && glucoseLowering === null
  return [
    ...(lowers && glucoseMgDl === null ? [unanswered('PRE-GLUC', 'glucoseMgDl')] : []),
    ...(unknown ? [unanswered('PRE-GLUC', 'glucoseLowering')] : []),
    ...(glucoseMgDl === null ? [] : readingFindings(glucoseMgDl)),
  ]
}

function readingFindings(mgDl: number): readonly GateFinding[] {
  const fields = ['glucoseMgDl', 'glucoseLowering'] as const
  if (mgDl < GLUCOSE_LOW_MG_DL) {
    return [finding('PRE-GLUC', 'do_not_start', 'too_low', fields, { lift: 'nobody' })]
  }
  return mgDl > GLUCOSE_HIGH_MG_DL
    ? [finding('PRE-GLUC', 'clinician_decision', 'too_high', fields)]
    : []
}

const listsGlucoseLowering = ({ facts, matchMedicine }: GateContext): boolean =>
  (facts.medicationsTaken ?? []).some(({ name }) =>
    matchMedicine(name).products.some(canLowerGlucose),
  )
