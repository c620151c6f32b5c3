import { addHours } from '@/lib/time/instant'
import { endOfLocalDay, localDate } from '@/lib/time/zone'
import type { RestrictionId } from './model'

/** What ends a restriction. A clock alone never ends the ones that wait for a night's sleep. */
export type EndsWhen =
  | { readonly by: 'sleep' }
  | { readonly by: 'end_of_session_day' }
  | { readonly by: 'hours_and_sleep'; readonly hours: number }
  | { readonly by: 'order' }
  | { readonly by: 'advice_only' }

export interface Restriction {
  readonly id: RestrictionId
  readonly endsWhen: EndsWhen
  readonly source: string
}

/** What holds after any dose, even a partial one (clinical rules, F.1). */
export const RESTRICTION_LIST: readonly Restriction[] = [
  { id: 'POST-DRIVE', endsWhen: { by: 'sleep' }, source: '[brief S10, S112]' },
  { id: 'POST-MACHINE', endsWhen: { by: 'sleep' }, source: '[brief S10, S113]' },
  { id: 'POST-ALCOHOL', endsWhen: { by: 'sleep' }, source: '[brief S11]' },
  { id: 'POST-DECIDE', endsWhen: { by: 'sleep' }, source: '[brief S12]' },
  { id: 'POST-REST', endsWhen: { by: 'end_of_session_day' }, source: '[brief S6, S8, S19]' },
  {
    id: 'POST-ALONE',
    endsWhen: { by: 'hours_and_sleep', hours: 2 },
    source: '[gen, from S110, S111]',
  },
  { id: 'POST-BATH', endsWhen: { by: 'sleep' }, source: '[gen, S17 against S111]' },
  { id: 'POST-MEDS', endsWhen: { by: 'order' }, source: '[gen]' },
  { id: 'POST-EATDRINK', endsWhen: { by: 'advice_only' }, source: '[brief S18]' },
]

/** Hours for which big decisions are better talked over than made [gen, from S44, S55]. */
export const DECISION_ADVICE_H = 72

export interface AfterSession {
  readonly dischargedAt: Date
  readonly zone: string
  /** When a confirmed night's sleep was accepted; null while it has not been. */
  readonly sleptAt: Date | null
}

export type RestrictionState =
  | { readonly id: RestrictionId; readonly state: 'active'; readonly endsWhen: EndsWhen }
  | {
      readonly id: RestrictionId
      readonly state: 'partly_ended'
      readonly endsWhen: EndsWhen
    }
  | { readonly id: RestrictionId; readonly state: 'ended' }
  | { readonly id: RestrictionId; readonly state: 'advice' }

/** Whether anything is still asked of the client for their safety. */
export const somethingHolds = (restrictions: readonly RestrictionState[]): boolean =>
  restrictions.some(({ state }) => state === 'active' || state === 'partly_ended')

/** How each restriction stands at `now`. */
export const restrictionsAt = (after: AfterSession, now: Date): readonly RestrictionState[] =>
  RESTRICTION_LIST.map((restriction) => stateOf(restriction, after, now))

function stateOf({ id, endsWhen }: Restriction, after: AfterSession, now: Date): RestrictionState {
  const slept = after.sleptAt !== null && after.sleptAt <= now
  switch (endsWhen.by) {
    case 'sleep':
      return slept ? { id, state: 'ended' } : { id, state: 'active', endsWhen }
    case 'end_of_session_day': {
      const dayEnd = endOfLocalDay(localDate(after.dischargedAt, after.zone), after.zone)
      return now > dayEnd ? { id, state: 'ended' } : { id, state: 'active', endsWhen }
    }
    case 'hours_and_sleep': {
      const hoursPassed = now >= addHours(after.dischargedAt, endsWhen.hours)
      if (slept && hoursPassed) return { id, state: 'ended' }
      return { id, state: hoursPassed ? 'partly_ended' : 'active', endsWhen }
    }
    case 'order':
    case 'advice_only':
      return { id, state: 'advice' }
  }
}
