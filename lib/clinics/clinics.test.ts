import { describe, expect, test } from 'vitest'
import type { StaffRole, Viewer } from '@/lib/kernel/viewer'
import { systemOf } from '@/lib/kernel/viewer'
import { mayRunTheClinic, maySeeRooms } from './policy'
import { seenSettings } from './rules'
import { settingsChange } from './schema'

describe('who may', () => {
  const staff = (...roles: StaffRole[]) => ({ kind: 'staff', roles }) as unknown as Viewer
  test.each([
    ['administrator', staff('administrator'), true, true],
    ['clinician', staff('clinician'), false, true],
    ['guide', staff('guide'), false, true],
    ['front desk', staff('front_desk'), false, true],
    ['client', { kind: 'client' } as unknown as Viewer, false, false],
    ['monitor', { kind: 'monitor' } as unknown as Viewer, false, false],
    ['a job', systemOf('c'), false, true],
  ])('%s: run the clinic %s, see its rooms %s', (_who, viewer, run, see) => {
    expect([mayRunTheClinic(viewer), maySeeRooms(viewer)]).toEqual([run, see])
  })
})

describe('the settings as they are typed', () => {
  const typed = {
    name: 'Still Harbor',
    phone: '+1 303 555 0100',
    emergencyPhone: '(303) 555-0199 ext 2',
    street: '1 Elm Street',
    city: 'Denver',
    state: 'co',
    postalCode: '80202',
    timeZone: 'America/Denver',
    licensedStates: 'co, ny; NY',
    replyPromiseHours: '48',
    seen: '[]',
  }

  test('are kept as codes and numbers', () => {
    expect(settingsChange.parse(typed)).toMatchObject({
      state: 'CO',
      licensedStates: ['CO', 'NY'],
      replyPromiseHours: 48,
    })
  })

  test.each([
    ['a zone that nobody knows', { timeZone: 'Denver' }, 'clinics.field.timeZone.known'],
    ['an offset instead of a zone', { timeZone: '-07:00' }, 'clinics.field.timeZone.known'],
    ['a state that is none', { state: 'XX' }, 'clinics.field.state.known'],
    [
      'a licence for no state',
      { licensedStates: 'CO, Utah' },
      'clinics.field.licensedStates.known',
    ],
    ['a ZIP code of three digits', { postalCode: '802' }, 'clinics.field.postalCode.shape'],
    ['a phone in words', { phone: 'call us' }, 'clinics.field.phone.shape'],
    ['a promise of no hours', { replyPromiseHours: '0' }, 'clinics.field.replyPromiseHours.range'],
    ['a promise in words', { replyPromiseHours: 'soon' }, 'clinics.field.replyPromiseHours.range'],
  ])('are asked again for %s', (_what, wrong, message) => {
    const parsed = settingsChange.safeParse({ ...typed, ...wrong })
    expect(parsed.error?.issues.map((issue) => issue.message)).toContain(message)
  })

  test('take nothing that the form does not ask for', () => {
    expect(settingsChange.safeParse({ ...typed, demonstration: true }).success).toBe(false)
  })
})

describe('what somebody saw before they changed it', () => {
  const seen = {
    name: 'Still Harbor',
    phone: '+1 303 555 0100',
    emergencyPhone: '+1 303 555 0199',
    street: '1 Elm Street',
    city: 'Denver',
    state: 'CO',
    postalCode: '80202',
    timeZone: 'America/Denver',
    licensedStates: ['NY', 'CO'],
    replyPromiseHours: 48,
  }

  test('is another text where any fact has changed meanwhile', () => {
    const changes = {
      ...Object.fromEntries(Object.keys(seen).map((key) => [key, 'another'])),
      licensedStates: ['NY'],
      replyPromiseHours: 24,
    }
    for (const [key, value] of Object.entries(changes))
      expect(seenSettings({ ...seen, [key]: value })).not.toBe(seenSettings(seen))
  })

  test('is the same text in whatever order the states are kept', () => {
    expect(seenSettings({ ...seen, licensedStates: ['CO', 'NY'] })).toBe(seenSettings(seen))
  })
})
