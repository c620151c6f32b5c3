import { addMinutes } from '@/lib/time/instant'
import { endOfLocalDay, instantsOfLocal } from '@/lib/time/zone'

/** When somebody last ate, drank or took something, as precisely as they can say it. */
export type LastEvent =
  | { readonly precision: 'none' }
  | { readonly precision: 'unknown' }
  | { readonly precision: 'exact'; readonly at: Date }
  | { readonly precision: 'approx'; readonly at: Date; readonly plusMinusMin: number }
  | { readonly precision: 'date_only'; readonly date: string; readonly zone: string }
  | {
      readonly precision: 'local'
      readonly local: string
      readonly zone: string
      readonly plusMinusMin: number
    }

export type UnusableTime = 'not_answered' | 'time_unknown' | 'clock_skipped' | 'after_start'

/** The instant the rules count from, or why there is none. */
export type CountedFrom =
  | { readonly kind: 'never' }
  | { readonly kind: 'at'; readonly at: Date }
  | { readonly kind: 'unusable'; readonly why: UnusableTime }

/**
 * The latest instant that the answer can mean, so that an imprecise answer never shortens a wait: the end of
 * a bare day, the later of an hour that occurs twice, the far end of "about". An event after the start is no
 * answer. (Clinical rules, C.1.)
 */
export function countedFrom(event: LastEvent | null, startAt: Date): CountedFrom {
  if (event === null) return { kind: 'unusable', why: 'not_answered' }
  switch (event.precision) {
    case 'none':
      return { kind: 'never' }
    case 'unknown':
      return { kind: 'unusable', why: 'time_unknown' }
    case 'exact':
      return notAfter(event.at, startAt)
    case 'approx':
      return notAfter(addMinutes(event.at, Math.abs(event.plusMinusMin)), startAt)
    case 'date_only':
      return notAfter(endOfLocalDay(event.date, event.zone), startAt)
    case 'local': {
      const latest = instantsOfLocal(event.local, event.zone).at(-1)
      return latest
        ? notAfter(addMinutes(latest, Math.abs(event.plusMinusMin)), startAt)
        : { kind: 'unusable', why: 'clock_skipped' }
    }
  }
}

const notAfter = (at: Date, startAt: Date): CountedFrom =>
  at > startAt ? { kind: 'unusable', why: 'after_start' } : { kind: 'at', at }
