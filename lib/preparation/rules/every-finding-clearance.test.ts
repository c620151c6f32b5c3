import { describe } from 'vitest'
import { findExactly } from './testing/every-finding'

describe('every finding about the clearance, the consent and the interval', () => {
  findExactly([
    [
      'screening crisis',
      { screening_decision: 'crisis' },
      ['PRE-SCREEN-VALID crisis danger [screeningDecision] nobody'],
    ],
    [
      'screening stop',
      { screening_decision: 'stop' },
      ['PRE-SCREEN-VALID do_not_start not_cleared [screeningDecision] nobody'],
    ],
    [
      'screening incomplete',
      { screening_decision: 'incomplete' },
      ['PRE-SCREEN-VALID incomplete unresolved [screeningDecision] nobody'],
    ],
    [
      'screening review',
      { screening_decision: 'review' },
      ['PRE-SCREEN-VALID clinician_decision unresolved [screeningDecision] nobody'],
    ],
    [
      'screening missing',
      { screening_decision: null },
      ['PRE-SCREEN-VALID incomplete not_answered [screeningDecision] nobody'],
    ],
    [
      'screening expired',
      { screening_date: '2026-02-12' },
      ['PRE-SCREEN-VALID incomplete expired [screeningDate] nobody'],
    ],
    [
      'screening without a date',
      { screening_date: null },
      ['PRE-SCREEN-VALID incomplete expired [screeningDate] nobody'],
    ],
    [
      'screening dated tomorrow',
      { screening_date: '2026-05-15' },
      ['PRE-SCREEN-VALID incomplete expired [screeningDate] nobody'],
    ],
    [
      'consent outdated',
      { consent: 'outdated' },
      ['PRE-CONSENT incomplete not_signed [consent] nobody'],
    ],
    [
      'too early by order',
      { interval_ok: false },
      ['PRE-INTERVAL do_not_start not_allowed [intervalOk] prescriber'],
    ],
    [
      'interval unknown',
      { interval_ok: null },
      ['PRE-INTERVAL incomplete not_answered [intervalOk] nobody'],
    ],
  ])
})
