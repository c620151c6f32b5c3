import { addHours, hoursBetween } from '@/lib/time/instant'
import type {
  FindingReason,
  GateDecision,
  GateFinding,
  Lift,
  PreparationRule,
  Window,
} from '../finding'
import { countedFrom, type LastEvent } from '../last-event'
import type { GateFacts } from '../model'
import type { PreparationProtocol } from '../protocol'
import type { MatchMedicine } from '../medicine'

/** What every rule of the day is given. */
export interface GateContext {
  readonly facts: GateFacts
  readonly protocol: PreparationProtocol
  readonly matchMedicine: MatchMedicine
}

/** Where each rule comes from and who may lift it (clinical rules, C.1). */
export const RULE_BASIS: Readonly<Record<PreparationRule, { source: string; lift: Lift }>> = {
  'PRE-FOOD': { source: '[brief S119]', lift: 'clinician' },
  'PRE-LIQ': { source: '[brief S120]', lift: 'clinician' },
  'PRE-BZD': { source: '[brief S114]', lift: 'prescriber' },
  'PRE-STIM': { source: '[brief S115]', lift: 'prescriber' },
  'PRE-AHTN': { source: '[brief S116]', lift: 'clinician' },
  'PRE-ALC': { source: '[brief S117, S118] [gen]', lift: 'clinician' },
  'PRE-SUBST': { source: '[gen]', lift: 'clinician' },
  'PRE-SED': { source: '[gen]', lift: 'clinician' },
  'PRE-OPI': { source: '[gen] [src: 2, 9]', lift: 'clinician' },
  'PRE-SYMP': { source: '[gen] [src: 2]', lift: 'clinician' },
  'PRE-NASAL': { source: '[src: 4]', lift: 'clinician' },
  'PRE-MAOI': { source: '[src: 2, 9]', lift: 'prescriber' },
  'PRE-RX-CHANGE': { source: '[gen]', lift: 'clinician' },
  'PRE-UNKNOWNMED': { source: '[gen]', lift: 'clinician' },
  'PRE-SCREEN-VALID': { source: '[gen]', lift: 'nobody' },
  'PRE-PREG': { source: '[brief S95]', lift: 'nobody' },
  'PRE-SAFETY': { source: '[gen]', lift: 'nobody' },
  'PRE-ILL': { source: '[gen]', lift: 'clinician' },
  'PRE-CONSENT': { source: '[gen]', lift: 'nobody' },
  'PRE-MONITOR': { source: '[brief S121]', lift: 'nobody' },
  'PRE-RIDE': { source: '[brief S10, S112] [src: 4]', lift: 'nobody' },
  'PRE-CLOTH': { source: '[brief S36]', lift: 'nobody' },
  'PRE-LOC': { source: '[gen]', lift: 'nobody' },
  'PRE-SPACE': { source: '[gen, from S110, S111]', lift: 'nobody' },
  'PRE-GLUC': { source: '[gen]', lift: 'clinician' },
  'PRE-INTERVAL': { source: '[gen]', lift: 'prescriber' },
}

type Extra = Partial<Pick<GateFinding, 'lift' | 'subject' | 'window' | 'opens'>>

export const finding = (
  rule: PreparationRule,
  decision: GateDecision,
  reason: FindingReason,
  fields: readonly (keyof GateFacts)[],
  extra: Extra = {},
): GateFinding => ({ rule, decision, reason, fields, ...RULE_BASIS[rule], ...extra })

/** A question that was asked and has no answer holds the start; answering it is the only way on. */
export const unanswered = (rule: PreparationRule, field: keyof GateFacts): GateFinding =>
  finding(rule, 'incomplete', 'not_answered', [field], { lift: 'nobody' })

/** `wait`: the clock alone settles it. `clinician`: somebody has to decide while inside the window. */
export type WindowEffect = 'wait' | 'clinician'

export interface WindowCheck {
  readonly rule: PreparationRule
  readonly field: keyof GateFacts
  readonly hours: number
  readonly effect: WindowEffect
  readonly subject?: string
  readonly opens?: GateFinding['opens']
}

/**
 * Holds a start that comes before `hours` real hours have passed since the event; exactly that long is fine.
 * A wait of at most the protocol's `maxDelayMin` after the planned start is a delay, a longer one a new day.
 */
export function windowFindings(
  check: WindowCheck,
  event: LastEvent | null,
  { facts, protocol }: GateContext,
): readonly GateFinding[] {
  const { rule, field, hours, effect, ...extra } = check
  const counted = countedFrom(event, facts.startAt)
  if (counted.kind === 'never') return []
  if (counted.kind === 'unusable') {
    const answerable = counted.why === 'not_answered' || counted.why === 'after_start'
    const lift = answerable ? { lift: 'nobody' as const } : {}
    return [finding(rule, 'incomplete', counted.why, [field], { ...extra, ...lift })]
  }
  if (hoursBetween(counted.at, facts.startAt) >= hours) return []
  const window: Window = { hours, lastAt: counted.at, earliest: addHours(counted.at, hours) }
  const decision =
    effect === 'clinician' ? 'clinician_decision' : waitFor(window.earliest, facts, protocol)
  return [finding(rule, decision, 'too_recent', [field], { ...extra, window })]
}

const waitFor = (
  earliest: Date,
  facts: GateFacts,
  protocol: PreparationProtocol,
): 'delay_until' | 'reschedule' => {
  const delayMs = earliest.getTime() - facts.plannedStartAt.getTime()
  return delayMs <= protocol.maxDelayMin * 60_000 ? 'delay_until' : 'reschedule'
}
