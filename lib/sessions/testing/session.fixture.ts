import { randomUUID } from 'node:crypto'
import { orderDose } from '@/lib/booking/order-dose'
import type { Cast } from '@/lib/db/testing/cast'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Outcome, Refusal } from '@/lib/kernel/outcome'
import { act } from '@/lib/kernel/run'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { answerChecklist } from '@/lib/preparation/answer-checklist'
import {
  answers,
  attestedMonitor,
  bookedSession,
  TUESDAY,
  TWO_PM,
} from '@/lib/preparation/preparation.fixture'
import { realNow } from '@/lib/time/clock'
import { addMinutes } from '@/lib/time/instant'
import { checkIn } from '../check-in'
import { giveDose, makeReady } from '../dose'
import { type DoseInput, type VitalSignsInput, vitalSignsForm } from '../forms'
import type { Setting } from '../model'
import { checkDose } from '../second-check'
import { acceptBaseline, recordVitalSigns } from '../vital-signs'

/** Minutes from the planned medicine, 2 pm in New York. */
export const at = (minutes: number): Date => addMinutes(TWO_PM, minutes)

type Command<Value> = (occasion: Occasion<StaffViewer>) => Promise<Outcome<Value>>

/** Runs a command as somebody who has just proved who they are, so many minutes from two. */
export const as = <Value>(viewer: StaffViewer, minutes: number, command: Command<Value>) =>
  act<StaffViewer, Value, Refusal>({ ...viewer, confirmedAt: realNow() }, command, {
    now: at(minutes),
  })

/** The same where it has to succeed. */
export async function must<Value>(
  viewer: StaffViewer,
  minutes: number,
  command: Command<Value>,
): Promise<Value> {
  const outcome = await as(viewer, minutes, command)
  if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal.code}`)
  return outcome.value
}

/** The word of the refusal, or "done". */
export const codeOf = (outcome: Outcome<unknown>): string =>
  outcome.ok ? 'done' : outcome.refusal.code

/** A client on the day: cleared, consented, ordered, with a monitor at home, and every question of the day answered. */
export async function onTheDay(cast: Cast, setting: Setting = 'in_clinic'): Promise<string> {
  const appointmentId = await bookedSession(cast, { setting })
  if (setting === 'at_home') await attestedMonitor(cast, appointmentId)
  const ordered = await act(
    { ...cast.prescriber, confirmedAt: realNow() },
    (o) =>
      orderDose(o, {
        clientId: cast.client.clientId,
        medication: 'ketamine lozenge',
        route: 'sublingual',
        doseMg: 100,
        intervalDays: 0,
        validUntil: '2026-06-30',
      }),
    { now: TUESDAY },
  )
  if (!ordered.ok) throw new Error(`No order: ${ordered.refusal.code}`)
  const answered = await act(cast.client, (o) => answerChecklist(o, answers(appointmentId)), {
    now: at(-60),
  })
  if (!answered.ok) throw new Error(`Not answered: ${answered.refusal.code}`)
  return appointmentId
}

export const arrival = (appointmentId: string) => ({
  appointmentId,
  identifiers: ['full_name', 'date_of_birth'] as const as ('full_name' | 'date_of_birth')[],
  locationConfirmed: true,
  monitorPresent: true,
  clothed: true,
})

/** A calm set of vital signs with these changed. */
export const vitals = (
  appointmentId: string,
  changes: Readonly<Record<string, unknown>> = {},
): VitalSignsInput =>
  vitalSignsForm.parse({
    appointmentId,
    phase: 'baseline',
    entryId: randomUUID(),
    systolicMmHg: 118,
    diastolicMmHg: 76,
    heartRatePerMin: 66,
    spo2Percent: 98,
    restMin: 5,
    ...changes,
  })

export const doseOf = (appointmentId: string, changes: Partial<DoseInput> = {}): DoseInput => ({
  appointmentId,
  doseMg: 100,
  lot: 'K-2207',
  amountChecked: false,
  ...changes,
})

export async function checkedIn(cast: Cast, setting: Setting = 'in_clinic'): Promise<string> {
  const appointmentId = await onTheDay(cast, setting)
  await must(cast.guide, -25, (o) => checkIn(o, arrival(appointmentId)))
  return appointmentId
}

export async function ready(cast: Cast, setting: Setting = 'in_clinic'): Promise<string> {
  const appointmentId = await checkedIn(cast, setting)
  await must(cast.guide, -15, (o) => recordVitalSigns(o, vitals(appointmentId)))
  await must(cast.guide, -14, (o) => acceptBaseline(o, { appointmentId }))
  await must(cast.nurse, -5, (o) => makeReady(o, { appointmentId }))
  return appointmentId
}

/** The nurse reads lot and amount and says so, by their own sign-in. */
export const secondLook = (cast: Cast, appointmentId: string, minutes = -4) =>
  must(cast.nurse, minutes, (o) => checkDose(o, { appointmentId, doseMg: 100, lot: 'K-2207' }))

/** A session whose dose was given at two. */
export async function dosed(cast: Cast, setting: Setting = 'in_clinic'): Promise<string> {
  const appointmentId = await ready(cast, setting)
  await secondLook(cast, appointmentId)
  await must(cast.prescriber, 0, (o) => giveDose(o, doseOf(appointmentId)))
  return appointmentId
}
