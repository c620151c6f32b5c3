import { describe, expect, test } from 'vitest'
import { alertingOf } from './adverse-events'

describe('an event tells more people the graver it is, and serious outranks the grade (D.4)', () => {
  test.each([
    [1, false, 'log', 'open'],
    [2, false, 'guide_and_clinician_next_day', 'open'],
    [3, false, 'clinician_now', 'next_blocked'],
    [4, false, 'emergency_and_director', 'all_blocked'],
    [5, false, 'emergency_and_director', 'all_blocked'],
    [1, true, 'emergency_and_director', 'all_blocked'],
  ] as const)('grade %s, serious %s: %s, sessions %s', (grade, serious, tell, sessions) => {
    expect(alertingOf(grade, serious, 'other')).toEqual({ tell, sessions, remsReport: false })
    expect(alertingOf(grade, serious, 'esketamine')).toEqual({ tell, sessions, remsReport: true })
  })
})
