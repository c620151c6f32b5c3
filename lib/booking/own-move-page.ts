import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Refusal } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { currentClearance } from '@/lib/screening/clearance-queries'
import { localDate } from '@/lib/time/zone'
import { clinicOf } from './clinic-of'
import { type DayOfSlots, freeWeekOf } from './free-slots'
import type { TreatmentAppointment } from './model'
import { wishToMove } from './move'
import { ownMoveFrom, ownMoveToUndo, ownMoveUntil } from './own-move'
import { appointmentOf } from './queries'
import { bookingSettingsOf } from './settings-versions'
import { treatmentTimes } from './treatment-times'

/** What clients may do about their own session, and until when. */
export interface OwnChanges {
  readonly appointment: TreatmentAppointment
  readonly clinicZone: string
  /** Until when they may move it themselves; null where that is over. */
  readonly moveUntil: Date | null
  /** The soonest time that is offered to them. */
  readonly moveFrom: Date
  /** Where their last move leads back to, while it can be undone. */
  readonly undo: { readonly startsAt: Date } | null
}

/** Null: no session of theirs that still stands and has not begun. */
export async function ownChangesOf(
  occasion: Occasion<ClientViewer>,
  appointmentId: string,
): Promise<OwnChanges | null> {
  const appointment = await appointmentOf(occasion, appointmentId)
  if (appointment?.kind !== 'treatment-session' || appointment.status !== 'booked') return null
  const settings = await bookingSettingsOf(occasion)
  const until = ownMoveUntil(appointment, settings)
  return {
    appointment,
    clinicZone: (await clinicOf(occasion)).timeZone,
    moveUntil: occasion.now > until ? null : until,
    moveFrom: ownMoveFrom(occasion.now, settings),
    undo: await ownMoveToUndo(occasion, appointment),
  }
}

export interface OwnMovePage extends OwnChanges {
  readonly now: Date
  readonly week: readonly DayOfSlots[]
  readonly date: string
  readonly earlier: boolean
  /** Why no time can be chosen; its words are those of the refusal. */
  readonly problem: Refusal | null
}

/** The times among which a client may choose another one for a session that is booked. */
export async function ownMovePageOf(
  occasion: Occasion<ClientViewer>,
  appointmentId: string,
  asked: string | undefined,
): Promise<OwnMovePage | null> {
  const changes = await ownChangesOf(occasion, appointmentId)
  if (!changes) return null
  const { now } = occasion
  const { appointment, clinicZone, moveFrom, moveUntil } = changes
  const { clientId, setting, route, startsAt } = appointment
  const first = localDate(moveFrom, clinicZone)
  const date = asked && asked > first ? asked : first
  const page = { ...changes, now, date, earlier: date > first, week: [], problem: null }
  if (!moveUntil) return page
  const clinic = await clinicOf(occasion)
  const clearance = await currentClearance(occasion, clientId)
  const wish = { clientId, setting, route, moving: appointmentId }
  const times = await treatmentTimes(occasion, clinic, clearance, wish)
  if ('problem' in times) return { ...page, problem: times.problem }
  const week = await freeWeekOf(occasion, wishToMove(appointment), date)
  const other = ({ from }: { from: Date }) =>
    from >= moveFrom && from.getTime() !== startsAt.getTime()
  const allowed = week.map((day) => ({
    ...day,
    slots: day.slots.filter((slot) => other(slot) && times.allows(slot)),
  }))
  return { ...page, week: allowed }
}
