import 'server-only'
import { raiseAlert } from '@/lib/alerts/raise'
import type { Occasion } from '@/lib/kernel/occasion'

/**
 * A medicine that changes after a clearance asks for the clinician's look (SCR-MEDS: what changed?). The alert commits
 * with the change. Only the clearance's row is read here; what it means is the screening's.
 */
export async function askForReview(
  occasion: Occasion,
  clientId: string,
  medicationId: string,
  facts: { readonly medicine: string; readonly change: 'added' | 'stopped' | 'dose_changed' },
): Promise<void> {
  if (!(await isCleared(occasion, clientId))) return
  await raiseAlert(occasion, {
    clientId,
    kind: 'SCR-MEDS',
    level: 'A3',
    audience: 'clinician',
    facts,
    sourceKind: 'client_medication',
    sourceId: medicationId,
  })
}

/** The same for something that the client reacts to (SCR-ALLERGY). What it is stays in the sealed record. */
export async function askForAllergyReview(
  occasion: Occasion,
  clientId: string,
  allergyId: string,
): Promise<void> {
  if (!(await isCleared(occasion, clientId))) return
  await raiseAlert(occasion, {
    clientId,
    kind: 'SCR-ALLERGY',
    level: 'A3',
    audience: 'clinician',
    sourceKind: 'allergy',
    sourceId: allergyId,
  })
}

async function isCleared(occasion: Occasion, clientId: string): Promise<boolean> {
  const clearance = await occasion.tx.screeningDetermination.findFirst({
    where: {
      clinicId: occasion.viewer.clinicId,
      clientId,
      outcome: 'cleared',
      clearedUntil: { gte: occasion.now },
      clearanceWithdrawal: { is: null },
    },
    select: { id: true },
  })
  return clearance !== null
}
