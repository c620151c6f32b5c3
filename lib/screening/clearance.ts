import type { Decision } from '@/lib/screening/model'
import type { Route, Setting } from '@/lib/screening/codes'

/** Whether a client may have a treatment session, and within what bounds. Absent and withdrawn are cases, never null. */
export type Clearance =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'withdrawn'
      readonly determinationId: string
      readonly cause: string
      readonly withdrawnAt: Date
    }
  | { readonly kind: 'expired'; readonly determinationId: string; readonly until: Date }
  | Cleared

export interface Cleared {
  readonly kind: 'cleared'
  readonly determinationId: string
  readonly from: Date
  readonly until: Date
  /** When it lapses because no session was held for ninety days; null where that comes after `until`, or nothing was held. */
  readonly lapsesAt: Date | null
  readonly settings: readonly Setting[]
  readonly routes: readonly Route[]
  /** What the rules had said when the clinician cleared: `eligible`, `caution` or a lifted one. */
  readonly decision: Decision
  /** The local date, in the clinic's zone, on which the client sent the screening. */
  readonly screeningDate: string
}

/** Whether a clearance holds for a session at an instant, in a setting, by a route. Both ends belong to it. */
export const covers = (
  clearance: Clearance,
  at: Date,
  setting: Setting,
  route: Route,
): clearance is Cleared =>
  clearance.kind === 'cleared' &&
  clearance.from <= at &&
  clearance.until >= at &&
  clearance.settings.includes(setting) &&
  clearance.routes.includes(route)

export const outcomes = ['cleared', 'more-information', 'deferred', 'declined'] as const
export type DeterminationOutcome = (typeof outcomes)[number]

/** What a decision comes to today: a clearance that was taken back, or has run out, is not called one. */
export const standsAs = (
  outcome: DeterminationOutcome,
  { kind }: Clearance,
): DeterminationOutcome | 'withdrawn' | 'expired' =>
  outcome === 'cleared' && (kind === 'withdrawn' || kind === 'expired') ? kind : outcome

export const withdrawalCauses = [
  'new_symptom',
  'medicine_changed',
  'adverse_event',
  'safety_concern',
  'pregnancy',
  'changed_answer',
  'client_wish',
  'left_care',
  'superseded',
  'other',
] as const
export type WithdrawalCause = (typeof withdrawalCauses)[number]

/** Where a client stands with the screening, for homes and the chart. */
export type ScreeningStatus =
  | { readonly kind: 'not-started' }
  | {
      readonly kind: 'in-progress'
      readonly screeningId: string
      readonly answered: number
      readonly open: number
      readonly next: string | null
    }
  | { readonly kind: 'waiting'; readonly screeningId: string; readonly submittedAt: Date }
  | {
      readonly kind: 'determined'
      readonly screeningId: string
      readonly outcome: DeterminationOutcome
      readonly determinationId: string
      readonly signedAt: Date
    }
