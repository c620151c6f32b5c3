import { describe, expect, test } from 'vitest'
import english from '@/messages/en/screening.json'
import { causeOf, eventCodes, globalEvents, levelOf, namedBy, reopenedBy } from './events'
import { screeningRuleSet } from './ruleset'

const ruleSet = screeningRuleSet()
const everyRule = ruleSet.rules.filter(({ asks }) => asks.length > 0).map(({ id }) => id)

describe('which rules an event opens again', () => {
  test.each(globalEvents)('%s asks every rule that asks something', (event) => {
    expect(reopenedBy(ruleSet, event)).toEqual(everyRule)
  })

  test('ninety days without a session is derived from the sessions and never told as an event', () => {
    const derived = ruleSet.invalidatedBy.filter(
      (event) => !globalEvents.some((known) => known === event),
    )
    expect(derived).toEqual(['ninety_days_without_session'])
  })

  test.each([
    ['eye_pain', ['SCR-IOP']],
    ['hangover_or_intoxication_at_session', ['SCR-ALC']],
    ['positive_safety_answer', ['SCR-SI']],
    ['hospital_stay', ['SCR-PD', 'SCR-HEART', 'SCR-OTHER']],
    ['travel', ['SCR-LOCATION']],
    ['birth', ['SCR-NURSING']],
    ['psychosis_symptom', ['SCR-PSYCHOSIS', 'SCR-PSYHX']],
  ] as const)('%s asks only the rules that name it: %j', (event, rules) => {
    expect(reopenedBy(ruleSet, event)).toEqual(rules)
  })

  test.each([
    ['seizure', ['SCR-SEIZURE']],
    ['medicine_changed', ['SCR-MEDS']],
    ['pregnancy_or_missed_period', ['SCR-PREG', 'SCR-NURSING', 'SCR-TRYING']],
    ['psychosis_or_mania_symptom', ['SCR-PSYCHOSIS', 'SCR-MANIA', 'SCR-PSYHX', 'SCR-BIPOLAR']],
    ['suicide_attempt_or_self_harm', ['SCR-PD', 'SCR-SI']],
    ['emergency_visit_hospital_or_surgery', ['SCR-PD', 'SCR-HEART', 'SCR-IOP', 'SCR-OTHER']],
    [
      'new_urinary_chest_breathing_or_eye_symptom',
      ['SCR-HEART', 'SCR-BREATH', 'SCR-IOP', 'SCR-BLADDER'],
    ],
    ['head_injury', ['SCR-ICP']],
  ] as const)('%s is first of all about %j', (event, rules) => {
    expect(namedBy(ruleSet, event)).toEqual(rules)
  })

  test('each event that a rule names is known, opens that rule, and has words', () => {
    const named = ruleSet.rules.flatMap(({ id, invalidatedBy }) =>
      invalidatedBy.map((event) => ({ id, event })),
    )
    for (const { id, event } of named) {
      const known = eventCodes.filter((code) => code === event)
      expect(known).toEqual([event])
      for (const code of known) expect(reopenedBy(ruleSet, code)).toContain(id)
    }
    for (const code of eventCodes) expect(english.event[code]).toBeTruthy()
    for (const code of eventCodes) expect(reopenedBy(ruleSet, code)).not.toEqual([])
  })
})

const AT_ONCE = ['suicide_attempt_or_self_harm', 'suicide_attempt']
const SAME_DAY = [
  'pregnancy_or_missed_period',
  'missed_period',
  'seizure',
  'head_injury',
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
]

describe('how soon a clinician looks', () => {
  test.each(eventCodes.map((event) => [event]))('at %s, with no session near', (event) => {
    const level = AT_ONCE.includes(event) ? 'A1' : SAME_DAY.includes(event) ? 'A2' : 'A3'
    expect(levelOf(event, null)).toBe(level)
    expect(levelOf(event, 500)).toBe(level)
    expect(levelOf(event, 72)).toBe(level === 'A1' ? 'A1' : 'A2')
    expect(levelOf(event, 72.5)).toBe(level)
  })

  test('the lists name only events', () => {
    expect(eventCodes).toEqual(expect.arrayContaining([...AT_ONCE, ...SAME_DAY]))
  })

  test.each([
    ['medicine_changed', 'medicine_changed'],
    ['antipsychotic_changed', 'medicine_changed'],
    ['antihypertensive_changed_or_missed', 'medicine_changed'],
    ['pregnancy_or_missed_period', 'pregnancy'],
    ['birth', 'pregnancy'],
    ['serious_adverse_event', 'adverse_event'],
    ['allergic_reaction', 'adverse_event'],
    ['suicide_attempt', 'safety_concern'],
    ['family_or_monitor_report', 'safety_concern'],
    ['seizure', 'new_symptom'],
    ['travel', 'new_symptom'],
  ] as const)('%s takes a clearance back as %s', (event, cause) => {
    expect(causeOf(event)).toBe(cause)
  })

  test('each cause has words', () => {
    for (const code of eventCodes) expect(english.page.staff.causeOf[causeOf(code)]).toBeTruthy()
  })
})
