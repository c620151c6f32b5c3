import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { type NotDone, type Refusal, refused } from '@/lib/kernel/outcome'
import { addMinutes } from '@/lib/time/instant'
import type { Appointment } from './model'
import { UNDO_MIN } from './move-letter'
import { orderedRoutesOf } from './order-queries'
import { type OwnTimeRefusal, ownTimeProblem } from './own-time'
import type { BookingSettings } from './settings'

export type OwnMoveRefusal =
  | OwnTimeRefusal
  | Refusal<'too_late_to_move' | 'too_soon_to_move' | 'no_order'>

/** The last instant at which clients move it themselves; from then on they call. */
export const ownMoveUntil = (
  { startsAt }: Pick<Appointment, 'startsAt'>,
  { ownMoveMin }: Pick<BookingSettings, 'ownMoveMin'>,
): Date => addMinutes(startsAt, -ownMoveMin)

/** The soonest time that is offered: what has to be left out before it has not begun yet. */
export const ownMoveFrom = (now: Date, { ownMoveMin }: Pick<BookingSettings, 'ownMoveMin'>): Date =>
  addMinutes(now, ownMoveMin)

/**
 * What stands in the way when clients move their own appointment: it or the new time is too near, the time is none that is offered, or
 * the order of the session is not in force any more. A change of mind within the minutes for it is never too late.
 */
export async function ownMoveProblem(
  occasion: Occasion,
  before: Appointment,
  startsAt: Date,
  zone: string,
  settings: BookingSettings,
): Promise<NotDone<OwnMoveRefusal> | null> {
  const { viewer, now } = occasion
  if (viewer.kind !== 'client') return null
  const undo = await ownMoveToUndo(occasion, before)
  const undoes = undo?.startsAt.getTime() === startsAt.getTime()
  if (!undoes && now > ownMoveUntil(before, settings))
    return refused('too_late_to_move', {
      hours: Math.round(settings.ownMoveMin / 60),
      phone: viewer.clinic.phone,
    })
  if (!undoes && startsAt < ownMoveFrom(now, settings))
    return refused('too_soon_to_move', {
      hours: Math.round(settings.ownMoveMin / 60),
      phone: viewer.clinic.phone,
    })
  if (before.kind === 'treatment-session') {
    const ordered = await orderedRoutesOf(occasion, before.clientId)
    if (!ordered.includes(before.route)) return refused('no_order')
  }
  return undoes ? null : ownTimeProblem(occasion, startsAt, zone, settings)
}

/** Where a client's own last move leads back to, for as long as it can be undone; null afterwards. */
export async function ownMoveToUndo(
  { tx, viewer, now }: Occasion,
  { id, startsAt }: Pick<Appointment, 'id' | 'startsAt'>,
): Promise<{ readonly startsAt: Date } | null> {
  if (viewer.kind !== 'client') return null
  const last = await tx.appointmentChange.findFirst({
    where: {
      clinicId: viewer.clinicId,
      appointmentId: id,
      change: 'moved',
      recordedById: viewer.personId,
      recordedAt: { gte: addMinutes(now, -UNDO_MIN) },
    },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    select: { fromStartsAt: true, toStartsAt: true },
  })
  const standing = last?.toStartsAt?.getTime() === startsAt.getTime()
  return standing && last?.fromStartsAt ? { startsAt: last.fromStartsAt } : null
}
