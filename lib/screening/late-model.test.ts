import { expect, test } from 'vitest'
import { nobodySought } from '@/lib/clients/model'
import { lateAskedOf, lateHref } from './late-model'

test('what an address asks of the list is what its own links say, and what it does not know is left out', () => {
  expect(lateAskedOf({})).toEqual({ kind: 'late', search: nobodySought, sort: 'waiting' })
  expect(lateAskedOf({ show: 'everything', sort: 'grave' })).toEqual({
    kind: 'late',
    search: nobodySought,
    sort: 'waiting',
  })
  expect(lateHref(lateAskedOf({}))).toBe('/measures')
  const asked = lateAskedOf({ show: 'mine', sort: 'name' }, { words: 'Ada', sealed: 'sealed_2' })
  expect(lateHref(asked)).toBe('/measures?show=mine&q=sealed_2&sort=name')
  expect(lateHref(asked, { kind: 'late' })).toBe('/measures?q=sealed_2&sort=name')
})
