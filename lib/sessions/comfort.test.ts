import { expect, test } from 'vitest'
import { comfortOf, comfortText } from './comfort'

test('four numbers from 0 to 10 are kept and read back', () => {
  const given = { away: '7', uneasy: '0', sick: ' 10 ', clear: '3' }
  const kept = comfortText((scale) => given[scale])
  expect(kept).toEqual({ ok: true, text: '7,0,10,3' })
  expect(comfortOf('7,0,10,3')).toEqual({ away: 7, uneasy: 0, sick: 10, clear: 3 })
})

test('a scale that is empty, above 10 or not whole is named', () => {
  const given = { away: '', uneasy: '11', sick: '2.5', clear: '3' }
  expect(comfortText((scale) => given[scale])).toEqual({
    ok: false,
    wrong: ['away', 'uneasy', 'sick'],
  })
})

test('other words are not a comfort check', () => {
  expect(comfortOf('held a hand')).toBeNull()
})
