import 'server-only'
import { clientScope } from '@/lib/clients/policy'
import { cancelDueWork } from '@/lib/jobs/schedule'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import { type Route, ROUTES, type Setting, SETTINGS } from '@/lib/sessions/model'
import { wordOf } from './appointment-row'
import { type Booked, bookAppointment, type BookRefusal } from './book'
import { APPOINTMENT_KINDS } from './model'
import { mayBook } from './policy'
import { takeTurn } from './take-turn'
import { endOffer } from './waitlist-end'

type AnswerRefusal = Refusal<'not_found' | 'not_allowed' | 'offer_over'>

/**
 * Takes the time that was held. Everything is judged once more as for any booking: what has changed since the offer
 * (a clearance, a rota) is said, and the time stays held until the answer is due.
 */
export async function acceptOffer(
  occasion: Occasion,
  { offerId }: { readonly offerId: string },
): Promise<Outcome<Booked, AnswerRefusal | BookRefusal>> {
  const { tx, viewer, now } = occasion
  await takeTurn(occasion)
  const found = await openOffer(occasion, offerId)
  if (!found.ok) return found
  const { wish, ...offer } = found.value
  await tx.waitlistOffer.updateMany({
    where: { clinicId: viewer.clinicId, id: offerId },
    data: { status: 'accepted', answeredAt: now },
  })
  const booked = await bookAppointment(
    occasion,
    {
      clientId: offer.clientId,
      kind: wordOf(APPOINTMENT_KINDS, wish.kind),
      setting: wordOf<Setting>(SETTINGS, wish.setting),
      route: wish.route === null ? undefined : wordOf<Route>(ROUTES, wish.route),
      clinicianId: offer.clinicianId ?? undefined,
      guideId: offer.guideId ?? undefined,
      roomId: offer.roomId ?? undefined,
      startsAt: offer.startsAt,
    },
    { heldForThem: true },
  )
  if (!booked.ok) return booked
  const { appointmentId } = booked.value
  await tx.waitlistOffer.updateMany({
    where: { clinicId: viewer.clinicId, id: offerId },
    data: { appointmentId },
  })
  await cancelDueWork(occasion, offerId, 'The offer was taken')
  return booked
}

/** Says no to the time; the place on the list stays, and the next in turn is asked. */
export async function declineOffer(
  occasion: Occasion,
  { offerId }: { readonly offerId: string },
): Promise<Outcome<{ readonly clientId: string }, AnswerRefusal>> {
  await takeTurn(occasion)
  const found = await openOffer(occasion, offerId)
  if (!found.ok) return found
  await endOffer(occasion, { offerId }, 'declined')
  return done({ clientId: found.value.clientId })
}

async function openOffer({ tx, viewer, now }: Occasion, id: string) {
  const offer = await tx.waitlistOffer.findFirst({
    where: { AND: [{ client: clientScope(viewer) }], clinicId: viewer.clinicId, id },
    select: {
      clientId: true,
      startsAt: true,
      answerBy: true,
      status: true,
      clinicianId: true,
      guideId: true,
      roomId: true,
      wish: { select: { kind: true, setting: true, route: true } },
    },
  })
  if (!offer) return refused('not_found')
  if (!mayBook(viewer, wordOf(APPOINTMENT_KINDS, offer.wish.kind), offer.clientId))
    return refused('not_allowed')
  return offer.status === 'offered' && now < offer.answerBy ? done(offer) : refused('offer_over')
}
