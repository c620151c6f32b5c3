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

describe('how soon a clinician looks', () => {
  test.each([
    ['suicide_attempt_or_self_harm', null, 'A1'],
    ['pregnancy_or_missed_period', null, 'A2'],
    ['medicine_changed', null, 'A3'],
    ['medicine_changed', 72, 'A2'],
    ['medicine_changed', 72.5, 'A3'],
    ['seizure', 500, 'A2'],
  ] as const)('%s, %s hours before a session: %s', (event, hours, level) => {
    expect(levelOf(event, hours)).toBe(level)
  })

  test('each cause has words', () => {
    for (const code of eventCodes) expect(english.page.staff.causeOf[causeOf(code)]).toBeTruthy()
  })
})
