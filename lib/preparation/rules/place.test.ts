import { describe, expect, test } from 'vitest'
import { gateFactsOf } from '../case-facts'
import { gateCaseSchema } from '../case-schema'
import { DEFAULT_PROTOCOL } from '../protocol'
import { evaluateGate } from './gate'
import { ALL_CLEAR, decides, IN_CLINIC, matchKnown } from './gate.fixture'

describe('The place', () => {
  decides([
    [
      'monitor will leave early',
      { monitor: { present: true, age_18_plus: true, whole_session: false, sober: true } },
      'do_not_start',
      ['PRE-MONITOR'],
    ],
    ['nothing known about a monitor', { monitor: null }, 'incomplete', ['PRE-MONITOR']],
    [
      'monitor there, sobriety not asked',
      { monitor: { present: true, age_18_plus: true, whole_session: true, sober: null } },
      'incomplete',
      ['PRE-MONITOR'],
    ],
    ['in the clinic the staff are the monitor', IN_CLINIC, 'proceed', []],
    [
      'in the clinic, no ride home',
      { ...IN_CLINIC, ride_home: 'none' },
      'do_not_start',
      ['PRE-RIDE'],
    ],
    [
      'in the clinic, ride home not named',
      { ...IN_CLINIC, ride_home: null },
      'incomplete',
      ['PRE-RIDE'],
    ],
    ['will not be clothed on video', { clothed: 'no' }, 'do_not_start', ['PRE-CLOTH']],
    ['clothing not confirmed', { clothed: null }, 'incomplete', ['PRE-CLOTH']],
    ['address not confirmed', { address_confirmed: false }, 'incomplete', ['PRE-LOC']],
    ['state not allowed', { state_allowed: false }, 'do_not_start', ['PRE-LOC']],
    ['injection at home', { route: 'intramuscular' }, 'do_not_start', ['PRE-LOC']],
    ['space not checked', { space_safe: null }, 'incomplete', ['PRE-SPACE']],
  ])
})

test.each([
  ['intranasal_racemic', false, 'do_not_start'],
  ['intranasal_racemic', true, 'proceed'],
  ['intranasal_esketamine', true, 'do_not_start'],
  ['intramuscular', true, 'do_not_start'],
  ['sublingual', false, 'proceed'],
] as const)('%s at home, racemic spray at home by policy %s: %s', (route, byPolicy, decision) => {
  const facts = gateFactsOf(gateCaseSchema.parse({ ...ALL_CLEAR, route }))
  const protocol = { ...DEFAULT_PROTOCOL, racemicSprayAtHome: byPolicy }
  expect(evaluateGate(facts, protocol, matchKnown).decision).toBe(decision)
})
