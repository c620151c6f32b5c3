import 'server-only'
import { note } from '@/lib/audit/note'
import { sightOf } from '@/lib/clients/policy'
import { contactOf } from '@/lib/clients/queries'
import type { Occasion } from '@/lib/kernel/occasion'
import { allergiesOf, endedAllergiesOf } from './allergy-queries'
import { changesAmong } from './changes'
import { mayPlan, maySeeMedicines } from './policy'
import { medicinesOf } from './queries'
import { reviewsOf, seenOf } from './review'

/** A client's medicines for the clinician who reconciles them; null where they are not this viewer's to see. */
export async function reconciliationOf(occasion: Occasion, clientId: string) {
  const { viewer } = occasion
  const contact = await contactOf(occasion, clientId)
  const sight = sightOf(viewer)
  if (!contact || !sight || !maySeeMedicines(viewer)) return null
  await note(occasion, { kind: 'view', table: 'client_medication', clientId })
  const medicines = await medicinesOf(occasion, clientId)
  const reviews = await reviewsOf(occasion, clientId)
  const seen = seenOf(medicines.filter(({ status }) => status === 'active'))
  const decided = await lastDetermination(occasion, clientId)
  return {
    contact,
    sight,
    allergies: await allergiesOf(occasion, clientId),
    endedAllergies: await endedAllergiesOf(occasion, clientId),
    reviews,
    seen,
    reviewedAsItStands: reviews[0]?.seen === seen,
    decided,
    changes: decided ? changesAmong(medicines, decided) : [],
    medicines: medicines.map((medicine) => ({
      ...medicine,
      mayPlan: mayPlan(viewer, medicine.generics, medicine.rule),
    })),
  }
}

/** When a clinician last decided about the client: changes count from then. Only the row's time is read here. */
async function lastDetermination({ tx, viewer }: Occasion, clientId: string): Promise<Date | null> {
  const row = await tx.screeningDetermination.findFirst({
    where: { clinicId: viewer.clinicId, clientId },
    orderBy: { signedAt: 'desc' },
    select: { signedAt: true },
  })
  return row?.signedAt ?? null
}
