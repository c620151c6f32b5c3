import { describe, expect, test } from 'vitest'
import { answersOf, runCaseFile } from '@/lib/rules/case-file'
import { differences } from '@/lib/rules/compare'

const medmatch = (id: string, text: unknown, expected = {}) => ({
  id,
  area: 'medmatch',
  input: { text },
  expected,
})

describe('a file of cases', () => {
  test('a case that cannot be read says why, and the others still run', () => {
    const results = runCaseFile({
      cases: [
        medmatch('A', 'Xanax'),
        medmatch('B', 7),
        { id: 'C', area: 'astrology', input: {} },
        { area: 'medmatch', input: { text: 'Xanax' } },
        'not a case',
        medmatch('D', 'none'),
      ],
    })
    expect(results).toMatchObject([
      { id: 'A', output: { status: 'exact' } },
      { id: 'B', error: expect.stringContaining('text') },
      { id: 'C', error: 'There is no area "astrology".' },
      { id: null, error: expect.stringContaining('id') },
      { id: null, error: expect.any(String) },
      { id: 'D', output: { status: 'none' } },
    ])
  })

  test('an area named like something every object has is still no area', () => {
    expect(runCaseFile({ cases: [{ id: 'A', area: 'constructor', input: {} }] })).toEqual([
      { id: 'A', error: 'There is no area "constructor".' },
    ])
  })

  test('a misspelt field or code is refused, so that it is never read as harmless', () => {
    const results = runCaseFile({
      cases: [
        {
          id: 'A',
          area: 'screening',
          input: {
            evaluated_at: '2026-05-12T10:00:00-04:00',
            tz: 'America/New_York',
            pregnnt: 'yes',
          },
        },
        {
          id: 'B',
          area: 'screening',
          input: {
            evaluated_at: '2026-05-12T10:00:00-04:00',
            tz: 'America/New_York',
            pregnant: 'yess',
          },
        },
        { id: 'C', area: 'screening', input: { evaluated_at: 'noon', tz: 'America/New_York' } },
        {
          id: 'D',
          area: 'screening',
          input: { evaluated_at: '2026-05-12T10:00:00-04:00', tz: 'Mars/Olympus' },
        },
      ],
    })
    expect(results.map((result) => 'error' in result)).toEqual([true, true, true, true])
  })

  test('a case that answers nothing is incomplete, never eligible', () => {
    const results = runCaseFile({
      cases: [
        {
          id: 'A',
          area: 'screening',
          input: { evaluated_at: '2026-05-12T10:00:00-04:00', tz: 'America/New_York' },
        },
      ],
    })
    expect(results).toMatchObject([{ output: { decision: 'incomplete' } }])
  })

  test('a file that holds no cases is refused', () => {
    expect(() => runCaseFile({ defaults: {} })).toThrow('cases')
    expect(() => runCaseFile([])).toThrow('expected object')
  })

  test('its own keys replace the defaults; settings are merged key by key', () => {
    expect(
      answersOf(
        { a: { x: 1 }, b: 2, settings: { sip_ml: 60, max_delay_min: 120 } },
        { a: { y: 2 }, settings: { sip_ml: 30 } },
      ),
    ).toEqual({ a: { y: 2 }, b: 2, settings: { sip_ml: 30, max_delay_min: 120 } })
  })
})

describe('comparing', () => {
  test.each([
    ['another decision', { decision: 'stop' }, { decision: 'review' }, ['decision']],
    ['an expected reason is missing', { reasons: ['A', 'B'] }, { reasons: ['A'] }, ['reasons']],
    ['more reasons than expected are allowed', { reasons: ['A'] }, { reasons: ['B', 'A'] }, []],
    ['unless must_not names them', { must_not: ['B'] }, { reasons: ['A', 'B'] }, ['must_not']],
    ['the order of generics is free', { generics: ['a', 'b'] }, { generics: ['b', 'a'] }, []],
    ['alerts are the same set', { alerts: ['A'] }, { alerts: ['A', 'B'] }, ['alerts']],
    [
      'alerts are compared by content',
      { alerts: [{ level: 'A2', to: 'guide' }] },
      { alerts: [{ to: 'guide', level: 'A2' }] },
      [],
    ],
    [
      'the same instant in two zones is the same',
      { earliest_start_at: '2026-05-14T14:01:00-04:00' },
      { earliest_start_at: '2026-05-14T18:01:00.000Z' },
      [],
    ],
    ['a null that was expected is not an absent key', { rule: null }, {}, ['rule']],
    ['what is not expected is not compared', {}, { decision: 'stop' }, []],
  ])('%s', (_story, expected, output, keys) => {
    expect(differences(expected, output).map(({ key }) => key)).toEqual(keys)
  })
})
