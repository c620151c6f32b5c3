import { describe, expect, test } from 'vitest'
import english from '@/messages/en/screening.json'
import { backgroundKinds, isBackground } from '@/lib/screening/background'
import { canonicalJson, fingerprint } from '@/lib/screening/fingerprint'
import { decisions, overrides, severities, ruleIds } from '@/lib/screening/model'
import { questionnaire, staffFields } from '@/lib/screening/questions'
import { noteIds } from '@/lib/screening/rule'
import { defaultParameters, screeningRuleSet } from '@/lib/screening/ruleset'
import { optionKey } from '@/lib/screening/words'

const ruleSet = screeningRuleSet()
const questions = questionnaire(ruleSet).flatMap((group) => group.questions)

/** The sentence behind a key with dots, as the catalogue is asked for it. */
const sentence = (key: string): unknown =>
  key
    .split('.')
    .reduce<unknown>(
      (node, part) =>
        typeof node === 'object' && node !== null
          ? Object.entries(node).find(([name]) => name === part)?.[1]
          : undefined,
      english,
    )

const missing = (keys: readonly string[]) =>
  keys.filter((key) => typeof sentence(key) !== 'string' || sentence(key) === '')

describe('the rule set', () => {
  test('holds all 38 rules once, in the order of the clinical rules', () => {
    expect(ruleSet.rules.map(({ id }) => id)).toEqual(ruleIds)
    expect(ruleIds).toHaveLength(38)
  })

  test('each of the nine things not to proceed with stops, and its stop needs two signers or stands', () => {
    const nine = ruleSet.rules.filter(({ source }) => /\[brief S(?:8[7-9]|9[0-5])\]/.test(source))
    expect(nine).toHaveLength(13)
    for (const { findings, override, twoSigners } of nine) {
      expect(findings.some(({ severity }) => severity === 'stop')).toBe(true)
      expect(override === 'none' || twoSigners).toBe(true)
    }
  })

  test('every rule names its source', () => {
    for (const { source } of ruleSet.rules) expect(source).toMatch(/\[(?:brief|src|gen)/)
  })

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(ruleSet))).toEqual(ruleSet)
  })

  test('has one fingerprint for one content, whatever the order of its keys', () => {
    const turned = Object.fromEntries(Object.entries(ruleSet).toReversed())
    expect(canonicalJson(turned)).toBe(canonicalJson(ruleSet))
    expect(fingerprint(ruleSet)).toMatch(/^[0-9a-f]{64}$/)
    expect(fingerprint(screeningRuleSet())).toBe(fingerprint(ruleSet))
  })

  test('has another fingerprint as soon as one parameter differs', () => {
    const shorter = screeningRuleSet({ ...defaultParameters, bpScreenMaxAgeDays: 7 })
    expect(fingerprint(shorter)).not.toBe(fingerprint(ruleSet))
  })
})

describe('the questionnaire', () => {
  test('asks every question of the rules that staff do not answer themselves, once', () => {
    const staff = new Set<string>(staffFields)
    const asked = ruleSet.rules
      .flatMap(({ asks }) => asks.map(({ field }) => field))
      .filter((field) => !staff.has(field))
    const ofRules = questions.filter(({ field }) => !isBackground(field))
    const shown = ofRules.map(({ field }) => field)
    expect(shown.toSorted()).toEqual([...new Set([...asked, 'medications'])].toSorted())
    expect(ofRules.every(({ rules }) => rules.length > 0)).toBe(true)
  })

  test('asks each background question once, and none of them holds the form back or opens a rule', () => {
    const asked = questions.filter(({ field }) => isBackground(field))
    expect(asked.map(({ field }) => field).toSorted()).toEqual(
      Object.keys(backgroundKinds).toSorted(),
    )
    expect(asked.every(({ optional, rules }) => optional && rules.length === 0)).toBe(true)
    expect(JSON.stringify(ruleSet)).not.toMatch(
      new RegExp(`"(${Object.keys(backgroundKinds).join('|')})"`),
    )
  })

  test('asks item 9 of the PHQ-9 in its own words', () => {
    expect(sentence('question.phq9_item9.label')).toBe(
      'Over the last 2 weeks, how often have you been bothered by thoughts that you would be better off dead or of hurting yourself in some way?',
    )
    expect(Object.values(english.option.phq9_item9)).toEqual([
      'Not at all',
      'Several days',
      'More than half the days',
      'Nearly every day',
    ])
  })

  test('leaves scores and the triage to staff', () => {
    const fields = new Set<string>(questions.map(({ field }) => field))
    expect(staffFields.filter((field) => fields.has(field))).toEqual([])
  })
})

describe('the words', () => {
  test('every question says what it asks and why', () => {
    expect(
      missing(
        questions.flatMap(({ field }) => [`question.${field}.label`, `question.${field}.why`]),
      ),
    ).toEqual([])
  })

  test('every answer has its words', () => {
    expect(
      missing(
        questions.flatMap((each) => each.options.map((code) => optionKey(each, String(code)))),
      ),
    ).toEqual([])
  })

  test('every rule has a sentence for the client and one for the clinician', () => {
    expect(
      missing(
        [...ruleIds, 'SCR-AGE-65'].flatMap((id) => [`rule.${id}.client`, `rule.${id}.clinician`]),
      ),
    ).toEqual([])
  })

  test('every decision says what it is, what it means and what next', () => {
    expect(
      missing(
        decisions.flatMap((each) =>
          ['title', 'body', 'next'].map((part) => `decision.${each}.${part}`),
        ),
      ),
    ).toEqual([])
    expect(
      missing([
        ...severities.map((each) => `severity.${each}`),
        ...overrides.map((each) => `override.${each}`),
      ]),
    ).toEqual([])
  })

  test('every piece of evidence, follow-up, note, group and staff field has its words', () => {
    const { rules } = ruleSet
    expect(
      missing([
        ...rules.flatMap(({ evidence }) => evidence.map(({ id }) => `evidence.${id}`)),
        ...rules.flatMap(({ followUps }) => followUps.map((id) => `follow_up.${id}`)),
        ...noteIds.map((id) => `note.${id}`),
        ...questionnaire(ruleSet).map(({ id }) => `group.${id}`),
        ...staffFields.map((field) => `staff_field.${field}`),
      ]),
    ).toEqual([])
  })

  test('a crisis names 988 before 911', () => {
    const { body } = english.decision.crisis
    expect(body.indexOf('988')).toBeGreaterThan(-1)
    expect(body.indexOf('988')).toBeLessThan(body.indexOf('911'))
  })

  test('nobody is told that they were rejected, or for ever', () => {
    expect(JSON.stringify(english)).not.toMatch(/reject|for ever|forever|never be/i)
  })
})
