import { describe } from 'vitest'
import { decides } from './gate.fixture'

describe('Clearance, consent and interval', () => {
  decides([
    ['screened 90 days ago', { screening_date: '2026-02-13' }, 'proceed', []],
    ['screened 91 days ago', { screening_date: '2026-02-12' }, 'incomplete', ['PRE-SCREEN-VALID']],
    [
      'stopped by the screening',
      { screening_decision: 'stop' },
      'do_not_start',
      ['PRE-SCREEN-VALID'],
    ],
    [
      'review not resolved',
      { screening_decision: 'review' },
      'clinician_decision',
      ['PRE-SCREEN-VALID'],
    ],
    [
      'review not resolved, and too old',
      { screening_decision: 'review', screening_date: '2026-01-01' },
      'incomplete',
      ['PRE-SCREEN-VALID'],
    ],
    [
      'what every session asks again was not answered',
      { screening_look: 'owed' },
      'incomplete',
      ['PRE-SCREEN-VALID'],
    ],
    ['it was answered', { screening_look: 'said' }, 'proceed', []],
    ['caution is cleared', { screening_decision: 'caution' }, 'proceed', []],
    ['a crisis in the screening', { screening_decision: 'crisis' }, 'crisis', ['PRE-SCREEN-VALID']],
    ['consent of an older version', { consent: 'outdated' }, 'incomplete', ['PRE-CONSENT']],
    ['earlier than the order allows', { interval_ok: false }, 'do_not_start', ['PRE-INTERVAL']],
  ])
})
