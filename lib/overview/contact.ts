import 'server-only'
import { contactPageOf } from '@/lib/clients/contact-page'
import type { Occasion } from '@/lib/kernel/occasion'
import { allergiesIfSeen } from '@/lib/medications/allergy-queries'
import { currentClearance } from '@/lib/screening/clearance-queries'

/** The contact page with what staff look for first: whether this client is cleared, and what they react to. */
export async function contactWithStanding(occasion: Occasion, clientId: string) {
  const page = await contactPageOf(occasion, clientId)
  return (
    page && {
      ...page,
      clearance: await currentClearance(occasion, clientId),
      allergies: await allergiesIfSeen(occasion, clientId),
    }
  )
}
