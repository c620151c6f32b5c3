import { describe, expect, test } from 'vitest'
import { PHASES } from '@/lib/aftercare/model'
import { PROMPTS, type HabitLog, type Share, type Step } from './model'
import {
  isSharedWith,
  mayNudge,
  moveStep,
  promptsFor,
  stepTree,
  suggestionFor,
  timesShownUp,
} from './rules'

const step = (id: string, changes: Partial<Step> = {}): Step => ({
  id,
  title: 'Tidy the desk',
  size: 'small',
  firstAction: null,
  when: null,
  energy: 'mid',
  state: 'idea',
  parentId: null,
  ...changes,
})

describe('A large step is taken in small ones [brief S55, S56]', () => {
  const career = step('career', { size: 'large', title: 'Find other work' })
  const call = step('call', { parentId: 'career' })

  test.each<[string, Step, Step['state'], Step[], boolean]>([
    ['a large one alone cannot be next', career, 'next', [career], false],
    ['nor be begun', career, 'doing', [career], false],
    ['with a small child it can', career, 'next', [career, call], true],
    [
      'a medium child is not small enough',
      career,
      'next',
      [career, step('x', { parentId: 'career', size: 'medium' })],
      false,
    ],
    [
      'a dropped child does not count',
      career,
      'next',
      [career, { ...call, state: 'dropped' }],
      false,
    ],
    [
      'somebody else’s child does not count',
      career,
      'next',
      [career, step('x', { parentId: 'other' })],
      false,
    ],
    ['a small one is always free', call, 'next', [career, call], true],
    ['dropping is always free', career, 'dropped', [career], true],
    ['so is having done it', career, 'done', [career], true],
  ])('%s', (_story, one, to, all, allowed) => {
    expect(moveStep(one, to, all).ok).toBe(allowed)
  })

  test('a move changes the state and nothing else; a refused one says what is missing', () => {
    expect(moveStep(call, 'next', [career, call])).toMatchObject({
      ok: true,
      value: { ...call, state: 'next' },
    })
    expect(moveStep(career, 'next', [career])).toMatchObject({
      refusal: { code: 'needs_small_child' },
    })
  })

  test('the tree shows children under their parent', () => {
    expect(stepTree({ steps: [career, call] })).toEqual([{ step: career, children: [call] }])
  })
})

test.each([
  ['low energy', 'low', 'practise', 'rest'],
  ['the session’s own day', 'high', 'rest', 'rest'],
  ['the day after', 'high', 'quiet', 'rest'],
  ['enough energy', 'mid', 'practise', 'step'],
] as const)('%s is offered %s', (_story, energy, phase, kind) => {
  const next = step('a', { state: 'next' })
  expect(suggestionFor([next], energy, phase).kind).toBe(kind)
})

test('a step that asks more energy than there is stays unoffered', () => {
  const hard = step('a', { state: 'next', energy: 'high' })
  expect(suggestionFor([hard], 'mid', 'practise')).toEqual({ kind: 'nothing' })
})

test.each([
  ['low', 'low', 'rest'],
  ['low', 'mid', 'step'],
  ['low', 'high', 'step'],
  ['mid', 'mid', 'step'],
  ['mid', 'high', 'step'],
  ['high', 'mid', 'nothing'],
  ['high', 'high', 'step'],
] as const)('a step of %s energy on a day of %s energy: %s', (asked, there, kind) => {
  const next = step('a', { state: 'next', energy: asked })
  expect(suggestionFor([next], there, 'practise').kind).toBe(kind)
})

test('only a step that is next is offered', () => {
  expect(suggestionFor([step('a', { state: 'idea' })], 'high', 'practise')).toEqual({
    kind: 'nothing',
  })
})

test('one nudge a day at most, none on day 0, none when switched off', () => {
  const facts = {
    switchedOn: true,
    phase: 'practise',
    today: '2026-05-20',
    lastNudgeOn: null,
  } as const
  expect(mayNudge(facts)).toBe(true)
  expect(mayNudge({ ...facts, lastNudgeOn: '2026-05-20' })).toBe(false)
  expect(mayNudge({ ...facts, phase: 'rest' })).toBe(false)
  expect(mayNudge({ ...facts, switchedOn: false })).toBe(false)
})

test('a habit counts the times somebody showed up and nothing else', () => {
  const log: readonly HabitLog[] = [
    { habitId: 'walk', date: '2026-05-15', answer: 'done' },
    { habitId: 'walk', date: '2026-05-16', answer: 'skip_kindly' },
    { habitId: 'walk', date: '2026-05-19', answer: 'done' },
    { habitId: 'read', date: '2026-05-19', answer: 'done' },
  ]
  expect(timesShownUp(log, 'walk')).toBe(2)
})

test('an entry is read by the person it is shared with, until it is taken back', () => {
  const share: Share = {
    entryId: 'entry',
    withPersonId: 'guide',
    sharedAt: new Date('2026-05-16T10:00:00Z'),
    revokedAt: new Date('2026-05-17T10:00:00Z'),
  }
  const read = (person: string, at: string) => isSharedWith([share], 'entry', person, new Date(at))
  expect(read('guide', '2026-05-16T12:00:00Z')).toBe(true)
  expect(read('guide', '2026-05-17T10:00:00Z')).toBe(false)
  expect(read('other', '2026-05-16T12:00:00Z')).toBe(false)
  expect(read('guide', '2026-05-16T09:59:59Z')).toBe(false)
  expect(read('guide', '2026-05-16T10:00:00Z')).toBe(true)
  expect(isSharedWith([share], 'another entry', 'guide', new Date('2026-05-16T12:00:00Z'))).toBe(
    false,
  )
  const again = { ...share, sharedAt: new Date('2026-05-18T10:00:00Z'), revokedAt: null }
  const both = (at: string) => isSharedWith([share, again], 'entry', 'guide', new Date(at))
  expect(both('2026-05-17T12:00:00Z')).toBe(false)
  expect(both('2026-05-19T12:00:00Z')).toBe(true)
})

test('every phase has prompts, and each prompt has a phase', () => {
  const offered = new Set(PHASES.flatMap(promptsFor))
  expect([...offered].toSorted()).toEqual([...PROMPTS])
})

test.each([
  ['before', 'p10 p16'],
  ['rest', 'p01 p03 p07 p10 p11'],
  ['quiet', 'p02 p04 p11 p16 p17'],
  ['clarify', 'p05 p06 p08 p09 p12 p16'],
  ['practise', 'p12 p13 p14 p15 p18'],
  ['closing', 'p17 p18 p19 p20'],
  ['open', 'p13 p14 p18 p19'],
] as const)('%s: %s', (phase, prompts) => {
  expect(promptsFor(phase).join(' ')).toBe(prompts)
})
