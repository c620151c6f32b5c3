import type { WithdrawalCause } from '@/lib/screening/clearance'
import type { RuleId } from '@/lib/screening/model'
import type { RuleSet } from '@/lib/screening/rule'

/** Events that ask every rule again. Clinical rules, section B, global invalidating events `[gen]`. */
export const globalEvents = [
  'new_diagnosis',
  'emergency_visit_hospital_or_surgery',
  'medicine_changed',
  'pregnancy_or_missed_period',
  'head_injury',
  'seizure',
  'suicide_attempt_or_self_harm',
  'psychosis_or_mania_symptom',
  'allergic_reaction',
  'new_urinary_chest_breathing_or_eye_symptom',
  'relapse',
  'serious_adverse_event',
  'prescriber_or_route_changed',
] as const
export type GlobalEvent = (typeof globalEvents)[number]

/** Events that ask one or two rules again: those that name them. */
export const ruleEvents = [
  'date_of_birth_corrected',
  'consent_text_changed',
  'consent_withdrawn',
  'psychosis_symptom',
  'family_or_monitor_report',
  'mania_symptom',
  'short_sleep_three_nights',
  'antipsychotic_changed',
  'self_harm',
  'hospital_stay',
  'new_family_information',
  'mood_stabiliser_stopped',
  'reading_out_of_range',
  'antihypertensive_changed_or_missed',
  'new_symptom',
  'chest_pain',
  'fainting',
  'heart_medicine_added',
  'heart_attack_or_stroke',
  'new_imaging',
  'chest_infection',
  'flare',
  'steroid_course',
  'cpap_stopped',
  'severe_headache',
  'eye_pain',
  'vision_loss',
  'eye_surgery',
  'antithyroid_changed',
  'thyroid_symptom',
  'missed_period',
  'unprotected_sex',
  'contraception_stopped',
  'birth',
  'pregnancy_plans_change',
  'early_refill_request',
  'lost_medication',
  'craving',
  'hangover_or_intoxication_at_session',
  'positive_safety_answer',
  'suicide_attempt',
  'urinary_symptom',
  'jaundice',
  'abnormal_liver_test',
  'confusion',
  'monitor_withdraws',
  'travel',
] as const
export type EventCode = GlobalEvent | (typeof ruleEvents)[number]

export const eventCodes: readonly EventCode[] = [
  ...new Set<EventCode>([...globalEvents, ...ruleEvents]),
]

/** What an event of the clinic's list is called in the lists of the rules. */
const ALSO_CALLED: Readonly<Partial<Record<GlobalEvent, readonly EventCode[]>>> = {
  emergency_visit_hospital_or_surgery: ['hospital_stay', 'eye_surgery'],
  pregnancy_or_missed_period: ['missed_period', 'pregnancy_plans_change', 'birth'],
  suicide_attempt_or_self_harm: ['suicide_attempt', 'self_harm', 'positive_safety_answer'],
  psychosis_or_mania_symptom: ['psychosis_symptom', 'mania_symptom'],
  new_urinary_chest_breathing_or_eye_symptom: [
    'urinary_symptom',
    'chest_pain',
    'chest_infection',
    'eye_pain',
    'vision_loss',
  ],
}

/** The rules whose own list names this event, by this name or another: they are asked first. */
export function namedBy({ rules }: RuleSet, event: EventCode): readonly RuleId[] {
  const names = new Set<string>([event, ...(ALSO_CALLED[event as GlobalEvent] ?? [])])
  return rules
    .filter(({ invalidatedBy }) => invalidatedBy.some((name) => names.has(name)))
    .map(({ id }) => id)
}

/** The rules that an event opens again: every rule that asks something, or those that name it. */
export function reopenedBy(ruleSet: RuleSet, event: EventCode): readonly RuleId[] {
  if (!ruleSet.invalidatedBy.includes(event)) return namedBy(ruleSet, event)
  return ruleSet.rules.filter(({ asks }) => asks.length > 0).map(({ id }) => id)
}

/** Why a clearance is taken back, for the people who read that it was. */
const CAUSES: Readonly<Partial<Record<EventCode, WithdrawalCause>>> = {
  medicine_changed: 'medicine_changed',
  antipsychotic_changed: 'medicine_changed',
  mood_stabiliser_stopped: 'medicine_changed',
  antihypertensive_changed_or_missed: 'medicine_changed',
  heart_medicine_added: 'medicine_changed',
  antithyroid_changed: 'medicine_changed',
  steroid_course: 'medicine_changed',
  pregnancy_or_missed_period: 'pregnancy',
  missed_period: 'pregnancy',
  unprotected_sex: 'pregnancy',
  contraception_stopped: 'pregnancy',
  pregnancy_plans_change: 'pregnancy',
  birth: 'pregnancy',
  serious_adverse_event: 'adverse_event',
  allergic_reaction: 'adverse_event',
  suicide_attempt_or_self_harm: 'safety_concern',
  suicide_attempt: 'safety_concern',
  self_harm: 'safety_concern',
  positive_safety_answer: 'safety_concern',
  psychosis_or_mania_symptom: 'safety_concern',
  psychosis_symptom: 'safety_concern',
  mania_symptom: 'safety_concern',
  family_or_monitor_report: 'safety_concern',
}
export const causeOf = (event: EventCode): WithdrawalCause => CAUSES[event] ?? 'new_symptom'

/** A clinician looks on the same day, whatever is booked. */
const SAME_DAY: ReadonlySet<EventCode> = new Set<EventCode>([
  'pregnancy_or_missed_period',
  'missed_period',
  'seizure',
  'head_injury',
  'suicide_attempt_or_self_harm',
  'suicide_attempt',
  'self_harm',
  'positive_safety_answer',
  'psychosis_or_mania_symptom',
  'psychosis_symptom',
  'mania_symptom',
  'allergic_reaction',
  'new_urinary_chest_breathing_or_eye_symptom',
  'chest_pain',
  'fainting',
  'vision_loss',
  'heart_attack_or_stroke',
  'serious_adverse_event',
])

/** Sessions this near ask for a look on the same day, in hours `[gen]`. */
export const NEAR_SESSION_HOURS = 72

/** How soon a clinician has to look: at once after an attempt, the same day where the event or a near session asks for it. */
export function levelOf(event: EventCode, hoursToSession: number | null): 'A1' | 'A2' | 'A3' {
  if (event === 'suicide_attempt_or_self_harm' || event === 'suicide_attempt') return 'A1'
  const near = hoursToSession !== null && hoursToSession <= NEAR_SESSION_HOURS
  return near || SAME_DAY.has(event) ? 'A2' : 'A3'
}
