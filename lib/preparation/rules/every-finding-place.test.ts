import { describe } from 'vitest'
import { findExactly } from './testing/every-finding'

describe('every finding about the place and the people', () => {
  findExactly([
    [
      'monitor not sober',
      { monitor: { present: true, age_18_plus: true, whole_session: true, sober: false } },
      ['PRE-MONITOR do_not_start answered_no [monitor] nobody'],
    ],
    [
      'monitor half told',
      { monitor: { present: true, age_18_plus: true, whole_session: true, sober: null } },
      ['PRE-MONITOR incomplete not_answered [monitor] nobody'],
    ],
    [
      'no monitor named',
      { monitor: null },
      ['PRE-MONITOR incomplete not_answered [monitor] nobody'],
    ],
    [
      'no ride',
      { setting: 'in_clinic', route: 'oral', ride_home: 'none' },
      ['PRE-RIDE do_not_start answered_no [rideHome] nobody'],
    ],
    [
      'ride, not asked',
      { setting: 'in_clinic', route: 'oral', ride_home: null },
      ['PRE-RIDE incomplete not_answered [rideHome] nobody'],
    ],
    ['not clothed', { clothed: 'no' }, ['PRE-CLOTH do_not_start answered_no [clothed] nobody']],
    [
      'clothed, not asked',
      { clothed: null },
      ['PRE-CLOTH incomplete not_answered [clothed] nobody'],
    ],
    [
      'address not confirmed',
      { address_confirmed: false },
      ['PRE-LOC incomplete not_confirmed [addressConfirmed] nobody'],
    ],
    [
      'state not licensed',
      { state_allowed: false },
      ['PRE-LOC do_not_start not_allowed [stateAllowed] nobody'],
    ],
    [
      'state unknown',
      { state_allowed: null },
      ['PRE-LOC incomplete not_answered [stateAllowed] nobody'],
    ],
    [
      'route not for home',
      { route: 'intramuscular' },
      ['PRE-LOC do_not_start not_allowed [route setting] nobody'],
    ],
    ['route unknown', { route: null }, ['PRE-LOC incomplete not_answered [route] nobody']],
    [
      'racemic spray at home',
      { route: 'intranasal_racemic' },
      ['PRE-LOC do_not_start not_allowed [route setting] nobody'],
    ],
    [
      'place not safe',
      { space_safe: false },
      ['PRE-SPACE incomplete not_confirmed [spaceSafe] nobody'],
    ],
  ])
})
