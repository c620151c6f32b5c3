import { ROUTE_SETTINGS } from '@/lib/sessions/model'
import type { GateFinding } from '../finding'
import { finding, unanswered, type GateContext } from './findings'

/** PRE-MONITOR: at home an adult stays for the whole session, sober; in the clinic the staff do [brief S121]. */
export function monitorFindings({ facts }: GateContext): readonly GateFinding[] {
  if (facts.setting === 'in_clinic') return []
  if (facts.monitor === null) return [unanswered('PRE-MONITOR', 'monitor')]
  const { present, adult, wholeSession, sober } = facts.monitor
  const answers = [present, adult, wholeSession, sober]
  if (answers.includes(false)) {
    return [finding('PRE-MONITOR', 'do_not_start', 'answered_no', ['monitor'])]
  }
  return answers.includes(null) ? [unanswered('PRE-MONITOR', 'monitor')] : []
}

/** PRE-RIDE: nobody drives home from the clinic alone [brief S10, S112]. */
export function rideFindings({ facts }: GateContext): readonly GateFinding[] {
  if (facts.setting === 'at_home') return []
  switch (facts.rideHome) {
    case 'named_adult':
    case 'service':
      return []
    case 'none':
      return [finding('PRE-RIDE', 'do_not_start', 'answered_no', ['rideHome'])]
    case null:
      return [unanswered('PRE-RIDE', 'rideHome')]
  }
}

/** PRE-CLOTH: clothed in a session by video [brief S36]. */
export function clothingFindings({ facts }: GateContext): readonly GateFinding[] {
  if (facts.setting === 'in_clinic') return []
  switch (facts.clothed) {
    case 'yes':
      return []
    case 'no':
      return [finding('PRE-CLOTH', 'do_not_start', 'answered_no', ['clothed'])]
    case null:
      return [unanswered('PRE-CLOTH', 'clothed')]
  }
}

/** PRE-LOC: at home, help must be able to find the place, and state and route must allow it [gen]. */
export function locationFindings({ facts, protocol }: GateContext): readonly GateFinding[] {
  if (facts.setting === 'in_clinic') return []
  const found: GateFinding[] = []
  if (facts.addressConfirmed !== true) {
    found.push(finding('PRE-LOC', 'incomplete', 'not_confirmed', ['addressConfirmed']))
  }
  if (facts.stateAllowed === null) found.push(unanswered('PRE-LOC', 'stateAllowed'))
  if (facts.stateAllowed === false) {
    found.push(finding('PRE-LOC', 'do_not_start', 'not_allowed', ['stateAllowed']))
  }
  if (facts.route === null) return [...found, unanswered('PRE-LOC', 'route')]
  const settings = ROUTE_SETTINGS[facts.route]
  const byPolicy = protocol.racemicSprayAtHome && settings.includes('by_policy')
  if (!settings.includes('at_home') && !byPolicy) {
    found.push(finding('PRE-LOC', 'do_not_start', 'not_allowed', ['route', 'setting']))
  }
  return found
}

/** PRE-SPACE: at home, a place to lie down without stairs, water or fire near [gen, from S110, S111]. */
export const spaceFindings = ({ facts }: GateContext): readonly GateFinding[] =>
  facts.setting === 'in_clinic' || facts.spaceSafe === true
    ? []
    : [finding('PRE-SPACE', 'incomplete', 'not_confirmed', ['spaceSafe'])]
