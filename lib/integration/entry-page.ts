import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { type MyEntry, myEntry } from './journal-queries'

/** One's own entry and the clinic's promise of a reply; null where there is no such entry of theirs. */
export async function entryPageOf(
  occasion: Occasion<ClientViewer>,
  entryId: string,
): Promise<{ readonly entry: MyEntry; readonly replyPromiseHours: number } | null> {
  const entry = await myEntry(occasion, entryId)
  if (!entry) return null
  const { replyPromiseHours } = await occasion.tx.clinic.findUniqueOrThrow({
    where: { id: occasion.viewer.clinicId },
    select: { replyPromiseHours: true },
  })
  return { entry, replyPromiseHours }
}
