import { describe, expect, test } from 'vitest'
import { answerBy, peopleFor, suits, type WaitlistWish } from './waitlist'

const wish: WaitlistWish = {
  id: 'w',
  clientId: 'c',
  kind: 'integration-talk',
  setting: 'at_home',
  route: null,
  clinicianId: null,
  guideId: null,
  weekdays: [4],
  earliest: '09:00',
  latest: '12:00',
  until: '2026-05-14',
}
const at = (text: string) => new Date(text)
const span = (from: string, until: string) => ({ from: at(from), until: at(until) })

describe('a time suits on the client’s own clock', () => {
  const zone = 'America/Denver'
  test.each([
    ['inside the hours of the named day', '2026-05-14T15:00Z', '2026-05-14T16:00Z', true],
    ['begins a minute early', '2026-05-14T14:59Z', '2026-05-14T15:59Z', false],
    ['ends on the minute', '2026-05-14T17:00Z', '2026-05-14T18:00Z', true],
    ['ends a minute late', '2026-05-14T17:01Z', '2026-05-14T18:01Z', false],
    ['another day of the week', '2026-05-13T15:00Z', '2026-05-13T16:00Z', false],
    ['after the last day', '2026-05-21T15:00Z', '2026-05-21T16:00Z', false],
    ['across midnight', '2026-05-15T05:30Z', '2026-05-15T06:30Z', false],
  ])('%s', (_story, from, until, expected) => {
    expect(suits(wish, span(from, until), zone)).toBe(expected)
  })
  test('no day named means every day', () => {
    const any = { ...wish, weekdays: [], until: '2026-06-01' }
    expect(suits(any, span('2026-05-13T15:00Z', '2026-05-13T16:00Z'), zone)).toBe(true)
  })
})

describe('with whom', () => {
  const free = { clinicianId: 'doctor', guideId: 'guide' }
  test.each([
    [
      'a talk about what was lived is with the guide',
      {},
      free,
      { clinicianId: null, guideId: 'guide' },
    ],
    [
      'a first talk is with the clinician',
      { kind: 'intake-talk' },
      free,
      { clinicianId: 'doctor', guideId: null },
    ],
    [
      'a session is with the clinician',
      { kind: 'treatment-session' },
      free,
      { clinicianId: 'doctor', guideId: null },
    ],
    [
      'a named person who is free',
      { guideId: 'guide' },
      free,
      { clinicianId: null, guideId: 'guide' },
    ],
    [
      'a session with the guide that was wished for',
      { kind: 'treatment-session', guideId: 'guide' },
      free,
      { clinicianId: 'doctor', guideId: 'guide' },
    ],
    [
      'a talk with the clinician that was wished for',
      { clinicianId: 'doctor' },
      free,
      { clinicianId: 'doctor', guideId: null },
    ],
    [
      'a session with the clinician that was wished for, and nobody else',
      { kind: 'treatment-session', clinicianId: 'doctor' },
      free,
      { clinicianId: 'doctor', guideId: null },
    ],
    [
      'one of two named people is not free',
      { clinicianId: 'doctor', guideId: 'other' },
      free,
      null,
    ],
    ['a named person who is not', { guideId: 'other' }, free, null],
    ['nobody of that part', {}, { clinicianId: 'doctor', guideId: null }, null],
    [
      'a session without a clinician',
      { kind: 'treatment-session' },
      { clinicianId: null, guideId: 'guide' },
      null,
    ],
  ] as const)('%s', (_story, change, there, expected) => {
    expect(peopleFor({ ...wish, ...change }, there)).toEqual(expected)
  })
})

describe('the time to answer', () => {
  const zone = 'America/New_York'
  test.each([
    ['four hours in the day', '2026-05-12T14:00Z', '2026-05-14T14:00Z', '2026-05-12T18:00:00.000Z'],
    [
      'an evening waits until ten',
      '2026-05-12T22:00Z',
      '2026-05-14T14:00Z',
      '2026-05-13T14:00:00.000Z',
    ],
    ['ten sharp is day', '2026-05-12T10:00Z', '2026-05-14T14:00Z', '2026-05-12T14:00:00.000Z'],
    [
      'nine in the evening sharp is night',
      '2026-05-12T21:00Z',
      '2026-05-14T14:00Z',
      '2026-05-13T14:00:00.000Z',
    ],
    [
      'a minute before nine is not',
      '2026-05-12T20:59Z',
      '2026-05-14T14:00Z',
      '2026-05-13T00:59:00.000Z',
    ],
    ['before dawn too', '2026-05-12T06:00Z', '2026-05-14T14:00Z', '2026-05-12T14:00:00.000Z'],
    [
      'never past half an hour before the start',
      '2026-05-12T14:00Z',
      '2026-05-12T16:00Z',
      '2026-05-12T15:30:00.000Z',
    ],
    [
      'half an hour is enough',
      '2026-05-12T14:00Z',
      '2026-05-12T15:00Z',
      '2026-05-12T14:30:00.000Z',
    ],
    ['less is no offer', '2026-05-12T14:00Z', '2026-05-12T14:59Z', null],
  ])('%s', (_story, now, start, expected) => {
    expect(answerBy(at(now), at(start), 240, zone)?.toISOString() ?? null).toBe(expected)
  })
})
