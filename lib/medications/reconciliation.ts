import 'server-only'
import { note } from '@/lib/audit/note'
import { sightOf } from '@/lib/clients/policy'
import { contactOf } from '@/lib/clients/queries'
import type { Occasion } from '@/lib/kernel/occasion'
import { mayPlan, maySeeMedicines } from './policy'
import { medicinesOf } from './queries'

/** A client's medicines for the clinician who reconciles them; null where they are not this viewer's to see. */
export async function reconciliationOf(occasion: Occasion, clientId: string) {
  const { viewer } = occasion
  const contact = await contactOf(occasion, clientId)
  const sight = sightOf(viewer)
  if (!contact || !sight || !maySeeMedicines(viewer)) return null
  await note(occasion, { kind: 'view', table: 'client_medication', clientId })
  const medicines = await medicinesOf(occasion, clientId)
  return {
    contact,
    sight,
    medicines: medicines.map((medicine) => ({
      ...medicine,
      mayPlan: mayPlan(viewer, medicine.generics, medicine.rule),
    })),
  }
}
