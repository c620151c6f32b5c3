import { describe, expect, test } from 'vitest'
import { lastWorn, namesAPatch, patchOf } from './patches'
import type { LastEvent } from './last-event'

const NEW_YORK = 'America/New_York'
const OFF = new Date('2026-05-13T16:00:00-04:00')

describe('What is a patch', () => {
  test.each([
    ['Daytrana', true],
    ['Xelstrym', true],
    ['xelstrim 9 mg', true],
    ['Daytranna', true],
    ['Butrans', true],
    ['Duragesic', true],
    ['Emsam', true],
    ['estradiol patches', true],
    ['fentanyl transdermal', true],
    ['fentanyl', false],
    ['dextroamphetamine', false],
    ['dispatched', false],
    ['', false],
  ])('%s: %s', (typed, expected) => {
    expect(namesAPatch(typed)).toBe(expected)
  })

  test.each([
    ['Xelstrym', '2026-05-13T20:00:00Z', { kind: 'removed', at: OFF }],
    ['Xelstrym', null, { kind: 'still_on' }],
    ['Xelstrym', undefined, { kind: 'not_a_patch' }],
    ['alprazolam', null, { kind: 'not_a_patch' }],
  ] as const)('%s, off at %s', (typed, removedAt, expected) => {
    expect(patchOf(typed, removedAt)).toEqual(expected)
  })
})

describe('A patch counts from its removal, unless another one was put on after it', () => {
  const local = (at: string): LastEvent => ({
    precision: 'local',
    local: at,
    zone: NEW_YORK,
    plusMinusMin: 0,
  })
  const onDay = (date: string): LastEvent => ({ precision: 'date_only', date, zone: NEW_YORK })
  const at = (text: string): LastEvent => ({ precision: 'exact', at: new Date(text) })
  const about = (text: string): LastEvent => ({
    precision: 'approx',
    at: new Date(text),
    plusMinusMin: 30,
  })

  test.each<[string, LastEvent]>([
    ['at 16:01', at('2026-05-13T16:01:00-04:00')],
    ['about 16:01', about('2026-05-13T16:01:00-04:00')],
    ['at 16:01 on the clock', local('2026-05-13T16:01:00')],
    ['in an hour that no clock showed', local('2026-03-08T02:30:00')],
    ['on the next day', onDay('2026-05-14')],
  ])('put on %s: that one counts', (_when, last) => {
    expect(lastWorn(last, { kind: 'removed', at: OFF })).toBe(last)
  })

  test.each<[string, LastEvent | null]>([
    ['at 16:00', at('2026-05-13T16:00:00-04:00')],
    ['about 15:45', about('2026-05-13T15:45:00-04:00')],
    ['at 16:00 on the clock', local('2026-05-13T16:00:00')],
    ['on the same day', onDay('2026-05-13')],
    ['nobody knows when', { precision: 'unknown' }],
    ['not at all', { precision: 'none' }],
    ['without an answer', null],
  ])('put on %s: the removal counts', (_when, last) => {
    expect(lastWorn(last, { kind: 'removed', at: OFF })).toEqual({ precision: 'exact', at: OFF })
  })

  test('without a removal it counts from when it was put on', () => {
    const last = at('2026-05-13T08:00:00-04:00')
    expect(lastWorn(last, { kind: 'not_a_patch' })).toBe(last)
    expect(lastWorn(last, { kind: 'still_on' })).toBe(last)
  })
})
