import { expect, test } from 'vitest'
import { firstByCode, firstByPassword, mayGoOnTo } from './places'

const own = { roles: ['client'] }
const work = { roles: ['guide'] }
const both = { roles: ['client', 'administrator'] }

test('a password leads to work first, a code never does', () => {
  expect(firstByPassword([own, work])).toBe(work)
  expect(firstByPassword([own])).toBe(own)
  expect(firstByCode([work, own])).toBe(own)
  expect(firstByCode([work])).toBeUndefined()
  expect(firstByCode([both])).toBe(both)
})

test.each([
  ['one’s own record', 'one’s own record elsewhere', false, false, own, true],
  ['one’s own record', 'work', false, false, work, false],
  ['one’s own record, after the second step', 'work', false, true, work, true],
  ['work, before the second step', 'work elsewhere', true, false, work, true],
  ['work, before the second step', 'one’s own record', true, false, own, true],
])('from %s to %s', (_from, _to, staff, secondFactor, place, may) => {
  expect(mayGoOnTo(place, { staff, secondFactor })).toBe(may)
})
