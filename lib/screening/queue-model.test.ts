import { describe, expect, test } from 'vitest'
import { nobodySought } from '@/lib/clients/model'
import { askedOf, queueHref } from './queue-model'
import { waited } from './waited'

const marsh = { words: 'Marsh', sealed: 'sealed_1' }
const nothing = { kind: null, search: nobodySought, sort: 'urgency', after: null }
const id = '1f0c2b9a-0000-4000-8000-000000000001'

describe('what an address asks of the queue', () => {
  test.each([
    ['nothing', {}, nothing],
    ['one kind', { show: 'changed' }, { ...nothing, kind: 'changed' }],
    ['a kind that is not known', { show: 'all; drop' }, nothing],
    ['an order', { sort: 'waiting' }, { ...nothing, sort: 'waiting' }],
    ['a place', { after: id }, { ...nothing, after: id }],
    ['a place that is none', { after: '1 OR 1=1' }, nothing],
  ])('%s', (_name, address, expected) => {
    expect(askedOf(address)).toEqual(expected)
  })

  test('a changed filter begins at the first page and keeps the search, sealed', () => {
    const asked = askedOf({ sort: 'waiting', after: id }, marsh)
    expect(queueHref(asked, { kind: 'first_look' })).toBe(
      '/screenings?show=first_look&q=sealed_1&sort=waiting',
    )
    expect(queueHref(asked, { after: id })).toContain(`after=${id}`)
    expect(queueHref(askedOf({}))).toBe('/screenings')
  })
})

describe('how long something waits', () => {
  const now = new Date('2026-05-12T14:00:00Z')
  test.each([
    ['2026-05-12T14:00:00Z', { unit: 'minutes', n: 0 }],
    ['2026-05-12T14:05:00Z', { unit: 'minutes', n: 0 }],
    ['2026-05-12T13:01:00Z', { unit: 'minutes', n: 59 }],
    ['2026-05-12T13:00:00Z', { unit: 'hours', n: 1 }],
    ['2026-05-10T14:00:01Z', { unit: 'hours', n: 47 }],
    ['2026-05-10T14:00:00Z', { unit: 'days', n: 2 }],
  ])('since %s', (since, expected) => {
    expect(waited(new Date(since), now)).toEqual(expected)
  })
})
