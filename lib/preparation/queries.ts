import 'server-only'
import { appointmentOf } from '@/lib/booking/queries'
import type { TreatmentAppointment } from '@/lib/booking/model'
import type { Occasion } from '@/lib/kernel/occasion'
import { frequencyForRules } from '@/lib/medications/client-medicine'
import { matchMedicine } from '@/lib/medications/matching'
import { medicinesOf } from '@/lib/medications/queries'
import { clinicOf } from '@/lib/booking/clinic-of'
import { settingsInForce } from '@/lib/protocols/in-force'
import { addHours } from '@/lib/time/instant'
import { type KeptChecklist, checklistOf } from './checklist-queries'
import { type GateStanding, gateFor } from './gate'
import { nameForRules } from './gate-case'
import { type NamedMonitor, monitorOf } from './monitor-queries'
import { type MedicinePlan, preparationTimeline, type TimelineStep } from './timeline'

export interface PlannedStep extends TimelineStep {
  /** The clinician's own sentence, where the step is their plan for a medicine. */
  readonly wording: string | null
}

export interface Preparation {
  readonly appointment: TreatmentAppointment
  readonly clinicZone: string
  readonly steps: readonly PlannedStep[]
  readonly gate: GateStanding
  readonly checklist: KeptChecklist
  readonly monitor: NamedMonitor | null
}

/**
 * The way to one session: computed anew from the appointment, the medicines and the plans whenever it is looked at, so
 * it moves with the appointment. Null: not there, or not for this viewer.
 */
export async function preparationOf(
  occasion: Occasion,
  appointmentId: string,
): Promise<Preparation | null> {
  const appointment = await appointmentOf(occasion, appointmentId)
  if (appointment?.kind !== 'treatment-session') return null
  const gate = await gateFor(occasion, appointmentId)
  const checklist = await checklistOf(occasion, appointmentId)
  if (!gate || !checklist) return null
  return {
    appointment,
    clinicZone: (await clinicOf(occasion)).timeZone,
    steps: await stepsOf(occasion, appointment),
    gate,
    checklist,
    monitor: await monitorOf(occasion, appointmentId),
  }
}

async function stepsOf(
  occasion: Occasion,
  { clientId, medicineAt: startAt, setting, route }: TreatmentAppointment,
): Promise<readonly PlannedStep[]> {
  const listed = await medicinesOf(occasion, clientId)
  const active = listed.filter(({ status }) => status === 'active')
  const medicines = active.map((medicine) => ({
    name: nameForRules(medicine),
    frequency: frequencyForRules(medicine.frequency),
    plan: planFor(medicine.plan, startAt),
  }))
  const wordings = new Map(
    active.flatMap((medicine) =>
      medicine.plan ? [[nameForRules(medicine), medicine.plan.wording] as const] : [],
    ),
  )
  const facts = { startAt, setting, route, medicines }
  const steps = preparationTimeline(facts, await settingsInForce(occasion, route), matchMedicine)
  return steps.map((step) => ({
    ...step,
    wording: step.key.startsWith('medicine_plan')
      ? (wordings.get(String(step.params.medicine)) ?? null)
      : null,
  }))
}

function planFor(
  plan: { readonly instruction: string; readonly holdHours: number | null } | null,
  startAt: Date,
): MedicinePlan | null {
  if (!plan) return null
  if (plan.instruction === 'continue') return { kind: 'keep' }
  return plan.instruction === 'hold' && plan.holdHours !== null
    ? { kind: 'hold', lastDoseBy: addHours(startAt, -plan.holdHours) }
    : null
}
