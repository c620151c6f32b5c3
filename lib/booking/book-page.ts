import 'server-only'
import { note } from '@/lib/audit/note'
import type { Occasion } from '@/lib/kernel/occasion'
import type { StaffViewer } from '@/lib/kernel/viewer'
import type { Allergies } from '@/lib/medications/allergy'
import { allergiesIfSeen } from '@/lib/medications/allergy-queries'
import type { Clearance } from '@/lib/screening/clearance'
import { currentClearance } from '@/lib/screening/clearance-queries'
import type { Route } from '@/lib/sessions/model'
import { localDate } from '@/lib/time/zone'
import type { Wish } from './availability'
import { type Choices, choicesOf, type ClientToBook, clientToBook } from './choices'
import { type BookingClinic, clinicOf } from './clinic-of'
import { type DayOfSlots, freeWeekOf } from './free-slots'
import type { Refusal } from '@/lib/kernel/outcome'
import { treatmentTimes } from './treatment-times'
import type { Appointment } from './model'
import { wishToMove } from './move'
import { activeOrdersOf, type DoseOrder } from './order-queries'
import { mayBook, mayOrder } from './policy'
import { comingAppointmentsOf } from './queries'
import { completeWish, type WishInPart } from './wish'

export interface BookPage {
  readonly client: ClientToBook
  readonly clinic: BookingClinic
  readonly today: string
  readonly now: Date
  readonly choices: Choices
  readonly clearance: Clearance
  readonly wish: WishInPart
  /** The appointment that is being moved, where it is one. */
  readonly moving: Appointment | null
  /** The free times of the week, or null while it is not said yet who and what is needed. */
  readonly week: readonly DayOfSlots[] | null
  /** Why no treatment session can be booked as wished; its words are those of the refusal. */
  readonly problem: Refusal | null
  readonly coming: readonly Appointment[]
  /** Null for those who do not read a client's own answers. */
  readonly allergies: Allergies | null
  readonly orders: readonly DoseOrder[]
  readonly mayOrder: boolean
  readonly mayTreat: boolean
}

/** Everything that the booking page of one client shows; null where the client is not there or not for this viewer. */
export async function bookPageOf(
  occasion: Occasion<StaffViewer>,
  clientId: string,
  asked: WishInPart,
): Promise<BookPage | null> {
  const { viewer, now } = occasion
  const client = await clientToBook(occasion, clientId)
  if (!client || !mayBook(viewer, 'intake-talk', clientId)) return null
  await note(occasion, { kind: 'view', table: 'client', rowId: clientId, clientId })
  const clinic = await clinicOf(occasion)
  const coming = await comingAppointmentsOf(occasion, clientId)
  const moving = coming.find(({ id, status }) => id === asked.moving && status === 'booked') ?? null
  const today = localDate(now, clinic.timeZone)
  const from = asked.date && asked.date > today ? asked.date : today
  const wish = moving ? wishToMove(moving) : completeWish(clientId, asked)
  const clearance = await currentClearance(occasion, clientId)
  const route = moving?.kind === 'treatment-session' ? moving.route : asked.route
  const found = wish && { ...wish, route: route ?? null }
  return {
    client,
    clinic,
    today,
    now,
    choices: await choicesOf(occasion),
    clearance,
    wish: { ...asked, date: from },
    moving,
    ...(await allowedWeek(occasion, found, from, clinic, clearance)),
    coming,
    allergies: await allergiesIfSeen(occasion, clientId),
    orders: await activeOrdersOf(occasion, clientId),
    mayOrder: mayOrder(viewer),
    mayTreat: mayBook(viewer, 'treatment-session', clientId),
  }
}

type WishWithRoute = Wish & { readonly route: Route | null }

async function allowedWeek(
  occasion: Occasion<StaffViewer>,
  wish: WishWithRoute | null,
  from: string,
  clinic: BookingClinic,
  clearance: Clearance,
): Promise<Pick<BookPage, 'week' | 'problem'>> {
  if (!wish || !mayBook(occasion.viewer, wish.kind, wish.clientId))
    return { week: null, problem: null }
  if (wish.kind !== 'treatment-session' || !wish.route)
    return { week: await freeWeekOf(occasion, wish, from), problem: null }
  const { route, setting, clientId } = wish
  const times = await treatmentTimes(occasion, clinic, clearance, {
    clientId,
    setting,
    route,
    moving: wish.moving ?? null,
  })
  if ('problem' in times) return { week: null, problem: times.problem }
  const week = await freeWeekOf(occasion, wish, from)
  const allowed = week.map(({ date, slots }) => ({ date, slots: slots.filter(times.allows) }))
  return { week: allowed, problem: null }
}
