import { expect, test } from 'vitest'
import { nextPath } from './next-path'

test.each([
  ['/clients/1?tab=notes', '/clients/1?tab=notes'],
  ['/my', '/my'],
  ['/my//', '/my//'],
  ['/clients/api/1', '/clients/api/1'],
  ['/my/sign-in', '/my/sign-in'],
  ['my', null],
  ['/clients?page=2&_rsc=1a2b', '/clients?page=2'],
  ['/clients?_rsc=1a2b', '/clients'],
  [undefined, null],
  ['', null],
  ['/', null],
  ['https://evil.example/', null],
  ['//evil.example', null],
  ['/\\evil.example', null],
  ['/\t/evil.example', null],
  ['/..//evil.example', null],
  ['/sign-in', null],
  ['/sign-in/second-step', null],
  ['/api/auth/signout', null],
  ['javascript:alert(1)', null],
])('after sign-in %j leads to %j: only ever a page of ours', (given, expected) => {
  expect(nextPath(given)).toBe(expected)
})
