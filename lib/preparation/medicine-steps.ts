import { addHours } from '@/lib/time/instant'
import { mostRestrictiveOf, type MatchedName, type MatchMedicine } from './medicine'
import type { PreparationProtocol } from './protocol'
import { canLowerGlucose, holdCheck } from './rules/product'
import type { ListedMedicine, StepKey, StepKind, TimelineFacts, TimelineStep } from './timeline'

const TALK_BEFORE_H = 72
const DAY_H = 24

/** The medicine steps. Nobody who takes something daily is told to stop it: they are told whom to ask first. */
export function medicineSteps(
  facts: TimelineFacts,
  protocol: PreparationProtocol,
  matchMedicine: MatchMedicine,
): readonly TimelineStep[] {
  const { startAt, medicines } = facts
  const overview: TimelineStep = {
    at: addHours(startAt, -TALK_BEFORE_H),
    kind: 'keep',
    key: 'medicines_overview',
    params: {},
    source: '[brief S116] [gen]',
  }
  if (medicines.length === 0) return []
  return [
    overview,
    ...medicines.flatMap((medicine) => {
      const match = matchMedicine(medicine.name)
      if (match.status === 'none') return []
      return [
        ...stepOf(medicine, match, startAt, protocol),
        ...glucoseStep(medicine, match, startAt),
      ]
    }),
  ]
}

function stepOf(
  medicine: ListedMedicine,
  match: MatchedName,
  startAt: Date,
  protocol: PreparationProtocol,
): readonly TimelineStep[] {
  if (medicine.plan) return [planStep(medicine.name, medicine.plan, startAt)]
  const [strictest] = mostRestrictiveOf(match.products)
  if (match.status !== 'exact' || !strictest) return [ask('medicine_ask', medicine.name, startAt)]
  switch (strictest.rule) {
    case 'HOLD_24H':
      return [holdStep(medicine, match, startAt, protocol)]
    case 'BLOCK_REVIEW':
    case 'REVIEW_24H':
      return [ask('medicine_ask', medicine.name, startAt)]
    case 'REVIEW':
    case 'CONTINUE':
    case 'NONE':
      return [keepStep(medicine.name, match, startAt)]
  }
}

const step = (
  at: Date,
  kind: StepKind,
  key: StepKey,
  params: TimelineStep['params'],
  source: string,
): TimelineStep => ({ at, kind, key, params, source })

const ask = (key: 'medicine_ask' | 'medicine_ask_first', name: string, startAt: Date) =>
  step(addHours(startAt, -TALK_BEFORE_H), 'ask', key, { medicine: name }, '[gen]')

function planStep(
  name: string,
  plan: NonNullable<ListedMedicine['plan']>,
  startAt: Date,
): TimelineStep {
  return plan.kind === 'keep'
    ? step(
        addHours(startAt, -DAY_H),
        'keep',
        'medicine_plan_keep',
        { medicine: name },
        'clinician’s plan',
      )
    : step(plan.lastDoseBy, 'hold', 'medicine_plan_hold', { medicine: name }, 'clinician’s plan')
}

/**
 * Without a clinician's plan nobody is told to hold a benzodiazepine or a stimulant, however seldom they take it: they
 * are told what the session needs, and whom to ask first [brief S114, S115] [gen].
 */
function holdStep(
  { name, frequency }: ListedMedicine,
  match: MatchedName,
  startAt: Date,
  protocol: PreparationProtocol,
): TimelineStep {
  const nowAndThen = frequency === 'occasional' || frequency === 'as_needed'
  const checks = match.products.flatMap((product) => holdCheck(product, protocol))
  const [check] = checks.toSorted((a, b) => b.hours - a.hours)
  if (!nowAndThen || !check) return ask('medicine_ask_first', name, startAt)
  const source = check.rule === 'PRE-BZD' ? '[brief S114]' : '[brief S115]'
  const params = { medicine: name, hours: check.hours }
  return step(addHours(startAt, -TALK_BEFORE_H), 'ask', 'medicine_without_plan', params, source)
}

function keepStep(name: string, match: MatchedName, startAt: Date): TimelineStep {
  const forPressure = match.products.some(
    ({ medicineClass }) => medicineClass === 'antihypertensive',
  )
  const key = forPressure ? 'blood_pressure_medicine_keep' : 'medicine_keep'
  return step(addHours(startAt, -DAY_H), 'keep', key, { medicine: name }, '[brief S116] [gen]')
}

const glucoseStep = (
  { name }: ListedMedicine,
  match: MatchedName,
  startAt: Date,
): readonly TimelineStep[] =>
  match.products.some(canLowerGlucose)
    ? [step(addHours(startAt, -1), 'ask', 'glucose', { medicine: name }, '[gen]')]
    : []
