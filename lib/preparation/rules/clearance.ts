import { daysBetween, localDate } from '@/lib/time/zone'
import type { GateFinding } from '../finding'
import type { GateFacts } from '../model'
import { finding, unanswered, type GateContext } from './findings'

/**
 * PRE-SCREEN-VALID: cleared, no older than 90 calendar days, the 90th included, and what every session asks again was
 * answered for this one [gen].
 */
export function screeningFindings({ facts, protocol }: GateContext): readonly GateFinding[] {
  const rule = 'PRE-SCREEN-VALID'
  const field = 'screeningDecision'
  const look =
    facts.screeningLook === 'owed'
      ? [finding(rule, 'incomplete', 'look_owed', ['screeningLook'])]
      : []
  const age = isInDate(facts, protocol.screeningValidDays)
    ? look
    : [finding(rule, 'incomplete', 'expired', ['screeningDate']), ...look]
  switch (facts.screeningDecision) {
    case 'crisis':
      return [...age, finding(rule, 'crisis', 'danger', [field])]
    case 'stop':
      return [...age, finding(rule, 'do_not_start', 'not_cleared', [field])]
    case 'incomplete':
      return [...age, finding(rule, 'incomplete', 'unresolved', [field])]
    case 'review':
      return [...age, finding(rule, 'clinician_decision', 'unresolved', [field])]
    case 'caution':
    case 'eligible':
      return age
    case null:
      return [...age, unanswered(rule, field)]
  }
}

/** A screening without a date, or dated after the start, is no screening. */
function isInDate({ screeningDate, startAt, zone }: GateFacts, validDays: number): boolean {
  if (screeningDate === null) return false
  const days = daysBetween(screeningDate, localDate(startAt, zone))
  return days >= 0 && days <= validDays
}

/** PRE-CONSENT: the version in force is signed. */
export const consentFindings = ({ facts }: GateContext): readonly GateFinding[] =>
  facts.consent === 'signed_current'
    ? []
    : [finding('PRE-CONSENT', 'incomplete', 'not_signed', ['consent'])]

/** PRE-INTERVAL: not earlier than the prescriber ordered. */
export function intervalFindings({ facts }: GateContext): readonly GateFinding[] {
  if (facts.intervalOk === null) return [unanswered('PRE-INTERVAL', 'intervalOk')]
  return facts.intervalOk
    ? []
    : [finding('PRE-INTERVAL', 'do_not_start', 'not_allowed', ['intervalOk'])]
}
