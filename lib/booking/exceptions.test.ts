import { describe, expect, test } from 'vitest'
import { type CalendarException, standsIn, without, workingSpans } from './exceptions'
import { joined, type Span } from './spans'

const span = (text: string): Span => {
  const [from = '', until = ''] = text.split('-')
  const at = (clock: string) => new Date(`2026-05-12T${clock}:00Z`)
  return { from: at(from), until: at(until) }
}
const spans = (text: string): Span[] => (text === '' ? [] : text.split(' ').map(span))
const told = (found: readonly Span[]): string =>
  found
    .map(({ from, until }) => [from, until].map((at) => at.toISOString().slice(11, 16)).join('-'))
    .join(' ')

describe('spans that touch or overlap are one', () => {
  test.each([
    ['one inside another', '09:00-17:00 10:00-11:00', '09:00-17:00'],
    ['two that end at once', '09:00-17:00 10:00-17:00', '09:00-17:00'],
    ['out of order', '12:00-13:00 09:00-12:00', '09:00-13:00'],
    ['a minute apart', '09:00-12:00 12:01-13:00', '09:00-12:00 12:01-13:00'],
    ['one inside, then a third beyond', '09:00-12:00 10:00-11:00 11:30-13:00', '09:00-13:00'],
    ['of no length', '09:00-09:00 10:00-11:00', '10:00-11:00'],
    [
      'after a gap, two that touch',
      '08:00-09:00 10:00-11:00 11:00-12:00',
      '08:00-09:00 10:00-12:00',
    ],
  ])('%s', (_story, given, whole) => {
    expect(told(joined(spans(given)))).toBe(whole)
  })
})

describe('what is taken out leaves the rest', () => {
  test.each([
    ['nothing', '09:00-17:00', '', '09:00-17:00'],
    ['a lunch', '09:00-17:00', '12:00-13:00', '09:00-12:00 13:00-17:00'],
    ['the beginning', '09:00-17:00', '08:00-10:00', '10:00-17:00'],
    ['the end', '09:00-17:00', '16:00-18:00', '09:00-16:00'],
    ['all of it', '09:00-17:00', '09:00-17:00', ''],
    ['more than all of it', '09:00-17:00', '08:00-18:00', ''],
    ['what ends as it begins', '09:00-17:00', '08:00-09:00', '09:00-17:00'],
    ['what begins as it ends', '09:00-17:00', '17:00-18:00', '09:00-17:00'],
    ['something later', '09:00-17:00', '18:00-19:00', '09:00-17:00'],
    ['across two', '09:00-12:00 13:00-17:00', '11:00-14:00', '09:00-11:00 14:00-17:00'],
    ['twice', '09:00-17:00', '10:00-11:00 14:00-15:00', '09:00-10:00 11:00-14:00 15:00-17:00'],
  ])('%s', (_story, given, away, left) => {
    expect(told(without(spans(given), spans(away)))).toBe(left)
  })
})

const exception = (
  kind: CalendarException['kind'],
  memberId: string | null,
  text: string,
): CalendarException => ({ kind, memberId, ...span(text) })

describe('when somebody can be booked', () => {
  const week = spans('09:00-17:00')
  test.each<[string, CalendarException[], string]>([
    ['an ordinary day', [], '09:00-17:00'],
    ['their own absence', [exception('absent', 'me', '09:00-12:00')], '12:00-17:00'],
    ["somebody else's absence", [exception('absent', 'other', '09:00-12:00')], '09:00-17:00'],
    ['extra hours', [exception('extra', 'me', '18:00-20:00')], '09:00-17:00 18:00-20:00'],
    ["somebody else's extra hours", [exception('extra', 'other', '18:00-20:00')], '09:00-17:00'],
    ['the clinic is closed', [exception('closed', null, '09:00-12:00')], '12:00-17:00'],
    [
      'a closed clinic wins over extra hours',
      [exception('extra', 'me', '18:00-20:00'), exception('closed', null, '16:00-19:00')],
      '09:00-16:00 19:00-20:00',
    ],
    [
      'an absence wins over extra hours',
      [exception('extra', 'me', '18:00-20:00'), exception('absent', 'me', '17:00-20:00')],
      '09:00-17:00',
    ],
  ])('%s', (_story, exceptions, left) => {
    expect(told(workingSpans(week, 'me', exceptions))).toBe(left)
  })
})

describe('an appointment stands in a time that is taken away', () => {
  const appointment = { ...span('10:00-11:00'), people: ['me', 'guide'] }
  test.each<[string, CalendarException, boolean]>([
    ['one of its people is away', exception('absent', 'guide', '09:00-17:00'), true],
    ['somebody else is away', exception('absent', 'other', '09:00-17:00'), false],
    ['the clinic is closed', exception('closed', null, '09:00-17:00'), true],
    ['one of its people works longer', exception('extra', 'me', '09:00-17:00'), false],
    ['only its last minute is taken', exception('absent', 'me', '10:59-12:00'), true],
    ['what is taken begins as it ends', exception('absent', 'me', '11:00-12:00'), false],
    ['what is taken ends as it begins', exception('closed', null, '09:00-10:00'), false],
  ])('%s', (_story, taken, stands) => {
    expect(standsIn(appointment, taken)).toBe(stands)
  })
})
