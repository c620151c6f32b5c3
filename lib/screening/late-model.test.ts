import { expect, test } from 'vitest'
import { lateAskedOf, lateHref } from './late-model'

test('what an address asks of the list is what its own links say, and what it does not know is left out', () => {
  expect(lateAskedOf({})).toEqual({ kind: 'late', search: '', sort: 'waiting' })
  expect(lateAskedOf({ show: 'everything', sort: 'grave', q: ['a', 'b'] })).toEqual({
    kind: 'late',
    search: '',
    sort: 'waiting',
  })
  expect(lateHref(lateAskedOf({}))).toBe('/measures')
  const asked = lateAskedOf({ show: 'mine', q: 'Ada', sort: 'name' })
  expect(lateHref(asked)).toBe('/measures?show=mine&q=Ada&sort=name')
  expect(lateHref(asked, { kind: 'late' })).toBe('/measures?q=Ada&sort=name')
})
