import type { Route, Setting } from '@/lib/sessions/model'
import { addMinutes } from '@/lib/time/instant'
import { addDays, instantsOfLocal, localDate, localTime } from '@/lib/time/zone'
import type { AppointmentKind } from './model'
import { weekdayOf } from './open-hours'
import type { Span } from './spans'

/** What somebody who waits would like. Days and times are on the client's own clock. */
export interface WaitlistWish {
  readonly id: string
  readonly clientId: string
  readonly kind: AppointmentKind
  readonly setting: Setting
  readonly route: Route | null
  /** The only person who will do; null where anybody of that part may. */
  readonly clinicianId: string | null
  readonly guideId: string | null
  /** Monday 1 to Sunday 7; none named means any day. */
  readonly weekdays: readonly number[]
  /** `HH:mm`: not to begin before, and to end by. */
  readonly earliest: string
  readonly latest: string
  /** The last calendar date on which a time still helps. */
  readonly until: string
}

/** A time that became free, with whom it is free. */
export interface FreedTime extends Span {
  readonly clinicianId: string | null
  readonly guideId: string | null
  readonly roomId: string | null
}

export const OFFER_STATUSES = ['offered', 'accepted', 'declined', 'expired', 'withdrawn'] as const
export type OfferStatus = (typeof OFFER_STATUSES)[number]

/** Whether a time falls into the days and hours that somebody named. */
export function suits(wish: WaitlistWish, { from, until }: Span, zone: string): boolean {
  const date = localDate(from, zone)
  if (date > wish.until || localDate(until, zone) !== date) return false
  if (wish.weekdays.length > 0 && !wish.weekdays.includes(weekdayOf(date))) return false
  return localTime(from, zone) >= wish.earliest && localTime(until, zone) <= wish.latest
}

/** With whom a wish can be met in this time; null where the people it needs are not those who became free. */
export function peopleFor(
  wish: Pick<WaitlistWish, 'kind' | 'clinicianId' | 'guideId'>,
  free: Pick<FreedTime, 'clinicianId' | 'guideId'>,
): { readonly clinicianId: string | null; readonly guideId: string | null } | null {
  const fits = (wanted: string | null, there: string | null) => wanted === null || wanted === there
  if (!fits(wish.clinicianId, free.clinicianId) || !fits(wish.guideId, free.guideId)) return null
  if (wish.kind === 'treatment-session')
    return free.clinicianId ? { clinicianId: free.clinicianId, guideId: wish.guideId } : null
  if (wish.clinicianId || wish.guideId)
    return { clinicianId: wish.clinicianId, guideId: wish.guideId }
  const withGuide = wish.kind === 'integration-talk'
  const found = withGuide ? free.guideId : free.clinicianId
  if (!found) return null
  return { clinicianId: withGuide ? null : found, guideId: withGuide ? found : null }
}

/** Nobody is expected to answer at night: an answer that would be due then may wait until ten in the morning. */
const MORNING = '10:00'
const EVENING = '21:00'
/** Less time than this to answer is no offer. */
const LEAST_MIN = 30

/**
 * Until when somebody may answer: the clinic's time to answer, longer over a night on their own clock, and never past
 * the start. Null where the start is too near for anybody to answer.
 */
export function answerBy(now: Date, startsAt: Date, answerMin: number, zone: string): Date | null {
  const due = notAtNight(addMinutes(now, answerMin), zone)
  const last = addMinutes(startsAt, -LEAST_MIN)
  const by = due < last ? due : last
  return by >= addMinutes(now, LEAST_MIN) ? by : null
}

function notAtNight(at: Date, zone: string): Date {
  const time = localTime(at, zone)
  if (time >= MORNING && time < EVENING) return at
  const date = localDate(at, zone)
  const morning = time >= EVENING ? addDays(date, 1) : date
  return instantsOfLocal(`${morning}T${MORNING}`, zone)[0] ?? at
}
