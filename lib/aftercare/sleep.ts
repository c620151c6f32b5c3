import { done, refused, type Outcome, type Refusal } from '@/lib/kernel/outcome'
import { hoursBetween } from '@/lib/time/instant'
import { localDate } from '@/lib/time/zone'
import type { AftercareProtocol, SleepReport, Vehicle } from './model'

export interface SleepFacts {
  readonly sessionEndAt: Date
  readonly zone: string
  readonly now: Date
  /** The client pressed the button that says they have slept. */
  readonly confirmed: boolean
  readonly sleep: SleepReport | null
}

export type SleepRefusal = Refusal<
  'not_confirmed' | 'same_day' | 'too_soon' | 'sleep_unlikely' | 'sleep_short' | 'not_alert'
>

/** A night's sleep can only be told of on a later date than the session, where the client lives. */
export const sleepCanCount = ({
  sessionEndAt,
  zone,
  now,
}: Pick<SleepFacts, 'sessionEndAt' | 'zone' | 'now'>): boolean =>
  localDate(now, zone) > localDate(sessionEndAt, zone)

/**
 * Whether a night's sleep ends the restrictions: the client confirms it, on a later local date, at least 8
 * hours after leaving, with a main sleep of 6 hours or more, and feels alert [brief S112] [gen]. Never by
 * the clock alone; a refusal says kindly what is still missing.
 */
export function confirmSleep(
  facts: SleepFacts,
  protocol: AftercareProtocol,
): Outcome<SleepReport, SleepRefusal> {
  const { sessionEndAt, now, confirmed, sleep } = facts
  if (!confirmed || sleep === null) return refused('not_confirmed')
  if (!sleepCanCount(facts)) return refused('same_day')
  const hoursSince = hoursBetween(sessionEndAt, now)
  if (hoursSince < protocol.postHoursFloor) {
    return refused('too_soon', { hours: protocol.postHoursFloor })
  }
  if (sleep.hours > hoursSince) return refused('sleep_unlikely')
  if (sleep.hours < protocol.fullSleepMinH) {
    return refused('sleep_short', { hours: protocol.fullSleepMinH })
  }
  return sleep.alert ? done(sleep) : refused('not_alert')
}

/** The restrictions that still keep somebody from this vehicle or machine; none where it is allowed. */
export const drivingHolds = (
  facts: SleepFacts,
  vehicle: Vehicle,
  protocol: AftercareProtocol,
): readonly ('POST-DRIVE' | 'POST-MACHINE')[] => {
  if (confirmSleep(facts, protocol).ok) return []
  return vehicle === 'machinery' ? ['POST-DRIVE', 'POST-MACHINE'] : ['POST-DRIVE']
}
