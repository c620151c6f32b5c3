import 'server-only'
import { note } from '@/lib/audit/note'
import type { Occasion } from '@/lib/kernel/occasion'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { mayReadSubjects } from './policy'
import { type Preparation, preparationOf } from './queries'

/**
 * A client's steps in clock time, for the clinicians: to read along on the telephone, and to print for whoever has no
 * printer. Null: not there, or not for this viewer, since the steps name medicines.
 */
export async function wayOf(
  occasion: Occasion<StaffViewer>,
  appointmentId: string,
): Promise<{ readonly preparation: Preparation; readonly now: Date } | null> {
  if (!mayReadSubjects(occasion.viewer)) return null
  const preparation = await preparationOf(occasion, appointmentId)
  if (!preparation) return null
  await note(occasion, {
    kind: 'view',
    table: 'appointment',
    rowId: appointmentId,
    clientId: preparation.appointment.clientId,
  })
  return { preparation, now: occasion.now }
}
