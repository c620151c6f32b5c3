import type { ClientStatus } from '@/lib/clients/model'
import type { Clearance, ScreeningStatus } from '@/lib/screening/clearance'

/** Where on the pathway a client stands, in the clinic's words: `clients.station.<it>`. */
export type Station =
  | 'invited'
  | 'screening_not_started'
  | 'screening_in_progress'
  | 'waiting_for_clinician'
  | 'more_information'
  | 'not_cleared'
  | 'withdrawn_clearance'
  | 'expired'
  | 'cleared'
  | 'booked'
  | 'completed'
  | 'withdrawn'

/** Derived from what is on record, never stored. A screening that waits says more than an old clearance. */
export function stationOf(
  status: ClientStatus,
  screening: ScreeningStatus,
  clearance: Clearance,
  booked: boolean,
): Station {
  if (status === 'withdrawn' || status === 'completed') return status
  if (clearance.kind === 'cleared') return booked ? 'booked' : 'cleared'
  switch (screening.kind) {
    case 'not-started':
      return status === 'invited' ? 'invited' : 'screening_not_started'
    case 'in-progress':
      return 'screening_in_progress'
    case 'waiting':
      return 'waiting_for_clinician'
    case 'determined':
      if (clearance.kind === 'withdrawn' && screening.outcome === 'cleared')
        return 'withdrawn_clearance'
      if (clearance.kind === 'expired') return 'expired'
      return screening.outcome === 'more-information' ? 'more_information' : 'not_cleared'
  }
}
