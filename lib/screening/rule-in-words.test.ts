import { describe, expect, test } from 'vitest'
import { sayFor } from '@/lib/i18n/say'
import { ruleInWords, speaksOf } from './rule-in-words'
import { screeningRuleSet } from './ruleset'

const words = {
  screening: sayFor('screening'),
  judging: sayFor('judging'),
  medicines: sayFor('medications'),
}
const { rules, invalidatedBy } = screeningRuleSet()
const said = rules.map((rule) => ruleInWords(rule, words))
const strings = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : []

describe('every rule in words', () => {
  test.each(said.map((rule) => [rule.id, rule] as const))(
    '%s has words for each of its parts, and no code shows through',
    (_id, rule) => {
      const { raises, asks, lift, valid, title } = rule
      for (const text of strings({ raises, asks, lift, valid, title, ev: rule.evidence }))
        expect(text).not.toMatch(/[a-z]_[a-z]|undefined|\{|\[object/)
      expect(rule.raises.every(({ text }) => text.length > 10)).toBe(true)
    },
  )

  test('every event that opens a rule again has words', () => {
    for (const event of [...invalidatedBy, ...rules.flatMap((rule) => rule.invalidatedBy)])
      expect(words.judging(`rules.event.${event}`)).not.toBe(event)
  })

  test('a blood pressure limit reads as a sentence', () => {
    const pressure = said.find(({ id }) => id === 'SCR-BP')
    expect(pressure?.raises.map(({ text }) => text).join(' ')).toContain(
      'the latest blood pressure (at most 14 days old) has an upper number 180 or more',
    )
  })

  test('the search finds a rule by its question, its source and its evidence, all words at once', () => {
    const found = (typed: string) =>
      said.filter((rule) => speaksOf(rule, typed)).map(({ id }) => id)
    expect(found('thyroid')).toContain('SCR-THYROID')
    expect(found('cardiology CLEARANCE')).toContain('SCR-HEART')
    expect(found('brief S89')).toContain('SCR-BP')
    expect(found('nothing speaks of this')).toEqual([])
  })
})
