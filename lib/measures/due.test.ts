import { describe, expect, test } from 'vitest'
import { dueReason, type MeasureFacts } from './due'

const now = new Date('2026-05-12T14:00:00Z')
const days = (count: number) => new Date(now.getTime() + count * 86_400_000)
const facts: MeasureFacts = {
  now,
  screening: false,
  nextSessionAt: null,
  lastSessionAt: null,
  lastDoneAt: null,
}

describe('a measure is asked for', () => {
  test.each<[string, Partial<MeasureFacts>, string | null]>([
    ['with the screening', { screening: true }, 'screening'],
    ['once, not again the next day', { screening: true, lastDoneAt: days(-1) }, null],
    ['in the week before a session', { nextSessionAt: days(7) }, 'before_session'],
    ['not earlier', { nextSessionAt: days(7.01) }, null],
    ['not more than weekly', { nextSessionAt: days(3), lastDoneAt: days(-6.9) }, null],
    ['again after a week', { nextSessionAt: days(3), lastDoneAt: days(-7) }, 'before_session'],
    ['a week after a session', { lastSessionAt: days(-7), lastDoneAt: days(-9) }, 'after_session'],
    ['not on the sixth day', { lastSessionAt: days(-6.5), lastDoneAt: days(-9) }, null],
    ['not where it was done since', { lastSessionAt: days(-14), lastDoneAt: days(-7) }, null],
    ['not for ever', { lastSessionAt: days(-21), lastDoneAt: days(-30) }, null],
    ['never without an occasion', {}, null],
  ])('%s', (_when, given, reason) => {
    expect(dueReason('PHQ-9', { ...facts, ...given })).toBe(reason)
  })

  test('the two questions about mood are never the only ones asked', () => {
    expect(dueReason('PHQ-2', { ...facts, screening: true })).toBeNull()
  })
})
