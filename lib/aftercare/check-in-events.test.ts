import { describe, expect, test } from 'vitest'
import type { CheckInCause } from './check-in-alerts'
import { eventsOf } from './check-in-events'

const BODY = ['new_urinary_chest_breathing_or_eye_symptom']
const MIND = ['psychosis_or_mania_symptom']

describe('what a check-in says of the screening', () => {
  test.each<[CheckInCause, readonly string[]]>([
    ['safety_danger', ['positive_safety_answer']],
    ['safety_thoughts', ['positive_safety_answer']],
    ['chest_pain', BODY],
    ['breathlessness', BODY],
    ['vision_or_speech_change', BODY],
    ['blood_in_urine', BODY],
    ['pain_on_urinating', BODY],
    ['urinary_frequency', BODY],
    ['urinary_urgency', BODY],
    ['urinary_leak', BODY],
    ['fainting', ['fainting']],
    ['severe_headache', ['severe_headache']],
    ['weakness', ['new_symptom']],
    ['seizure', ['seizure']],
    ['hallucinations_or_odd_beliefs', MIND],
    ['little_sleep_high_energy', MIND],
    ['confusion_or_dissociation', ['confusion']],
    ['head_injury', ['head_injury']],
    ['yellow_skin_or_dark_urine', ['jaundice']],
    ['extra_ketamine', ['relapse']],
    ['craving_strong', ['craving']],
    ['pregnancy_possible', ['pregnancy_or_missed_period']],
    ['drove_early', []],
    ['wants_to_talk', []],
  ])('%s: %j', (cause, events) => {
    expect(eventsOf([{ level: 'A2', to: 'clinician', cause }])).toEqual(events)
  })

  test('two answers that tell of the same thing tell of it once', () => {
    const both = ['blood_in_urine', 'pain_on_urinating'] as const
    expect(eventsOf(both.map((cause) => ({ level: 'A2', to: 'clinician', cause })))).toEqual(BODY)
  })
})
