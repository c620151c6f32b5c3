import { describe } from 'vitest'
import { findExactly } from './testing/every-finding'

describe('every finding about food and drink', () => {
  findExactly([
    [
      'food an hour ago',
      { last_solids: { at: '2026-05-14T13:00:00-04:00', precision: 'exact' } },
      ['PRE-FOOD delay_until too_recent [lastSolids] clinician'],
    ],
    [
      'food, too late for today',
      { last_solids: { at: '2026-05-14T13:30:00-04:00', precision: 'exact' } },
      ['PRE-FOOD reschedule too_recent [lastSolids] clinician'],
    ],
    [
      'food, nobody knows when',
      { last_solids: { precision: 'unknown' } },
      ['PRE-FOOD incomplete time_unknown [lastSolids] clinician'],
    ],
    [
      'food, not asked',
      { last_solids: null },
      ['PRE-FOOD incomplete not_answered [lastSolids] nobody'],
    ],
    [
      'food after the start',
      { last_solids: { at: '2026-05-14T14:30:00-04:00', precision: 'exact' } },
      ['PRE-FOOD incomplete after_start [lastSolids] nobody'],
    ],
    [
      'food at an hour that the clock skipped',
      { last_solids: { local: '2026-03-08T02:30:00', tz: 'America/New_York', precision: 'exact' } },
      ['PRE-FOOD incomplete clock_skipped [lastSolids] clinician'],
    ],
    [
      'milk two hours ago',
      { last_milky_drink: { at: '2026-05-14T12:00:00-04:00', precision: 'exact' } },
      ['PRE-FOOD delay_until too_recent [lastMilkyDrink] clinician'],
    ],
    [
      'milk, not asked',
      { last_milky_drink: null },
      ['PRE-FOOD incomplete not_answered [lastMilkyDrink] nobody'],
    ],
    [
      'a drink',
      { last_liquids: { at: '2026-05-14T13:30:00-04:00', precision: 'exact' } },
      ['PRE-LIQ delay_until too_recent [lastLiquids] clinician'],
    ],
    [
      'a sip that is too large',
      { sip: { at: '2026-05-14T13:30:00-04:00', ml: 61, with_medicine: true } },
      ['PRE-LIQ delay_until too_recent [sip] clinician'],
    ],
    [
      'a small sip after the start',
      { sip: { at: '2026-05-14T14:01:00-04:00', ml: 30, with_medicine: true } },
      ['PRE-LIQ incomplete after_start [sip] nobody'],
    ],
    [
      'a sip of no known hour',
      { sip: { at: null, ml: 100, with_medicine: false } },
      ['PRE-LIQ incomplete time_unknown [sip] clinician'],
    ],
  ])
})
