import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Outcome } from '@/lib/kernel/outcome'
import { currentClearance } from '@/lib/screening/clearance-queries'
import { canonicalJson } from '@/lib/screening/fingerprint'
import { invalidate } from '@/lib/screening/invalidating'

/**
 * Changes a client's list of medicines through any verb of the list. Where the list reads differently afterwards and a
 * clearance is in force, that clearance is taken back with the change and a clinician is asked.
 */
export async function changeMedicines<Value>(
  occasion: Occasion,
  clientId: string,
  change: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const before = await listAsRead(occasion, clientId)
  const outcome = await change()
  if (!outcome.ok) return outcome
  if (before === (await listAsRead(occasion, clientId))) return outcome
  const { kind } = await currentClearance(occasion, clientId)
  if (kind === 'cleared')
    await invalidate(occasion, {
      clientId,
      event: 'medicine_changed',
      source: { kind: 'medicines' },
    })
  return outcome
}

/** What the rules and the clinician read of the list: another medicine, another dose or another rhythm is a change. */
async function listAsRead({ tx, viewer }: Occasion, clientId: string): Promise<string> {
  const rows = await tx.clientMedication.findMany({
    where: { clinicId: viewer.clinicId, clientId, status: 'active' },
    orderBy: { id: 'asc' },
    select: { id: true, typedName: true, generics: true, dose: true, frequency: true },
  })
  return canonicalJson(rows)
}
