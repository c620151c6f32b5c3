import { describe, expect, test } from 'vitest'
import { gateCaseOf, nameForRules, type GateRows, type ListedForGate } from './gate-case'

const START = new Date('2026-05-14T14:00:00-04:00')
const OFF_LATE = '2026-05-14T10:00:00.000Z'
const WORN = { precision: 'exact', local: '2026-05-12T08:00', tz: 'America/New_York' } as const

const PATCH: ListedForGate = {
  id: 'patch',
  typedName: 'Butrans',
  generics: ['buprenorphine'],
  matchStatus: 'exact',
  confirmed: false,
  plan: {
    instruction: 'hold',
    holdHours: 12,
    validUntil: new Date('2026-06-30T00:00:00Z'),
    signerCredential: 'prescriber',
  },
}

type Answers = NonNullable<GateRows['checklist']>

const rowsWith = (medicines: Answers['medicines'], listed = [PATCH]): GateRows => ({
  appointmentId: 'appointment',
  clientId: 'client',
  status: 'booked',
  setting: 'at_home',
  route: 'sublingual',
  plannedStartAt: START,
  clientZone: 'America/New_York',
  clinicZone: 'America/New_York',
  clearance: null,
  blocks: [],
  consent: 'signed_current',
  checklist: { medicines },
  medicines: listed,
  medicineChanges: [],
  monitor: null,
  checkIn: null,
  clientState: null,
  licensedStates: [],
  order: null,
  dosesBefore: [],
  look: null,
})

const takenOf = (answer: Partial<NonNullable<Answers['medicines']>[number]>) =>
  gateCaseOf(
    rowsWith([
      { medicationId: 'patch', name: 'Butrans', last: WORN, rescue_for_seizure: false, ...answer },
    ]),
    START,
  ).medications_taken?.[0]

describe('A patch on the list', () => {
  test('a plan to hold it 12 h is kept from its removal on', () => {
    expect(takenOf({ patch_removed_at: '2026-05-14T06:00:00.000Z' })).toMatchObject({
      approved_plan: { expires_at: '2026-06-30T00:00:00.000Z' },
      patch_removed_at: '2026-05-14T06:00:00.000Z',
    })
    expect(takenOf({ patch_removed_at: OFF_LATE })).toMatchObject({ approved_plan: null })
  })

  test('one that is still on, or was put on again, keeps no plan to hold it', () => {
    expect(takenOf({ patch_removed_at: null })).toMatchObject({
      approved_plan: null,
      patch_removed_at: null,
    })
    const again = { precision: 'exact', local: '2026-05-14T08:00', tz: 'America/New_York' } as const
    expect(takenOf({ patch_removed_at: '2026-05-13T06:00:00.000Z', last: again })).toMatchObject({
      approved_plan: null,
    })
  })

  test('of one that nobody asked about, nobody knows that it is off', () => {
    expect(takenOf({})).toMatchObject({ approved_plan: null, patch_removed_at: null })
    const unlisted = { medicationId: null, name: 'Xelstrym', last: WORN, rescue_for_seizure: false }
    expect(gateCaseOf(rowsWith([unlisted], []), START).medications_taken).toMatchObject([
      { name: 'Xelstrym', patch_removed_at: null },
    ])
  })

  test('a tablet has no removal', () => {
    const tablet = { medicationId: null, name: 'Xanax', last: WORN, rescue_for_seizure: false }
    const [taken] = gateCaseOf(rowsWith([tablet], []), START).medications_taken ?? []
    expect(taken).not.toHaveProperty('patch_removed_at')
  })
})

describe('What a listed medicine is called for the rules', () => {
  const fuzzy = { ...PATCH, matchStatus: 'fuzzy_confirm', generics: ['methylphenidate'] }

  test.each([
    ['Ritaline', true, 'methylphenidate'],
    ['Ritaline', false, 'Ritaline'],
    ['Daytranna', true, 'methylphenidate patch'],
    ['Daytranna', false, 'Daytranna'],
  ])('%s, confirmed: %s', (typedName, confirmed, expected) => {
    expect(nameForRules({ ...fuzzy, typedName, confirmed })).toBe(expected)
  })

  test('an exact name stays as it was typed, and so does one without a suggestion', () => {
    expect(nameForRules({ ...PATCH, confirmed: true })).toBe('Butrans')
    expect(nameForRules({ ...fuzzy, generics: [], typedName: 'zz', confirmed: true })).toBe('zz')
  })
})
