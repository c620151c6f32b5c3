import type { GateFinding } from '../finding'
import type { LastEvent } from '../last-event'
import { windowFindings, type GateContext } from './findings'

/** PRE-FOOD: nothing solid, and no milk, smoothie, shake or soup, in the 3 hours before [brief S119] [gen]. */
export function foodFindings(context: GateContext): readonly GateFinding[] {
  const { facts, protocol } = context
  const check = { rule: 'PRE-FOOD', effect: 'wait' } as const
  const milkHours = Math.max(protocol.foodWindowH, protocol.liquidWindowH)
  return [
    ...windowFindings(
      { ...check, field: 'lastSolids', hours: protocol.foodWindowH },
      facts.lastSolids,
      context,
    ),
    ...windowFindings(
      { ...check, field: 'lastMilkyDrink', hours: milkHours },
      facts.lastMilkyDrink,
      context,
    ),
  ]
}

/** PRE-LIQ: no drink in the hour before [brief S120]; a sip of up to 60 ml with a medicine is fine [gen]. */
export function drinkFindings(context: GateContext): readonly GateFinding[] {
  const { facts, protocol } = context
  const check = { rule: 'PRE-LIQ', effect: 'wait', hours: protocol.liquidWindowH } as const
  return [
    ...windowFindings({ ...check, field: 'lastLiquids' }, facts.lastLiquids, context),
    ...sipFindings(context),
  ]
}

/** A sip that is too large, was not for a medicine, or is not known to be either counts as a drink. */
function sipFindings(context: GateContext): readonly GateFinding[] {
  const { facts, protocol } = context
  if (facts.sip === null) return []
  const { at, ml, withMedicine } = facts.sip
  const drunk: LastEvent = at ? { precision: 'exact', at } : { precision: 'unknown' }
  const isSip = ml !== null && ml <= protocol.sipMl && withMedicine === true
  const hours = isSip ? 0 : protocol.liquidWindowH
  if (isSip && at === null) return []
  return windowFindings({ rule: 'PRE-LIQ', field: 'sip', effect: 'wait', hours }, drunk, context)
}
