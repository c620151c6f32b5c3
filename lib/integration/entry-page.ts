import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { draftKeyOf } from './draft-key'
import { type MyEntry, myEntry } from './journal-entry'

export interface EntryPage {
  readonly entry: MyEntry
  readonly replyPromiseHours: number
  readonly draftKey: string
}

/** One's own entry and the clinic's promise of a reply; null where there is no such entry of theirs. */
export async function entryPageOf(
  occasion: Occasion<ClientViewer>,
  entryId: string,
): Promise<EntryPage | null> {
  const entry = await myEntry(occasion, entryId)
  if (!entry) return null
  const { replyPromiseHours } = await occasion.tx.clinic.findUniqueOrThrow({
    where: { id: occasion.viewer.clinicId },
    select: { replyPromiseHours: true },
  })
  return { entry, replyPromiseHours, draftKey: await draftKeyOf(occasion) }
}
