import type { z } from 'zod'
import { intervalBroken, type OrderedInterval } from '@/lib/booking/interval'
import { medicineNamed } from '@/lib/medications/reference'
import { gapEnd } from '@/lib/screening/freshness'
import { hoursBetween, latestOf } from '@/lib/time/instant'
import { localDate } from '@/lib/time/zone'
import type { ChecklistAnswers, MedicineAnswer } from './checklist'
import { countedFrom } from './last-event'
import type { Block, ScreeningDecision } from './model'
import { lastWorn, namesAPatch, patchOf } from './patches'
import { canLowerGlucose } from './rules/product'
import { caseEventSchema, type gateCaseSchema, lastEventOf } from './case-schema'

/** A gate's facts as they are stored with its answer, so that the answer can be found again from them. */
export type GateCase = z.input<typeof gateCaseSchema>

export interface ListedForGate {
  readonly id: string
  readonly typedName: string
  readonly generics: readonly string[]
  readonly matchStatus: string
  readonly confirmed: boolean
  readonly plan: {
    readonly instruction: string
    readonly holdHours: number | null
    readonly validUntil: Date
    readonly signerCredential: string
  } | null
}

export interface ClearanceForGate {
  readonly outcome: string
  readonly decision: string
  readonly from: Date | null
  readonly until: Date | null
  readonly settings: readonly string[]
  readonly routes: readonly string[]
  readonly screenedAt: Date
  readonly signedAt: Date
  readonly withdrawn: boolean
}

/** Everything that is on record about one appointment on its day. */
export interface GateRows {
  readonly appointmentId: string
  readonly clientId: string
  readonly status: string
  readonly setting: GateCase['setting']
  readonly route: NonNullable<GateCase['route']>
  readonly plannedStartAt: Date
  readonly clientZone: string
  readonly clinicZone: string
  readonly clearance: ClearanceForGate | null
  readonly blocks: readonly Block[]
  readonly consent: NonNullable<GateCase['consent']>
  readonly checklist: ChecklistAnswers | null
  readonly medicines: readonly ListedForGate[]
  /** Instants at which the client's list changed. */
  readonly medicineChanges: readonly Date[]
  readonly monitor: { readonly adult: boolean; readonly attested: boolean } | null
  readonly checkIn: {
    readonly monitorPresent: boolean
    readonly clothed: boolean | null
    readonly locationConfirmed: boolean
  } | null
  readonly clientState: string | null
  readonly licensedStates: readonly string[]
  readonly order: OrderedInterval | null
  readonly dosesBefore: readonly Date[]
  /** Whether "what changed" was answered; null before it opens. */
  readonly look: GateCase['screening_look']
}

/** The day's facts in the shape of a clinical case, measured at `startAt`. */
export function gateCaseOf(rows: GateRows, startAt: Date): GateCase {
  const { checklist } = rows
  const { medicines: _, ...answers } = checklist ?? {}
  return {
    ...answers,
    planned_start_at: rows.plannedStartAt.toISOString(),
    evaluated_at: startAt.toISOString(),
    tz: rows.clientZone,
    setting: rows.setting,
    route: rows.route,
    screening_decision: screeningDecisionOf(rows, startAt),
    blocked_by: [...rows.blocks],
    screening_date: screeningDateOf(rows, startAt),
    screening_look: rows.look,
    consent: rows.consent,
    medications_taken: medicinesTaken(rows, startAt),
    prescriber_decisions: decisionsOf(rows.medicines),
    med_changes: changesOf(rows),
    monitor: monitorOf(rows),
    clothed: rows.checkIn?.clothed ? 'yes' : (answers.clothed ?? null),
    address_confirmed: rows.checkIn?.locationConfirmed || (answers.address_confirmed ?? null),
    state_allowed: rows.clientState ? rows.licensedStates.includes(rows.clientState) : null,
    interval_ok: intervalOf(rows, startAt),
    glucose_lowering: checklist ? rows.medicines.some(lowersGlucose) : null,
  }
}

/** A block stops whatever was cleared before it. A signed "cleared" for this setting and route has answered what the rules had asked; anything else holds. */
function screeningDecisionOf(
  { clearance, setting, route, blocks }: GateRows,
  startAt: Date,
): ScreeningDecision | null {
  if (blocks.length > 0) return 'stop'
  if (!clearance) return null
  const { outcome, withdrawn, settings, routes, from } = clearance
  if (outcome !== 'cleared' || withdrawn) return 'stop'
  if (!settings.includes(setting) || !routes.includes(route)) return 'stop'
  if (!from || from > startAt) return 'incomplete'
  return clearance.decision === 'eligible' ? 'eligible' : 'caution'
}

