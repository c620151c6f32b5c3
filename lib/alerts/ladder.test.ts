import { describe, expect, test } from 'vitest'
import { type Candidate, rungsOf, toldFirst, toldOnRung } from './ladder'
import type { AlertAudience } from './model'

const at = (iso: string) => new Date(iso)
const person = (name: string, changes: Partial<Candidate> = {}): Candidate => ({
  memberId: name,
  name,
  email: `${name}@example.org`,
  roles: [],
  credentials: [],
  onCallNow: false,
  leadNow: false,
  nextOnCallAt: null,
  parts: [],
  ...changes,
})
const onCall = person('on call', { roles: ['clinician'], onCallNow: true })
const own = person('own clinician', {
  roles: ['clinician'],
  credentials: ['prescriber'],
  parts: ['clinician'],
})
const director = person('director', {
  roles: ['clinician'],
  credentials: ['prescriber', 'medical_director'],
})
const guide = person('guide', { roles: ['guide'], parts: ['guide'] })
const lead = person('lead', { roles: ['administrator'], leadNow: true })
const desk = person('desk', { roles: ['front_desk'] })
const next = person('next', { roles: ['clinician'], nextOnCallAt: at('2026-05-14T20:00:00Z') })
const later = person('later', { roles: ['clinician'], nextOnCallAt: at('2026-05-15T20:00:00Z') })
const all = [onCall, own, director, guide, lead, desk, later, next]

const names = (people: readonly Candidate[]) => people.map(({ name }) => name)

describe('an alert reaches a person', () => {
  test.each<[AlertAudience, string]>([
    ['on_call_clinician', 'on call'],
    ['clinician', 'own clinician'],
    ['prescriber', 'own clinician'],
    ['guide', 'guide'],
    ['safeguarding_lead', 'lead'],
    ['front_desk', 'desk'],
    ['medical_director', 'director'],
  ])('%s: %s', (audience, name) => {
    expect(names(toldFirst(audience, all))).toEqual([name])
  })

  test('a hole in the rota or the care team is caught by the medical director or whoever is there', () => {
    expect(names(toldFirst('on_call_clinician', [director, own]))).toEqual(['director'])
    expect(names(toldFirst('guide', [onCall]))).toEqual(['on call'])
    expect(names(toldFirst('safeguarding_lead', [director, guide]))).toEqual(['director'])
    expect(names(toldFirst('on_call_clinician', [guide, next, desk]))).toEqual(['next'])
    expect(names(toldFirst('guide', [own, onCall]))).toEqual(['own clinician'])
    expect(names(toldFirst('medical_director', [next, onCall]))).toEqual(['on call'])
  })

  test('a prescriber is sought in the care team, then on call, then anywhere', () => {
    const named = person('team, not a prescriber', { parts: ['clinician'] })
    const prescribingOnCall = person('prescriber on call', {
      credentials: ['prescriber'],
      onCallNow: true,
    })
    expect(names(toldFirst('prescriber', [named, onCall, director, prescribingOnCall]))).toEqual([
      'prescriber on call',
    ])
    expect(names(toldFirst('prescriber', [named, onCall, guide, director]))).toEqual(['director'])
    expect(names(toldFirst('prescriber', [guide, next]))).toEqual(['next'])
  })

  test('where nobody is there, nobody is told by this list', () => {
    expect(toldFirst('safeguarding_lead', [guide, desk])).toEqual([])
  })
})

describe('an alert that nobody takes climbs', () => {
  test('A1: next on call, medical director, the emergency telephone; a matter of safeguarding skips the clinicians', () => {
    expect(rungsOf('A1', 'on_call_clinician')).toEqual([
      'next_on_call',
      'medical_director',
      'emergency_phone',
    ])
    expect(rungsOf('A1', 'safeguarding_lead')).toEqual(['medical_director', 'emergency_phone'])
    expect(rungsOf('A1', 'medical_director')).toEqual(['next_on_call', 'emergency_phone'])
    expect(rungsOf('A2', 'clinician')).toEqual(['medical_director'])
    expect(rungsOf('A3', 'guide')).toEqual([])
  })

  test('the next on call is another one who is on call now, else the one whose turn comes soonest', () => {
    const second = person('second on call', { onCallNow: true })
    const told = new Set(['on call'])
    expect(names(toldOnRung('next_on_call', [...all, second], told))).toEqual(['second on call'])
    expect(names(toldOnRung('next_on_call', all, told))).toEqual(['next'])
  })

  test('the medical director is told on their rung, also when they were told before', () => {
    expect(names(toldOnRung('medical_director', all, new Set(['director'])))).toEqual(['director'])
  })

  test('at the end everybody who was told hears of the telephone', () => {
    expect(names(toldOnRung('emergency_phone', all, new Set(['on call', 'next'])))).toEqual([
      'on call',
      'next',
    ])
  })
})
