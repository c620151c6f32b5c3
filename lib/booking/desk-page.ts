import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { addDays, localDate } from '@/lib/time/zone'
import { choicesOf } from './choices'
import { clinicOf } from './clinic-of'
import {
  type PendingInvitation,
  pendingInvitations,
  type WaitingForBooking,
  waitingForBooking,
} from './desk'
import { freeStartsOf } from './free-starts'
import type { Appointment } from './model'
import { appointmentsOfDay } from './queries'

export interface FreeTimes {
  readonly memberId: string
  readonly name: string
  readonly starts: readonly Date[]
}

export interface DeskPage {
  readonly zone: string
  readonly now: Date
  readonly today: string
  readonly arrivals: readonly Appointment[]
  readonly waiting: readonly WaitingForBooking[]
  readonly free: readonly FreeTimes[]
  readonly invitations: readonly PendingInvitation[]
}

/** What the front desk needs at a glance: who comes, who waits, who has time, who was invited. */
export async function deskPageOf(occasion: Occasion<StaffViewer>): Promise<DeskPage> {
  const { timeZone: zone } = await clinicOf(occasion)
  const today = localDate(occasion.now, zone)
  const { clinicians } = await choicesOf(occasion)
  const starts = await freeStartsOf(
    occasion,
    clinicians.map(({ id }) => id),
    [today, addDays(today, 1)],
  )
  const free = clinicians.map(({ id, name }) => ({
    memberId: id,
    name,
    starts: (starts.get(id) ?? []).slice(0, 6),
  }))
  return {
    zone,
    now: occasion.now,
    today,
    arrivals: await appointmentsOfDay(occasion, today),
    waiting: await waitingForBooking(occasion),
    free,
    invitations: await pendingInvitations(occasion),
  }
}
