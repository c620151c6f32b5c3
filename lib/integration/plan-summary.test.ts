import { describe, expect, test } from 'vitest'
import type { Step } from './model'
import type { StandingPlan } from './plan-queries'
import { summaryOf } from './plan-summary'

const step = (title: string, state: Step['state']): Step => ({
  id: title,
  title,
  size: 'small',
  firstAction: null,
  when: null,
  energy: 'low',
  state,
  parentId: null,
})
const plan = (changes: Partial<StandingPlan> = {}): StandingPlan => ({
  id: 'plan',
  intention: null,
  insights: [],
  steps: [],
  feelings: null,
  bodyNotes: null,
  focus: null,
  reviewOn: null,
  habits: [],
  support: [],
  ...changes,
})

describe('a plan on one page', () => {
  test('what is begun comes first, then what is next, then ideas; what rests is left in the plan', () => {
    const steps = [
      step('an idea', 'idea'),
      step('done', 'done'),
      step('next', 'next'),
      step('paused', 'paused'),
      step('begun', 'doing'),
      step('let go', 'dropped'),
    ]
    expect(summaryOf(plan({ steps })).steps.map(({ title }) => title)).toEqual([
      'begun',
      'next',
      'an idea',
    ])
  })

  test('only what is kept of what was noticed, and habits that are not resting', () => {
    const insight = (text: string, state: 'keep' | 'park' | 'let_go') => ({
      id: text,
      text,
      date: '2026-05-16',
      state,
    })
    const habit = (cue: string, resting: boolean) => ({
      id: cue,
      cue,
      tinyAction: 'breathe',
      place: null,
      days: [],
      resting,
      timesShownUp: 0,
      lastAnswer: null,
    })
    const summary = summaryOf(
      plan({
        insights: [insight('kept', 'keep'), insight('parked', 'park'), insight('gone', 'let_go')],
        habits: [habit('tea', false), habit('stairs', true)],
      }),
    )
    expect(summary.insights).toEqual(['kept'])
    expect(summary.habits).toEqual([{ cue: 'tea', tinyAction: 'breathe' }])
  })

  test('long lines are cut where they can be seen to be, and what finds no room is counted', () => {
    const steps = Array.from({ length: 9 }, (_, at) => step(`${at} ${'a'.repeat(300)}`, 'idea'))
    const summary = summaryOf(plan({ steps }))
    expect(summary.steps).toHaveLength(4)
    expect(summary.more).toBe(5)
    for (const { title } of summary.steps) expect(title).toMatch(/^.{1,79}…$/)
  })
})
