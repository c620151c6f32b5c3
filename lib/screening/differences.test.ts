import { describe, expect, test } from 'vitest'
import { asksForLook, rulesTouched, shiftOf } from './differences'
import type { Finding } from './finding'
import type { AnswerField, RuleId, Severity } from './model'

const finding = (
  rule: RuleId,
  severity: Severity,
  field: AnswerField = 'heart_problems',
  value: string = 'yes',
): Finding => ({
  rule,
  reason: rule,
  severity,
  cause: 'met',
  because: [
    { field, value },
    { field: 'route', value: 'oral' },
  ],
  source: '[gen]',
  override: 'clinician',
  twoSigners: false,
  evidence: [],
  followUps: [],
  advice: null,
  sameDay: false,
})
const heart = finding('SCR-HEART', 'stop')
const age = finding('SCR-AGE', 'caution', 'date_of_birth')

describe('what changed answers do to the findings', () => {
  test.each<[string, Finding[], Finding[], Finding[], Finding[]]>([
    ['nothing', [heart, age], [age, heart], [], []],
    ['a new one', [age], [age, heart], [heart], []],
    ['one fewer', [age, heart], [age], [], [heart]],
    [
      'a graver one: the old is gone, the new is raised',
      [heart],
      [finding('SCR-HEART', 'crisis')],
      [finding('SCR-HEART', 'crisis')],
      [heart],
    ],
    [
      'the same on another answer',
      [heart],
      [finding('SCR-HEART', 'stop', 'heart_problems', 'unsure')],
      [finding('SCR-HEART', 'stop', 'heart_problems', 'unsure')],
      [heart],
    ],
  ])('%s', (_story, before, after, raised, gone) => {
    expect(shiftOf(before, after)).toEqual({ raised, gone })
  })

  test.each<[string, Finding[], Finding[], boolean]>([
    ['nothing changed', [], [], false],
    ['anything new, however mild', [finding('SCR-AGE', 'caution')], [], true],
    ['a caution fell away', [], [finding('SCR-AGE', 'caution')], false],
    ['an open question fell away', [], [finding('SCR-AGE', 'incomplete')], false],
    ['a review fell away', [], [finding('SCR-AGE', 'review')], true],
    ['a stop fell away', [], [heart], true],
    ['a crisis fell away', [], [finding('SCR-SI', 'crisis')], true],
    ['a caution and a stop fell away', [], [age, heart], true],
  ])('a clinician looks: %s', (_story, raised, gone, looks) => {
    expect(asksForLook({ raised, gone })).toBe(looks)
  })
})

describe('the rules that one question touches', () => {
  test('are those that ask it and those that rest on it, each once, with their gravest word', () => {
    const before = [
      finding('SCR-HEART', 'caution'),
      finding('SCR-HEART', 'review'),
      finding('SCR-BP', 'stop', 'bp_readings'),
    ]
    const after = [finding('SCR-HEART', 'stop'), finding('SCR-MI6W', 'incomplete')]
    expect(rulesTouched('heart_problems', ['SCR-HEART', 'SCR-AGE'], before, after)).toEqual([
      { rule: 'SCR-HEART', reason: 'SCR-HEART', before: 'review', after: 'stop' },
      { rule: 'SCR-AGE', reason: 'SCR-AGE', before: null, after: null },
      { rule: 'SCR-MI6W', reason: 'SCR-MI6W', before: null, after: 'incomplete' },
    ])
  })

  test.each<[Severity[], Severity]>([
    [['stop', 'crisis'], 'crisis'],
    [['incomplete', 'stop'], 'stop'],
    [['review', 'incomplete'], 'incomplete'],
    [['caution', 'review'], 'review'],
    [['caution'], 'caution'],
  ])('of %j the gravest is %s', (severities, gravest) => {
    const found = severities.map((severity) => finding('SCR-HEART', severity))
    expect(rulesTouched('heart_problems', [], found, [])).toMatchObject([{ before: gravest }])
  })
})
