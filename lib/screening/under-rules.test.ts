import { describe, expect, test } from 'vitest'
import type { Finding } from './finding'
import { differences } from './under-rules'

const finding = (more: Partial<Finding> = {}): Finding => ({
  rule: 'SCR-BP',
  reason: 'SCR-BP',
  severity: 'stop',
  cause: 'met',
  because: [{ field: 'bp_readings', value: null }],
  source: '[gen]',
  override: 'prescriber',
  twoSigners: false,
  evidence: [],
  followUps: [],
  advice: null,
  sameDay: false,
  ...more,
})
const told = (before: readonly Finding[], after: readonly Finding[]) =>
  differences(before, after).map(({ kind, reason }) => `${reason} ${kind}`)

describe('what another rule set would say of the same answers', () => {
  test.each([
    ['the same', [finding()], [finding()], []],
    ['graver', [finding({ severity: 'caution' })], [finding()], ['SCR-BP graver']],
    ['milder', [finding()], [finding({ severity: 'review' })], ['SCR-BP milder']],
    ['gone', [finding()], [], ['SCR-BP gone']],
    ['new', [], [finding()], ['SCR-BP new']],
    ['liftable by others', [finding()], [finding({ override: 'none' })], ['SCR-BP other_terms']],
    ['another source', [finding()], [finding({ source: '[src: 4]' })], ['SCR-BP other_terms']],
    [
      'two findings of one rule, one of them changed',
      [
        finding(),
        finding({ severity: 'caution', because: [{ field: 'hypertension_dx', value: 'yes' }] }),
      ],
      [
        finding(),
        finding({ severity: 'review', because: [{ field: 'hypertension_dx', value: 'yes' }] }),
      ],
      ['SCR-BP graver'],
    ],
    [
      'the same finding, resting on another answer now',
      [finding()],
      [finding({ because: [{ field: 'hypertension_dx', value: 'yes' }] })],
      [],
    ],
    [
      'two findings of one rule in another order',
      [
        finding(),
        finding({ severity: 'caution', because: [{ field: 'hypertension_dx', value: 'yes' }] }),
      ],
      [
        finding({ severity: 'caution', because: [{ field: 'hypertension_dx', value: 'yes' }] }),
        finding(),
      ],
      [],
    ],
    [
      'of two on the same answer each meets its own severity',
      [finding({ severity: 'caution' }), finding()],
      [finding(), finding({ severity: 'caution' })],
      [],
    ],
    [
      'of two, the one on the same answer, although the other is as grave',
      [finding({ because: [{ field: 'hypertension_dx', value: 'yes' }] }), finding()],
      [
        finding({ severity: 'review', because: [{ field: 'hypertension_dx', value: 'yes' }] }),
        finding(),
      ],
      ['SCR-BP milder'],
    ],
    [
      'on several new answers nobody can say which it was',
      [finding()],
      [
        finding({ because: [{ field: 'hypertension_dx', value: 'yes' }] }),
        finding({ because: [{ field: 'hypertension_controlled', value: 'no' }] }),
      ],
      ['SCR-BP gone', 'SCR-BP new', 'SCR-BP new'],
    ],
    [
      'two that were said and one that is left: the other is gone',
      [finding(), finding({ because: [{ field: 'hypertension_dx', value: 'yes' }] })],
      [finding()],
      ['SCR-BP gone'],
    ],
    [
      'what was grave before stands before what is milder on both sides',
      [
        finding({ reason: 'SCR-AGE', rule: 'SCR-AGE', severity: 'review' }),
        finding({ severity: 'stop' }),
      ],
      [
        finding({ reason: 'SCR-AGE', rule: 'SCR-AGE', severity: 'incomplete' }),
        finding({ severity: 'caution' }),
      ],
      ['SCR-BP milder', 'SCR-AGE graver'],
    ],
    [
      'the gravest stands first',
      [finding({ reason: 'SCR-AGE', rule: 'SCR-AGE', severity: 'caution' })],
      [finding({ severity: 'crisis' })],
      ['SCR-BP new', 'SCR-AGE gone'],
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(told(before, after)).toEqual(expected)
  })
})
