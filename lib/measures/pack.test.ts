import { describe, expect, test } from 'vitest'
import english from '@/messages/en/measures.json'
import { triageCssrs } from './cssrs'
import { askedCssrs, type CssrsGiven, cssrsAnswersOf, nextCssrs } from './cssrs-flow'
import { emptyPack, packInstruments, readPack } from './pack'
import { examplePack } from './testing/example-pack'

const problems = (change: (pack: Record<string, unknown>) => void) => {
  const pack = structuredClone(examplePack) as unknown as Record<string, unknown>
  change(pack)
  const read = readPack(JSON.stringify(pack))
  return read.ok ? [] : read.problems.map(({ code, at }) => [code, at])
}

describe('a file of words', () => {
  test('is read where every question has its words', () => {
    expect(readPack(JSON.stringify(examplePack))).toMatchObject({ ok: true })
  })

  test.each<[string, (pack: Record<string, unknown>) => void, readonly string[]]>([
    [
      'an unknown questionnaire',
      (pack) => (pack.instrument = 'MADE-UP'),
      ['instrument', 'instrument'],
    ],
    ['a language in words', (pack) => (pack.language = 'English'), ['language', 'language']],
    [
      'a question without words',
      (pack) => (pack.items as unknown[]).splice(0, 1, { key: 'q1', text: ' ' }),
      ['text_empty', 'items.0.text'],
    ],
    ['a missing question', (pack) => (pack.items as unknown[]).pop(), ['item_missing', 'q6_3m']],
    [
      'the same question twice',
      (pack) => (pack.items as unknown[]).push((pack.items as unknown[])[0]),
      ['item_twice', 'q1'],
    ],
    [
      'a question that is not in it',
      (pack) => (pack.items as unknown[]).push({ key: 'q9', text: 'More?' }),
      ['item_unknown', 'q9'],
    ],
    ['something we do not know', (pack) => (pack.secret = true), ['not_known', 'secret']],
    ['no credit', (pack) => delete pack.credit, ['shape', 'credit']],
  ])('with %s is refused, with the place', (_what, change, problem) => {
    expect(problems(change)).toContainEqual(problem)
  })

  test('that is not JSON is said to be none', () => {
    expect(readPack('{"instrument": ')).toEqual({
      ok: false,
      problems: [{ code: 'not_json', at: '' }],
    })
  })

  test('answers to choose from are asked for where a yes and a no are not enough', () => {
    const read = readPack(emptyPack('WHO-5').replaceAll('""', '"word"'))
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'options_missing' }] })
  })

  test('an empty file holds every question and no word of anybody’s', () => {
    for (const instrument of packInstruments) {
      const read = readPack(emptyPack(instrument))
      expect(read.ok).toBe(false)
      if (!read.ok)
        expect(new Set(read.problems.map(({ code }) => code))).toEqual(new Set(['text_empty']))
    }
  })

  test('every problem has its sentence', () => {
    expect(Object.values(english.pack.problem).every((sentence) => sentence.length > 10)).toBe(true)
  })
})

describe('the way through the suicide screener', () => {
  test.each<[CssrsGiven, string | null]>([
    [{}, 'q1'],
    [{ q1: 'no' }, 'q2'],
    [{ q1: 'no', q2: 'no' }, 'q6'],
    [{ q1: 'yes', q2: 'yes' }, 'q3'],
    [{ q1: 'yes', q2: 'yes', q3: 'no', q4: 'no', q5: 'no' }, 'q6'],
    [{ q1: 'no', q2: 'no', q6: 'no' }, null],
    [{ q1: 'no', q2: 'no', q6: 'yes' }, 'q6_3m'],
    [{ q1: 'no', q2: 'no', q6: 'yes', q6_3m: 'no' }, null],
  ])('after %o comes %s', (given, next) => {
    expect(nextCssrs(given)).toBe(next)
  })

  test('a grave answer is high before the rest is asked, and stays so when an earlier answer is changed', () => {
    const given: CssrsGiven = { q1: 'yes', q2: 'yes', q3: 'no', q4: 'yes' }
    expect(triageCssrs(cssrsAnswersOf(given)).triage).toBe('high')
    expect(triageCssrs(cssrsAnswersOf({ ...given, q2: 'no' })).triage).toBe('high')
    expect(askedCssrs({ ...given, q2: 'no' })).not.toContain('q4')
  })

  test('broken off, it is not complete and never none', () => {
    expect(triageCssrs(cssrsAnswersOf({ q1: 'no', q2: 'no' })).triage).toBe('incomplete')
  })
})
