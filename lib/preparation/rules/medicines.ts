import { isIntranasal } from '@/lib/sessions/model'
import { hoursBetween } from '@/lib/time/instant'
import type { GateFinding, PreparationRule } from '../finding'
import { countedFrom } from '../last-event'
import {
  mostRestrictiveOf,
  type MatchedName,
  type MedicineProduct,
  type MedicineTaken,
} from '../medicine'
import { lastWorn } from '../patches'
import { finding, unanswered, windowFindings, type GateContext, type WindowCheck } from './findings'
import {
  holdCheck,
  isDecided,
  isNasalDecongestant,
  isNasalSteroid,
  isSeizureRescue,
  reviewHours,
  reviewRule,
} from './product'

const FIELD = 'medicationsTaken'
const UNRESOLVED_WINDOW_H = 24
const COVERED_BY_PLAN: readonly PreparationRule[] = ['PRE-BZD', 'PRE-STIM', 'PRE-SED', 'PRE-OPI']

/** PRE-BZD, -STIM, -SED, -OPI, -SYMP, -NASAL, -MAOI and -UNKNOWNMED for every medicine on the day's list. */
export function medicineFindings(context: GateContext): readonly GateFinding[] {
  const { medicationsTaken } = context.facts
  if (medicationsTaken === null) {
    return [unanswered('PRE-BZD', FIELD), unanswered('PRE-STIM', FIELD)]
  }
  return medicationsTaken.flatMap((taken) => {
    const match = context.matchMedicine(taken.name)
    return [
      ...unresolvedFindings(taken, match, context),
      ...productsThatCount(match).flatMap((product) => productFindings(taken, product, context)),
    ]
  })
}

/**
 * A suggestion is not a fact: until it is confirmed the most restrictive candidate speaks for it. A line that
 * is not understood is never milder than the names that are recognised in it.
 */
function productsThatCount(match: MatchedName): readonly MedicineProduct[] {
  switch (match.status) {
    case 'exact':
      return match.products
    case 'fuzzy_confirm':
    case 'ambiguous':
      return mostRestrictiveOf(match.products)
    case 'unknown':
      return match.recognised
    case 'none':
      return []
  }
}

function unresolvedFindings(
  taken: MedicineTaken,
  { status }: MatchedName,
  { facts }: GateContext,
): readonly GateFinding[] {
  if (status === 'exact' || status === 'none') return []
  const subject = { subject: taken.name }
  const counted = countedFrom(lastWorn(taken.last, taken.patch), facts.startAt)
  if (counted.kind === 'never') return []
  if (counted.kind === 'unusable') {
    return [finding('PRE-UNKNOWNMED', 'incomplete', counted.why, [FIELD], subject)]
  }
  if (hoursBetween(counted.at, facts.startAt) >= UNRESOLVED_WINDOW_H) return []
  return status === 'unknown'
    ? [finding('PRE-UNKNOWNMED', 'clinician_decision', 'name_unknown', [FIELD], subject)]
    : [
        finding('PRE-UNKNOWNMED', 'incomplete', 'name_unconfirmed', [FIELD], {
          ...subject,
          lift: 'nobody',
        }),
      ]
}

function productFindings(
  taken: MedicineTaken,
  product: MedicineProduct,
  context: GateContext,
): readonly GateFinding[] {
  if (product.rule === 'BLOCK_REVIEW') return [blockedFinding(taken, product, context)]
  if (isRescue(taken, product)) return rescueFindings(taken, context)
  return windowChecks(taken, product, context).flatMap((check) =>
    checkFindings(taken, check, context),
  )
}

/** PRE-MAOI: no clock makes it safe, a prescriber's recorded decision does. */
function blockedFinding(
  { name }: MedicineTaken,
  product: MedicineProduct,
  { facts }: GateContext,
): GateFinding {
  const fields = [FIELD, 'prescriberDecisions'] as const
  return isDecided(product, facts)
    ? finding('PRE-MAOI', 'proceed', 'decision_on_file', fields, { subject: name })
    : finding('PRE-MAOI', 'clinician_decision', 'decision_missing', fields, { subject: name })
}

function windowChecks(
  { name }: MedicineTaken,
  product: MedicineProduct,
  { facts, protocol }: GateContext,
): readonly WindowCheck[] {
  const named = { field: FIELD, subject: name } as const
  const sprayed = isNasalSteroid(product) || isNasalDecongestant(product, name)
  if (sprayed && facts.route && isIntranasal(facts.route)) {
    return [{ ...named, rule: 'PRE-NASAL', hours: protocol.nasalWindowH, effect: 'wait' }]
  }
  if (product.rule === 'HOLD_24H') {
    return holdCheck(product, protocol).map((check) => ({ ...check, ...named }))
  }
  if (product.rule !== 'REVIEW_24H') return []
  const rule = reviewRule(product.medicineClass)
  const hours = reviewHours(product, protocol)
  return [{ ...named, rule, hours, effect: 'clinician' }]
}

function checkFindings(
  taken: MedicineTaken,
  check: WindowCheck,
  context: GateContext,
): readonly GateFinding[] {
  if (taken.plan && COVERED_BY_PLAN.includes(check.rule)) {
    const { startAt } = context.facts
    if (taken.plan.validUntil >= startAt) {
      return [finding(check.rule, 'proceed', 'by_plan', [FIELD], { subject: taken.name })]
    }
  }
  if (taken.patch.kind === 'still_on') {
    return [finding(check.rule, 'incomplete', 'patch_still_on', [FIELD], { subject: taken.name })]
  }
  return windowFindings(check, lastWorn(taken.last, taken.patch), context)
}

const isRescue = ({ name, rescueForSeizure }: MedicineTaken, product: MedicineProduct): boolean =>
  product.medicineClass === 'benzodiazepine' && (rescueForSeizure || isSeizureRescue(product, name))

/**
 * Used to end a seizure, a benzodiazepine is a sign that a clinician must see first, whatever the time [gen].
 * No wait makes it right, so the 24 hours are not counted.
 */
function rescueFindings(taken: MedicineTaken, { facts }: GateContext): readonly GateFinding[] {
  const subject = { subject: taken.name }
  const counted = countedFrom(lastWorn(taken.last, taken.patch), facts.startAt)
  if (counted.kind === 'never') return []
  return [
    ...(counted.kind === 'unusable'
      ? [finding('PRE-BZD', 'incomplete', counted.why, [FIELD], subject)]
      : []),
    finding('PRE-BZD', 'clinician_decision', 'rescue_for_seizure', [FIELD], {
      ...subject,
      opens: 'SCR-SEIZURE',
    }),
  ]
}
