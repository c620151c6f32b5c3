import { addMinutes, minutesBetween } from '@/lib/time/instant'
import { MONITOR_ATTESTATIONS, type MonitorAttestation } from './model'

/** Minutes, counted from the last look [src: 11, 12] [gen] (clinical rules, D.3). */
export const LOOK_EVERY_MIN = 15
export const GUIDE_AFTER_MIN = 20
export const CLINICIAN_AFTER_MIN = 25
export const EMERGENCY_AFTER_MIN = 30

export type LookState = 'quiet' | 'due' | 'guide_calls' | 'clinician_calls' | 'emergency_services'

export interface LookTimer {
  readonly state: LookState
  readonly dueAt: Date
  readonly minutesSinceLook: number
}

/**
 * How the monitor's look-in stands: asked every 15 minutes; 5 without an answer and the guide calls, 5 more
 * and the clinician and the emergency contact are called, 30 after the last look the emergency services go to
 * the address on record. `lastLookAt` is the dose where nobody has looked in yet.
 */
export function lookTimer(lastLookAt: Date, now: Date): LookTimer {
  const minutesSinceLook = minutesBetween(lastLookAt, now)
  return {
    state: stateAfter(minutesSinceLook),
    dueAt: addMinutes(lastLookAt, LOOK_EVERY_MIN),
    minutesSinceLook,
  }
}

function stateAfter(minutes: number): LookState {
  if (minutes >= EMERGENCY_AFTER_MIN) return 'emergency_services'
  if (minutes >= CLINICIAN_AFTER_MIN) return 'clinician_calls'
  if (minutes >= GUIDE_AFTER_MIN) return 'guide_calls'
  return minutes >= LOOK_EVERY_MIN ? 'due' : 'quiet'
}

/** What the monitor has not yet attested; nothing is taken for granted. */
export const missingAttestations = (
  attested: ReadonlySet<MonitorAttestation>,
): readonly MonitorAttestation[] => MONITOR_ATTESTATIONS.filter((each) => !attested.has(each))
