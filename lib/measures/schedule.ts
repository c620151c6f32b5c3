import type { Instrument } from './model'

/** When a measure is due, counted from what it accompanies (clinical rules, E.7). */
export interface MeasureDue {
  readonly key: string
  readonly instruments: readonly (Instrument | 'C-SSRS')[]
  readonly when:
    | { readonly at: 'screening' }
    | { readonly at: 'before_first_session'; readonly withinDays: number }
    | { readonly at: 'before_session'; readonly notMoreOftenThanDays: number }
    | { readonly at: 'after_session'; readonly day: number }
    | { readonly at: 'end_of_course' }
    | { readonly at: 'monthly'; readonly times: number | null }
}

const MOOD_AND_WORRY = ['PHQ-9', 'GAD-7'] as const

export const MEASURE_SCHEDULE: readonly MeasureDue[] = [
  { key: 'screening', instruments: [...MOOD_AND_WORRY, 'C-SSRS'], when: { at: 'screening' } },
  {
    key: 'before-first-session',
    instruments: MOOD_AND_WORRY,
    when: { at: 'before_first_session', withinDays: 7 },
  },
  {
    key: 'before-session',
    instruments: MOOD_AND_WORRY,
    when: { at: 'before_session', notMoreOftenThanDays: 7 },
  },
  {
    key: 'safety-before-session',
    instruments: ['C-SSRS'],
    when: { at: 'before_session', notMoreOftenThanDays: 0 },
  },
  { key: 'day-7', instruments: MOOD_AND_WORRY, when: { at: 'after_session', day: 7 } },
  { key: 'end-of-course', instruments: MOOD_AND_WORRY, when: { at: 'end_of_course' } },
  { key: 'follow-up', instruments: MOOD_AND_WORRY, when: { at: 'monthly', times: 3 } },
  { key: 'trauma', instruments: ['PCL-5'], when: { at: 'monthly', times: null } },
]
