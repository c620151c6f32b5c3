import 'server-only'
import { cancelDueWork } from '@/lib/jobs/schedule'
import type { Occasion } from '@/lib/kernel/occasion'
import { lookForSomebody } from './waitlist-freed'

/** Ends the offer that stands, if one does, and lets the next in turn have the time. Answers whether one stood. */
export async function endOffer(
  occasion: Occasion,
  which: { readonly offerId: string } | { readonly wishId: string },
  status: 'declined' | 'expired' | 'withdrawn',
): Promise<boolean> {
  const { tx, viewer, now } = occasion
  const where = {
    clinicId: viewer.clinicId,
    status: 'offered',
    ...('offerId' in which ? { id: which.offerId } : { wishId: which.wishId }),
  }
  const offer = await tx.waitlistOffer.findFirst({
    where,
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      clinicianId: true,
      guideId: true,
      roomId: true,
    },
  })
  if (!offer) return false
  const { count } = await tx.waitlistOffer.updateMany({
    where: { ...where, id: offer.id },
    data: { status, answeredAt: now },
  })
  if (count === 0) return false
  await cancelDueWork(occasion, offer.id, 'The offer ended')
  const { startsAt: from, endsAt: until, clinicianId, guideId, roomId } = offer
  await lookForSomebody(occasion, { from, until, clinicianId, guideId, roomId })
  return true
}
