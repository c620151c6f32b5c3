import { conditionInWords, type RuleWords } from '@/lib/screening/condition-in-words'
import { questionOf } from '@/lib/screening/forms'
import type { Severity } from '@/lib/screening/model'
import type { Rule } from '@/lib/screening/rule'

/** A rule as a person reads it: every part in words, nothing left out. */
export interface RuleInWords {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly asks: readonly { readonly question: string; readonly notes: readonly string[] }[]
  readonly raises: readonly { readonly severity: Severity; readonly text: string }[]
  readonly lift: string
  readonly evidence: readonly string[]
  readonly followUps: readonly string[]
  readonly valid: string
  readonly reopens: readonly string[]
}

export function ruleInWords(rule: Rule, words: RuleWords): RuleInWords {
  const { screening, judging } = words
  const { valid } = rule
  return {
    id: rule.id,
    title: screening(`rule.${rule.id}.clinician`),
    source: rule.source,
    asks: rule.asks.map(({ field, when, unsure, optional }) => ({
      question: questionOf(field)
        ? screening(`question.${field}.label`)
        : screening(`staff_field.${field}`),
      notes: [
        when ? judging('rules.asksWhen', { when: conditionInWords(when, words) }) : null,
        unsure ? judging(`rules.unsure.${unsure}`) : null,
        optional ? judging('rules.optional') : null,
      ].filter((note): note is string => note !== null),
    })),
    raises: rule.findings.map(({ when, severity, raises, advice, sameDay, override }) => ({
      severity,
      text: [
        judging('rules.raisesLine', { when: conditionInWords(when, words) }),
        raises && raises !== rule.id ? judging('rules.raisesAs', { reason: raises }) : null,
        override ? screening(`override.${override}`) : null,
        advice ? screening(`advice.${advice}.title`) : null,
        sameDay ? screening('same_day') : null,
      ]
        .filter((part): part is string => part !== null)
        .join('. '),
    })),
    lift: screening(
      `override.${rule.twoSigners && rule.override !== 'none' ? 'two_signers' : rule.override}`,
    ),
    evidence: rule.evidence.map(({ id, maxAgeDays, toLift }) =>
      [
        screening(`evidence.${id}`),
        maxAgeDays === undefined ? null : judging('rules.age', { days: maxAgeDays }),
        toLift ? judging('rules.toLift') : null,
      ]
        .filter((part): part is string => part !== null)
        .join(', '),
    ),
    followUps: rule.followUps.map((each) => screening(`follow_up.${each}`)),
    valid:
      'days' in valid
        ? judging('rules.validDays', { days: valid.days })
        : judging(`rules.validUntil.${valid.until}`),
    reopens: rule.invalidatedBy.map((each) => judging(`rules.event.${each}`)),
  }
}

/** Whether every word that was typed stands somewhere in the rule. */
export function speaksOf(rule: RuleInWords, typed: string): boolean {
  const text = JSON.stringify(rule).toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => text.includes(word))
}
