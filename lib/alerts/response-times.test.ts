import { describe, expect, test } from 'vitest'
import { addMinutes } from '@/lib/time/instant'
import { type AlertTimes, responseTimes } from './response-times'

const now = new Date('2026-05-14T14:00:00Z')
const alert = (raisedAgo: number, waited: number | null, closedAgo?: number): AlertTimes => ({
  level: 'A1',
  raisedAt: addMinutes(now, -raisedAgo),
  dueAt: addMinutes(now, 10 - raisedAgo),
  acknowledgedAt: waited === null ? null : addMinutes(now, waited - raisedAgo),
  closedAt: closedAgo === undefined ? null : addMinutes(now, -closedAgo),
})
const a1 = (alerts: readonly AlertTimes[]) =>
  responseTimes(alerts, now).find(({ level }) => level === 'A1')

describe('how long alerts waited', () => {
  test('nothing raised is said as nothing, for every level', () => {
    expect(responseTimes([], now)).toHaveLength(4)
    expect(a1([])).toMatchObject({ count: 0, medianMin: null, worst: null, longestOpenMin: null })
  })

  test('four are too few for a typical time, five are enough; the worst is always named', () => {
    const four = [1, 2, 3, 40].map((waited) => alert(100, waited, 5))
    expect(a1(four)).toMatchObject({ medianMin: null, worst: { minutes: 40 }, inTime: 3 })
    expect(a1([...four, alert(90, 4, 1)])).toMatchObject({ medianMin: 3, inTime: 4, open: 0 })
  })

  test('of an even number the middle lies between two', () => {
    expect(a1([1, 2, 4, 6, 8, 30].map((waited) => alert(60, waited)))?.medianMin).toBe(5)
  })

  test('one that still waits is the worst as long as it waits, and is never in time', () => {
    expect(a1([alert(500, null), alert(100, 9, 1)])).toMatchObject({
      waiting: 1,
      inTime: 1,
      worst: { minutes: 500, stillWaiting: true },
    })
  })

  test('one that somebody has and nobody closed is still open, and its age is told', () => {
    expect(a1([alert(3000, 5), alert(60, 5)])).toMatchObject({ open: 2, longestOpenMin: 3000 })
  })

  test('taken at its very minute is in time', () => {
    expect(a1([alert(60, 10), alert(60, 10.1)])?.inTime).toBe(1)
  })
})
