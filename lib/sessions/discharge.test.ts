import { describe, expect, test } from 'vitest'
import {
  dischargeCriteria,
  type DischargeFacts,
  isBackToBaseline,
  mustDecideTransfer,
  type Vitals,
} from './discharge'

const vitals = (upper: number, lower: number, heart: number, oxygen: number | null): Vitals => ({
  systolicMmHg: upper,
  diastolicMmHg: lower,
  heartRatePerMin: heart,
  spo2Percent: oxygen,
})

describe('back to baseline, at the edge of each band (clinical rules, D.1)', () => {
  const none = null
  test.each<[string, Vitals, Vitals | null, boolean]>([
    ['140/90', vitals(140, 90, 80, 97), none, true],
    ['90/50', vitals(90, 50, 80, 97), none, true],
    ['141 upper, no baseline', vitals(141, 90, 80, 97), none, false],
    ['91 lower, no baseline', vitals(140, 91, 80, 97), none, false],
    ['89 upper, no baseline', vitals(89, 60, 80, 97), none, false],
    ['49 lower, no baseline', vitals(100, 49, 80, 97), none, false],
    [
      'in the band, however far from a high baseline',
      vitals(120, 70, 80, 97),
      vitals(158, 98, 80, 97),
      true,
    ],
    ['20 above the baseline', vitals(150, 80, 80, 97), vitals(130, 80, 80, 97), true],
    ['21 above the baseline', vitals(151, 80, 80, 97), vitals(130, 80, 80, 97), false],
    ['lower 15 above the baseline', vitals(120, 95, 80, 97), vitals(120, 80, 80, 97), true],
    ['lower 16 above the baseline', vitals(120, 96, 80, 97), vitals(120, 80, 80, 97), false],
    ['near above, far below', vitals(145, 96, 80, 97), vitals(140, 80, 80, 97), false],
    ['160 of 155', vitals(160, 90, 80, 97), vitals(155, 90, 80, 97), true],
    ['161 of 155', vitals(161, 90, 80, 97), vitals(155, 90, 80, 97), false],
    ['lower 100 of 98', vitals(140, 100, 80, 97), vitals(140, 98, 80, 97), true],
    ['lower 101 of 98', vitals(140, 101, 80, 97), vitals(140, 98, 80, 97), false],
    ['89 of 88', vitals(89, 60, 80, 97), vitals(88, 60, 80, 97), false],
    ['heart 50', vitals(120, 80, 50, 97), none, true],
    ['heart 100', vitals(120, 80, 100, 97), none, true],
    ['heart 49, no baseline', vitals(120, 80, 49, 97), none, false],
    ['heart 101, no baseline', vitals(120, 80, 101, 97), none, false],
    ['heart 49 of 60', vitals(120, 80, 49, 97), vitals(120, 80, 60, 97), true],
    ['heart 45 of 50', vitals(120, 80, 45, 97), vitals(120, 80, 50, 97), true],
    ['heart 44 of 50', vitals(120, 80, 44, 97), vitals(120, 80, 50, 97), false],
    ['heart 110 of 90', vitals(120, 80, 110, 97), vitals(120, 80, 90, 97), true],
    ['heart 110 of 89', vitals(120, 80, 110, 97), vitals(120, 80, 89, 97), false],
    ['heart 111 of 100', vitals(120, 80, 111, 97), vitals(120, 80, 100, 97), false],
    ['oxygen 95', vitals(120, 80, 80, 95), none, true],
    ['oxygen 94, no baseline', vitals(120, 80, 80, 94), none, false],
    ['oxygen 94 of 94', vitals(120, 80, 80, 94), vitals(120, 80, 80, 94), true],
    ['oxygen 93 of 94', vitals(120, 80, 80, 93), vitals(120, 80, 80, 94), false],
    ['oxygen 94, not measured before', vitals(120, 80, 80, 94), vitals(120, 80, 80, null), false],
    ['oxygen not measured', vitals(120, 80, 80, null), none, true],
  ])('%s: %s', (_story, last, baseline, back) => {
    expect(isBackToBaseline(last, baseline)).toBe(back)
  })
})

const nobodyLooked: DischargeFacts = {
  setting: 'in_clinic',
  minutesSinceDose: null,
  observationMin: 120,
  baseline: null,
  last: null,
  moaas: null,
  knowsNamePlaceDate: null,
  walksSteadily: null,
  vomitingNow: null,
  nausea: null,
  distressOrHallucination: null,
  safety: null,
  companionNamed: null,
  instructionsRepeated: null,
  openEventGrade3OrMore: null,
  signedBy: null,
}

describe('what nobody looked at is not recorded, and never met', () => {
  test('of everything', () => {
    expect(new Set(dischargeCriteria(nobodyLooked).map(({ state }) => state))).toEqual(
      new Set(['not_recorded']),
    )
    expect(mustDecideTransfer(nobodyLooked)).toBe(false)
  })

  const stomach = (changes: Partial<DischargeFacts>) =>
    dischargeCriteria({ ...nobodyLooked, ...changes }).find(
      ({ criterion }) => criterion === 'no_vomiting',
    )?.state
  test.each<[string, Partial<DischargeFacts>, string]>([
    ['no vomiting, nausea not asked', { vomitingNow: false }, 'not_recorded'],
    ['mild nausea, vomiting not asked', { nausea: 'mild' }, 'not_recorded'],
    ['more than mild nausea', { vomitingNow: false, nausea: 'more' }, 'not_met'],
    ['vomiting, nausea not asked', { vomitingNow: true }, 'not_met'],
    ['neither', { vomitingNow: false, nausea: 'none' }, 'met'],
  ])('of the stomach: %s', (_story, changes, state) => {
    expect(stomach(changes)).toBe(state)
  })
})

test.each([
  ['in_clinic', 'clinician', 'met'],
  ['in_clinic', 'guide_with_clinician_on_call', 'not_met'],
  ['at_home', 'clinician', 'met'],
  ['at_home', 'guide_with_clinician_on_call', 'met'],
  ['at_home', null, 'not_recorded'],
] as const)('%s, signed by %s: %s', (setting, signedBy, state) => {
  expect(dischargeCriteria({ ...nobodyLooked, setting, signedBy })).toContainEqual({
    criterion: 'signed',
    state,
  })
})
