import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Outcome } from '@/lib/kernel/outcome'
import { currentClearance } from '@/lib/screening/clearance-queries'
import { invalidate, type SourceKind } from '@/lib/screening/invalidating'

/**
 * Adds to what a client reacts to, through whatever verb. Where something new stands there afterwards, or a worse
 * reaction to something known, and a clearance is in force, that clearance is taken back with it and a clinician is
 * asked on the same day. Clinical rules, section B, "allergic reaction". Taking an entry off asks nobody again.
 */
export async function changeAllergies<Value>(
  occasion: Occasion,
  clientId: string,
  kind: Extract<SourceKind, 'medicines' | 'what_changed'>,
  change: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const before = new Set(await listed(occasion, clientId))
  const outcome = await change()
  if (!outcome.ok) return outcome
  const added = (await listed(occasion, clientId)).find((id) => !before.has(id))
  if (!added || (await currentClearance(occasion, clientId)).kind !== 'cleared') return outcome
  await invalidate(occasion, {
    clientId,
    event: 'allergic_reaction',
    source: { kind, id: added },
  })
  return outcome
}

async function listed({ tx, viewer }: Occasion, clientId: string): Promise<readonly string[]> {
  const rows = await tx.allergy.findMany({
    where: { clinicId: viewer.clinicId, clientId, statement: 'allergy', endedAt: null },
    orderBy: [{ recordedAt: 'desc' }, { id: 'asc' }],
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
