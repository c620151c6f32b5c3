import 'server-only'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { type PromptId, PROMPTS } from './model'
import { lockedEntry } from './save-entry'
import { entryBody } from './sealed-places'

interface Begun {
  readonly entryId: string
  readonly promptId: PromptId | null
  readonly clinicPromptId: string | null
}

/**
 * This client's entry, locked; begun without words where it is not there yet, for somebody who draws or speaks first.
 * False: the name belongs to an entry of somebody else.
 */
export async function entryAtHand(
  occasion: Occasion<ClientViewer>,
  { entryId: id, promptId, clinicPromptId }: Begun,
): Promise<boolean> {
  if (await lockedEntry(occasion, id)) return true
  const { tx, viewer, now } = occasion
  await tx.journalEntry.createMany({
    data: [
      {
        id,
        clientId: viewer.clientId,
        promptId: promptId ? PROMPTS.indexOf(promptId) + 1 : null,
        clinicPromptId: promptId ? null : clinicPromptId,
        body: Buffer.from(await sealText(occasion, viewer.clientId, entryBody(id), '')),
        revision: 0,
        writtenAt: now,
        changedAt: now,
        ...stamp(occasion),
      },
    ],
    skipDuplicates: true,
  })
  return (await lockedEntry(occasion, id)) !== null
}
