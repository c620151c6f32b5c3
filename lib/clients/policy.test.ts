import { describe, expect, test } from 'vitest'
import { type StaffRole, type StaffViewer, systemOf, type Viewer } from '@/lib/kernel/viewer'
import {
  clientScope,
  mayAssignCareTeam,
  mayEditContact,
  mayEndCare,
  seesClinicalContent,
  sightOf,
} from './policy'

const ids = {
  personId: 'p',
  membershipId: 'm',
  clinicId: 'c',
  signInId: 's',
  email: 'e',
  name: 'N',
}
const clinic = { name: 'C', timeZone: 'UTC', phone: '1', emergencyPhone: '2', demonstration: true }
const signedIn = { ...ids, clinic, confirmedAt: new Date(0) }
const staff = (...roles: StaffRole[]): StaffViewer => ({
  kind: 'staff',
  ...signedIn,
  roles,
  credentials: [],
  professionalTitle: null,
})
const client: Viewer = { kind: 'client', ...signedIn, clientId: 'k', timeZone: 'UTC' }
const monitor: Viewer = {
  kind: 'monitor',
  clinicId: 'c',
  clientId: 'k',
  appointmentId: 'a',
  monitorId: 'o',
  linkId: 'l',
  name: 'M',
}

describe('who sees what of a client', () => {
  test.each<[string, Viewer, string | null, boolean]>([
    ['a clinician', staff('clinician'), 'clinical', true],
    ['a guide', staff('guide'), 'care', false],
    ['the front desk', staff('front_desk'), 'contact', false],
    ['an administrator', staff('administrator'), 'contact', false],
    [
      'an administrator who is a clinician too',
      staff('administrator', 'clinician'),
      'clinical',
      true,
    ],
    ['a client, of their own', client, 'own', true],
    ['a monitor', monitor, null, false],
  ])('%s', (_who, viewer, sight, clinical) => {
    expect(sightOf(viewer)).toBe(sight)
    expect(seesClinicalContent(viewer)).toBe(clinical)
  })

  test.each<[string, Viewer, boolean, boolean, boolean]>([
    ['a clinician', staff('clinician'), true, true, true],
    ['a guide', staff('guide'), false, false, false],
    ['the front desk', staff('front_desk'), true, true, true],
    ['an administrator', staff('administrator'), true, true, false],
    ['a client', client, true, false, false],
    ['a monitor', monitor, false, false, false],
    ['a job', systemOf('c'), true, true, true],
  ])('%s may edit, assign, end care: %s %s %s', (_who, viewer, edit, assign, end) => {
    expect([mayEditContact(viewer), mayAssignCareTeam(viewer), mayEndCare(viewer)]).toEqual([
      edit,
      assign,
      end,
    ])
  })

  test('a guide reaches their caseload, a client and a monitor one record, the others their clinic', () => {
    expect(clientScope(staff('guide'))).toEqual({
      clinicId: 'c',
      careTeamMembers: { some: { memberId: 'm', until: null } },
    })
    expect(clientScope(client)).toEqual({ clinicId: 'c', id: 'k' })
    expect(clientScope(monitor)).toEqual({ clinicId: 'c', id: 'k' })
    expect(clientScope(staff('guide', 'clinician'))).toEqual({ clinicId: 'c' })
  })
})
