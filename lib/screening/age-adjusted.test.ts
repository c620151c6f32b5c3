import { describe, expect, test } from 'vitest'
import { evaluateScreening } from './rules'
import { defaultParameters, screeningRuleSet } from './ruleset'
import { at, bp, tz, well } from './testing/rule-table'

/** What SCR-BP says of a reading, the older person's own limit switched on. */
const says = (born: string, reading: ReturnType<typeof bp>, more: object = {}) =>
  evaluateScreening(
    screeningRuleSet({ ...defaultParameters, bpAgeAdjust: true }),
    { ...well, date_of_birth: born, bp_readings: [reading], ...more },
    at,
    tz,
  )
    .findings.filter(({ rule }) => rule === 'SCR-BP')
    .map(({ severity }) => severity)

const SIXTY_FIVE = '1961-05-12'
const A_DAY_YOUNGER = '1961-05-13'

describe('where a clinic allows more from sixty-five on [src: 6] [gen]', () => {
  test.each([
    ['65', SIXTY_FIVE, 140, 80, []],
    ['65', SIXTY_FIVE, 141, 80, []],
    ['65', SIXTY_FIVE, 150, 90, []],
    ['65', SIXTY_FIVE, 151, 80, ['review']],
    ['65', SIXTY_FIVE, 141, 91, ['review']],
    ['65', SIXTY_FIVE, 160, 80, ['stop']],
    ['64', A_DAY_YOUNGER, 140, 80, []],
    ['64', A_DAY_YOUNGER, 141, 80, ['review']],
    ['64', A_DAY_YOUNGER, 151, 80, ['review']],
  ] as const)('at %s, born %s: %s/%s', (_age, born, systolic, diastolic, severities) => {
    expect(says(born, bp(systolic, diastolic))).toEqual(severities)
  })

  test.each([
    ['65', SIXTY_FIVE, 140, ['caution']],
    ['65', SIXTY_FIVE, 150, ['caution']],
    ['65', SIXTY_FIVE, 151, ['review']],
    ['64', A_DAY_YOUNGER, 140, ['caution']],
    ['64', A_DAY_YOUNGER, 150, ['review']],
  ] as const)(
    'with a known, controlled pressure, at %s, born %s: %s',
    (_age, born, upper, found) => {
      const known = { hypertension_dx: 'yes', hypertension_controlled: 'yes' }
      expect(says(born, bp(upper, 80), known)).toEqual(found)
    },
  )
})
