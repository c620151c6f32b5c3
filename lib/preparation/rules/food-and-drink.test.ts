import { describe } from 'vitest'
import { decides, today } from './gate.fixture'

describe('Food and drink [brief S119, S120]', () => {
  decides([
    ['all clear', {}, 'proceed', []],
    ['ate 3 h before', { last_solids: today('11:00') }, 'proceed', []],
    ['ate 2 h 59 min before', { last_solids: today('11:01') }, 'delay_until', ['PRE-FOOD']],
    [
      'ate 1 h before: a wait of exactly 2 h',
      { last_solids: today('13:00') },
      'delay_until',
      ['PRE-FOOD'],
    ],
    [
      'ate 59 min before: a wait of 121 min',
      { last_solids: today('13:01') },
      'reschedule',
      ['PRE-FOOD'],
    ],
    [
      'latte 2 h before counts as food',
      { last_milky_drink: today('12:00') },
      'delay_until',
      ['PRE-FOOD'],
    ],
    ['did not eat today', { last_solids: { precision: 'none' } }, 'proceed', []],
    ['does not remember', { last_solids: { precision: 'unknown' } }, 'incomplete', ['PRE-FOOD']],
    ['did not answer', { last_solids: null }, 'incomplete', ['PRE-FOOD']],
    [
      'a meal after the start is no answer',
      { last_solids: today('14:01') },
      'incomplete',
      ['PRE-FOOD'],
    ],
    ['drank 60 min before', { last_liquids: today('13:00') }, 'proceed', []],
    ['drank 59 min before', { last_liquids: today('13:01') }, 'delay_until', ['PRE-LIQ']],
    [
      '60 ml sip with a medicine',
      { sip: { at: '2026-05-14T13:50:00-04:00', ml: 60, with_medicine: true } },
      'proceed',
      [],
    ],
    [
      'a sip with a medicine, at an hour that nobody noted',
      { sip: { at: null, ml: 60, with_medicine: true } },
      'proceed',
      [],
    ],
    [
      '61 ml sip',
      { sip: { at: '2026-05-14T13:50:00-04:00', ml: 61, with_medicine: true } },
      'delay_until',
      ['PRE-LIQ'],
    ],
    [
      'a sip without a medicine',
      { sip: { at: '2026-05-14T13:50:00-04:00', ml: 20, with_medicine: false } },
      'delay_until',
      ['PRE-LIQ'],
    ],
    [
      'a sip of unknown size, long before',
      { sip: { at: '2026-05-14T12:00:00-04:00', ml: null, with_medicine: true } },
      'proceed',
      [],
    ],
    [
      'about noon, give or take 30 min',
      { last_solids: { at: '2026-05-14T10:45:00-04:00', precision: 'approx', plus_minus_min: 30 } },
      'delay_until',
      ['PRE-FOOD'],
    ],
  ])
})
