import { describe, expect, test } from 'vitest'
import type { ClientStatus } from '@/lib/clients/model'
import type { Clearance, DeterminationOutcome, ScreeningStatus } from '@/lib/screening/clearance'
import { stationOf } from './station'

const at = new Date('2026-05-14T18:00:00Z')
const none: Clearance = { kind: 'none' }
const withdrawn: Clearance = {
  kind: 'withdrawn',
  determinationId: 'd',
  cause: 'new_symptom',
  withdrawnAt: at,
}
const expired: Clearance = { kind: 'expired', determinationId: 'd', until: at }
const cleared: Clearance = {
  kind: 'cleared',
  determinationId: 'd',
  from: at,
  until: at,
  lapsesAt: null,
  settings: ['in_clinic'],
  routes: ['sublingual'],
  decision: 'eligible',
  screeningDate: '2026-05-14',
}
const notStarted: ScreeningStatus = { kind: 'not-started' }
const inProgress: ScreeningStatus = {
  kind: 'in-progress',
  screeningId: 's',
  answered: 3,
  open: 20,
  next: null,
}
const waiting: ScreeningStatus = { kind: 'waiting', screeningId: 's', submittedAt: at }
const determined = (outcome: DeterminationOutcome): ScreeningStatus => ({
  kind: 'determined',
  screeningId: 's',
  outcome,
  determinationId: 'd',
  signedAt: at,
})

type Row = readonly [
  story: string,
  status: ClientStatus,
  screening: ScreeningStatus,
  clearance: Clearance,
  station: string,
]

describe('where on the pathway a client stands', () => {
  test.each<Row>([
    ['left care, whatever is on record', 'withdrawn', waiting, cleared, 'withdrawn'],
    ['finished, whatever is on record', 'completed', waiting, cleared, 'completed'],
    ['invited and nothing answered', 'invited', notStarted, none, 'invited'],
    ['here and nothing answered', 'active', notStarted, none, 'screening_not_started'],
    ['invited and begun', 'invited', inProgress, none, 'screening_in_progress'],
    ['sent again after a clearance ran out', 'active', waiting, expired, 'waiting_for_clinician'],
    ['cleared', 'active', determined('cleared'), cleared, 'cleared'],
    ['cleared, and answering again', 'active', inProgress, cleared, 'cleared'],
    ['taken back', 'active', determined('cleared'), withdrawn, 'withdrawn_clearance'],
    ['ran out', 'active', determined('cleared'), expired, 'expired'],
    ['more is asked', 'active', determined('more-information'), none, 'more_information'],
    [
      'more is asked of somebody whose clearance was taken back',
      'active',
      determined('more-information'),
      withdrawn,
      'more_information',
    ],
    ['put off', 'active', determined('deferred'), none, 'not_cleared'],
    ['declined after a clearance', 'active', determined('declined'), withdrawn, 'not_cleared'],
  ])('%s', (_story, status, screening, clearance, station) => {
    expect(stationOf(status, screening, clearance, false)).toBe(station)
  })

  test('a booking shows only on a clearance that counts', () => {
    expect(stationOf('active', determined('cleared'), cleared, true)).toBe('booked')
    expect(stationOf('active', determined('cleared'), withdrawn, true)).toBe('withdrawn_clearance')
  })
})
