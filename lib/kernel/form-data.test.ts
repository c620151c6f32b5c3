import { expect, test } from 'vitest'
import { inputOf, shownAgain, valuesOf } from './form-data'

const formOf = (pairs: readonly (readonly [string, string])[]): FormData => {
  const form = new FormData()
  for (const [name, value] of pairs) form.append(name, value)
  return form
}

test('a dotted name is a place inside, a name with [] is always a list, an empty field is absent', () => {
  const values = valuesOf(
    formOf([
      ['rooms[]', 'Lake'],
      ['address.city', ' Troy '],
      ['note', '  '],
      ['idempotencyKey', 'k'],
      ['$ACTION_ID_1', 'x'],
    ]),
  )
  expect(inputOf(values)).toEqual({ rooms: ['Lake'], address: { city: 'Troy' } })
})

test.each([
  '__proto__',
  '__proto__[]',
  '__proto__.admin',
  'a.__proto__.admin',
  'constructor.prototype.admin',
  'a.constructor',
])('the name %s reaches no prototype', (name) => {
  const values = valuesOf(
    formOf([
      [name, 'yes'],
      [name, 'yes'],
    ]),
  )
  expect(Object.getPrototypeOf(values)).toBe(Object.prototype)
  expect(JSON.stringify(inputOf(values))).not.toMatch(/yes/)
  expect(Reflect.get({}, 'admin')).toBeUndefined()
})

test('a password is never shown again', () => {
  expect(shownAgain({ email: 'a', password: 'b', confirmPassword: 'c' })).toEqual({ email: 'a' })
})