/** No date where the clearance has run out by then, or no session was held for more than ninety days. */
function screeningDateOf(
  { clearance, clientZone, clinicZone, dosesBefore }: GateRows,
  startAt: Date,
): string | null {
  if (!clearance?.until || clearance.until < startAt) return null
  const last = latestOf(dosesBefore)
  const lapses = last && gapEnd(last, clearance.screenedAt, clinicZone)
  if (lapses && lapses < startAt) return null
  return localDate(clearance.screenedAt, clientZone)
}

function changesOf({ checklist, clearance, medicineChanges }: GateRows): GateCase['med_changes'] {
  const { signedAt } = clearance ?? {}
  const changed = signedAt ? medicineChanges.some((at) => at > signedAt) : false
  return changed && checklist ? 'yes' : (checklist?.med_changes ?? null)
}

function monitorOf({ monitor, checkIn }: GateRows): GateCase['monitor'] {
  if (!monitor) return null
  const attested = monitor.attested || null
  return {
    present: checkIn ? checkIn.monitorPresent : attested,
    age_18_plus: monitor.adult ? attested : false,
    whole_session: attested,
    sober: attested,
  }
}

/** Far enough from the last dose, as ordered. Without a dose before, nothing is too close; without an order nobody knows. */
function intervalOf({ order, dosesBefore, clinicZone }: GateRows, startAt: Date): boolean | null {
  if (dosesBefore.length === 0) return true
  return order ? intervalBroken(startAt, dosesBefore, order, clinicZone) === null : null
}

const lowersGlucose = ({ generics }: ListedForGate): boolean =>
  generics.some((generic) => {
    const medicine = medicineNamed(generic)
    return medicine !== null && canLowerGlucose(medicine)
  })

const decisionsOf = (medicines: readonly ListedForGate[]): string[] =>
  medicines.flatMap(({ plan, generics }) =>
    plan && plan.instruction !== 'hold' && plan.signerCredential === 'prescriber' ? generics : [],
  )

/** Every listed medicine is asked about; one that was left out has no answer, which is not "not taken". */
function medicinesTaken(rows: GateRows, startAt: Date): GateCase['medications_taken'] {
  const answers = rows.checklist?.medicines
  if (!answers) return null
  const listed = rows.medicines.map((medicine) => {
    const answer = answers.find(({ medicationId }) => medicationId === medicine.id)
    return takenOf(nameForRules(medicine), answer, planFor(medicine, answer, rows, startAt))
  })
  const others = answers.filter(
    ({ medicationId }) => !rows.medicines.some(({ id }) => id === medicationId),
  )
  return [...listed, ...others.map((answer) => takenOf(answer.name, answer, null))]
}

/** A suggestion that a person said yes to is named by what it is, and stays a patch; everything else as it was typed. */
export function nameForRules(medicine: Omit<ListedForGate, 'id' | 'plan'>): string {
  const { typedName, generics, matchStatus, confirmed } = medicine
  const [generic] = generics
  if (matchStatus === 'exact' || !confirmed || !generic) return typedName
  return namesAPatch(typedName) ? `${generic} patch` : generic
}

type Taken = NonNullable<GateCase['medications_taken']>[number]

const takenOf = (
  name: string,
  answer: MedicineAnswer | undefined,
  plan: Taken['approved_plan'],
): Taken => ({
  name,
  last: answer?.last ?? null,
  approved_plan: plan ?? null,
  ...(namesAPatch(name) ? { patch_removed_at: answer?.patch_removed_at ?? null } : {}),
  rescue_for_seizure: answer?.rescue_for_seizure ?? false,
})

/** "Go on taking it" covers the day until it ends; "hold for some hours" only once those hours have passed. */
function planFor(
  { plan, typedName }: ListedForGate,
  answer: MedicineAnswer | undefined,
  { clientZone }: GateRows,
  startAt: Date,
): Taken['approved_plan'] {
  if (!plan) return null
  const approved = { expires_at: plan.validUntil.toISOString() }
  if (plan.instruction === 'continue') return approved
  if (plan.instruction !== 'hold' || plan.holdHours === null) return null
  const patch = patchOf(typedName, answer?.patch_removed_at ?? null)
  if (patch.kind === 'still_on') return null
  const last = lastEventOf(caseEventSchema.parse(answer?.last ?? null), clientZone)
  const counted = countedFrom(lastWorn(last, patch), startAt)
  const heldLongEnough =
    counted.kind === 'at' && hoursBetween(counted.at, startAt) >= plan.holdHours
  return heldLongEnough ? approved : null
}
