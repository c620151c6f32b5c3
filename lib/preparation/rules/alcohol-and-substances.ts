import type { GateFinding } from '../finding'
import { countedFrom } from '../last-event'
import { mostRestrictiveOf, type MatchedName, type MedicineProduct } from '../medicine'
import type { Answer, SubstanceUse } from '../model'
import type { PreparationProtocol } from '../protocol'
import { finding, unanswered, windowFindings, type GateContext } from './findings'
import { holdCheck, isDecided, substanceHoursOf } from './product'

const OTHER_NAMES_OF_CANNABIS =
  /\b(cannabis|mari[jh]uana|weed|pot|joints?|edibles?|hash(ish)?|thc)\b/i

/** PRE-ALC: a drink inside the window is looked at; hung over or intoxicated does not start [brief S117]. */
export function alcoholFindings(context: GateContext): readonly GateFinding[] {
  const { facts, protocol } = context
  return [
    ...windowFindings(
      {
        rule: 'PRE-ALC',
        field: 'lastAlcohol',
        hours: protocol.alcoholWindowH,
        effect: 'clinician',
      },
      facts.lastAlcohol,
      context,
    ),
    ...stateFindings('PRE-ALC', 'hangover', facts.hangover),
    ...stateFindings('PRE-ALC', 'intoxicated', facts.intoxicated),
  ]
}

/** PRE-SUBST: looked at inside the window; nobody sees from outside what an intoxicated person took [gen]. */
export function substanceFindings(context: GateContext): readonly GateFinding[] {
  const { facts } = context
  const intoxicated =
    facts.intoxicated === null ? [] : stateFindings('PRE-SUBST', 'intoxicated', facts.intoxicated)
  if (facts.substances === null) return [...intoxicated, unanswered('PRE-SUBST', 'substances')]
  return [...intoxicated, ...facts.substances.flatMap((use) => useFindings(use, context))]
}

function stateFindings(
  rule: 'PRE-ALC' | 'PRE-SUBST',
  field: 'hangover' | 'intoxicated',
  answer: Answer | null,
): readonly GateFinding[] {
  switch (answer) {
    case 'no':
      return []
    case 'yes':
      return [finding(rule, 'do_not_start', 'answered_yes', [field], { lift: 'nobody' })]
    case 'unsure':
    case 'prefer_not':
      return [finding(rule, 'clinician_decision', 'unsure', [field])]
    case null:
      return [unanswered(rule, field)]
  }
}

function useFindings(use: SubstanceUse, context: GateContext): readonly GateFinding[] {
  const { facts, protocol } = context
  const match = context.matchMedicine(use.name)
  if (isHarmless(match) || countedFrom(use.last, facts.startAt).kind === 'never') return []
  const named = { subject: use.name, opens: 'SCR-SUD' as const }
  const meant = [...match.products, ...match.recognised]
  const candidates = mostRestrictiveOf(meant)
  const hours = substanceHours(use.name, meant, protocol)
  return [
    ...windowFindings(
      { rule: 'PRE-SUBST', field: 'substances', hours, effect: 'clinician', ...named },
      use.last,
      context,
    ),
    ...candidates
      .filter((product) => product.rule === 'BLOCK_REVIEW' && !isDecided(product, facts))
      .map(() =>
        finding('PRE-SUBST', 'clinician_decision', 'decision_missing', ['substances'], named),
      ),
    ...candidates
      .flatMap((product) => holdCheck(product, protocol))
      .flatMap((check) =>
        windowFindings({ ...check, field: 'substances', ...named }, use.last, context),
      ),
  ]
}

/** Recognised as something without a rule, such as nicotine; or nothing was named at all. */
const isHarmless = ({ status, products }: MatchedName): boolean =>
  status === 'none' || (status === 'exact' && products.every(({ rule }) => rule === 'NONE'))

function substanceHours(
  name: string,
  products: readonly MedicineProduct[],
  protocol: PreparationProtocol,
): number {
  const windows = products.map((product) => substanceHoursOf(product, protocol))
  if (OTHER_NAMES_OF_CANNABIS.test(name)) windows.push(protocol.cannabisWindowH)
  return windows.length > 0 ? Math.max(...windows) : protocol.substanceWindowH
}
