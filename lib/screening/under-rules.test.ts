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
      'the gravest stands first',
      [finding({ reason: 'SCR-AGE', rule: 'SCR-AGE', severity: 'caution' })],
      [finding({ severity: 'crisis' })],
      ['SCR-BP new', 'SCR-AGE gone'],
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(told(before, after)).toEqual(expected)
  })
})
