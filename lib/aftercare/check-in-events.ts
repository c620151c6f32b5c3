import type { EventCode } from '@/lib/screening/events'
import type { CheckInAlert, CheckInCause } from './check-in-alerts'

/** What an answer after a session says of the screening before it (clinical rules, section B, what re-opens a rule). */
const EVENTS: Readonly<Partial<Record<CheckInCause, EventCode>>> = {
  safety_danger: 'positive_safety_answer',
  safety_thoughts: 'positive_safety_answer',
  chest_pain: 'new_urinary_chest_breathing_or_eye_symptom',
  breathlessness: 'new_urinary_chest_breathing_or_eye_symptom',
  vision_or_speech_change: 'new_urinary_chest_breathing_or_eye_symptom',
  blood_in_urine: 'new_urinary_chest_breathing_or_eye_symptom',
  pain_on_urinating: 'new_urinary_chest_breathing_or_eye_symptom',
  urinary_frequency: 'new_urinary_chest_breathing_or_eye_symptom',
  urinary_urgency: 'new_urinary_chest_breathing_or_eye_symptom',
  urinary_leak: 'new_urinary_chest_breathing_or_eye_symptom',
  fainting: 'fainting',
  severe_headache: 'severe_headache',
  weakness: 'new_symptom',
  seizure: 'seizure',
  hallucinations_or_odd_beliefs: 'psychosis_or_mania_symptom',
  little_sleep_high_energy: 'psychosis_or_mania_symptom',
  confusion_or_dissociation: 'confusion',
  head_injury: 'head_injury',
  yellow_skin_or_dark_urine: 'jaundice',
  extra_ketamine: 'relapse',
  craving_strong: 'craving',
  pregnancy_possible: 'pregnancy_or_missed_period',
}

/** The events that these alerts tell of, each once: the next session waits until the screening knows of them. */
export const eventsOf = (alerts: readonly CheckInAlert[]): readonly EventCode[] => [
  ...new Set(alerts.flatMap(({ cause }) => EVENTS[cause] ?? [])),
]
