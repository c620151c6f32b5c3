import { describe, expect, test } from 'vitest'
import type { StaffRole, Viewer } from '@/lib/kernel/viewer'
import { systemOf } from '@/lib/kernel/viewer'
import { mayRunThePeople, mayRunTheRota, maySeeColleagues } from './policy'
import { credentialsFit, isOpen, keepsAnAdministrator, seenMember } from './rules'

test.each([
  [['clinician'], ['prescriber'], true],
  [['clinician', 'administrator'], ['nurse'], true],
  [['guide'], [], true],
  [['guide'], ['prescriber'], false],
  [['front_desk', 'administrator'], ['medical_director'], false],
] as const)('with the roles %j the credentials %j fit: %s', (roles, credentials, fits) => {
  expect(credentialsFit({ roles, credentials })).toBe(fits)
})

const member = (membershipId: string, active: boolean, ...roles: StaffRole[]) => ({
  membershipId,
  active,
  roles,
})

describe('a clinic keeps an administrator', () => {
  const two = [member('a', true, 'administrator'), member('b', true, 'guide', 'administrator')]
  const one = [member('a', true, 'administrator'), member('b', false, 'administrator')]

  test.each([
    ['one of two steps down', two, member('a', true, 'guide'), true],
    ['one of two leaves', two, member('b', false, 'guide', 'administrator'), true],
    ['the only active one leaves', one, member('a', false, 'administrator'), false],
    ['the only active one steps down', one, member('a', true, 'clinician'), false],
    ['somebody else leaves', one, member('c', false, 'guide'), true],
  ])('when %s: %s', (_what, members, after, keeps) => {
    expect(keepsAnAdministrator(members, after)).toBe(keeps)
  })
})

test('hours that begin and end at once are a day off', () => {
  expect(isOpen({ opens: '09:00', closes: '17:00' })).toBe(true)
  expect(isOpen({ opens: '00:00', closes: '00:00' })).toBe(false)
  expect(isOpen({ opens: '17:00', closes: '09:00' })).toBe(false)
})

describe('who may', () => {
  const staff = (...roles: StaffRole[]) => ({ kind: 'staff', roles }) as unknown as Viewer
  const client = { kind: 'client' } as unknown as Viewer
  const monitor = { kind: 'monitor' } as unknown as Viewer

  test.each([
    ['administrator', staff('administrator'), true, true, true],
    ['clinician', staff('clinician'), false, false, true],
    ['guide', staff('guide'), false, false, true],
    ['front desk', staff('front_desk'), false, false, true],
    ['client', client, false, false, false],
    ['monitor', monitor, false, false, false],
    ['a job', systemOf('c'), false, false, true],
  ])(
    '%s: run the people %s, run the rota %s, see colleagues %s',
    (_who, viewer, people, rota, see) => {
      expect([mayRunThePeople(viewer), mayRunTheRota(viewer), maySeeColleagues(viewer)]).toEqual([
        people,
        rota,
        see,
      ])
    },
  )
})

describe('what somebody saw of a colleague before they changed it', () => {
  const seen = {
    membershipId: 'm',
    active: true,
    name: 'Ada',
    title: 'MD',
    roles: ['guide', 'clinician'],
    credentials: ['prescriber', 'nurse'],
  } as const

  test.each([
    [{ active: false }],
    [{ name: 'Bea' }],
    [{ title: null }],
    [{ roles: ['clinician'] }],
    [{ credentials: ['nurse'] }],
  ] as const)('is another text after %j', (change) => {
    expect(seenMember({ ...seen, ...change })).not.toBe(seenMember(seen))
  })

  test('is the same text in whatever order roles and credentials are kept', () => {
    const turned = { roles: seen.roles.toReversed(), credentials: seen.credentials.toReversed() }
    expect(seenMember({ ...seen, ...turned })).toBe(seenMember(seen))
  })
})
