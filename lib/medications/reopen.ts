import 'server-only'
import { raiseAlert } from '@/lib/alerts/raise'
import type { Occasion } from '@/lib/kernel/occasion'

/** What a client reacts to asks for the clinician's look where it is told after a clearance (SCR-ALLERGY). What it is stays in the sealed record. */
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
