import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { type NotDone, type Refusal, refused } from '@/lib/kernel/outcome'
import { clientToBook } from './choices'
import { orderedRoutesOf } from './order-queries'
import { comingAppointmentsOf } from './queries'
import type { BookInput } from './schema'

export type OwnBookingRefusal = Refusal<
  'not_of_your_care' | 'talk_already_booked' | 'session_already_booked' | 'no_order'
>

/**
 * What stands in the way when clients book for themselves: they book with the people of their own care, one
 * appointment of a kind at a time, and a session only by a route that a prescriber has ordered. Null: nothing does.
 */
export async function ownBookingProblem(
  occasion: Occasion,
  { clientId, kind, clinicianId, guideId, route }: BookInput,
): Promise<NotDone<OwnBookingRefusal> | null> {
  if (occasion.viewer.kind !== 'client') return null
  const client = await clientToBook(occasion, clientId)
  const own = [client?.clinicianId, client?.guideId]
  const asked = [clinicianId, guideId].filter((id) => id !== undefined)
  if (!asked.every((id) => own.includes(id))) return refused('not_of_your_care')
  const session = kind === 'treatment-session'
  const coming = await comingAppointmentsOf(occasion, clientId)
  if (coming.some((each) => each.kind === kind))
    return refused(session ? 'session_already_booked' : 'talk_already_booked')
  if (session && !(await orderedRoutesOf(occasion, clientId)).some((each) => each === route))
    return refused('no_order')
  return null
}
