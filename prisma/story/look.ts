import type { ClientViewer } from '@/lib/kernel/viewer'
import { updateOf } from '@/lib/screening/update'
import { answerPart, saveChanged, sendUpdate } from '@/lib/screening/update-commands'
import { addHours } from '@/lib/time/instant'
import { make, tell } from './telling'

/** The evening before the day before a session: everything is still true, and they send it. */
export async function saysNothingChanged(client: ClientViewer, sessionAt: Date): Promise<void> {
  const at = addHours(sessionAt, -40)
  const parts = await make(client, at, async (occasion) => {
    const update = await updateOf(occasion, client.clientId)
    return [...new Set(update?.open.map(({ group }) => group))]
  })
  if (parts.length === 0) return
  for (const part of parts)
    await tell(client, at, (occasion) => answerPart(occasion, { part, all: true, said: {} }))
  await tell(client, at, (occasion) => saveChanged(occasion, { field: 'phq9_item9', value: 0 }))
  await tell(client, at, (occasion) => sendUpdate(occasion, { signedName: client.name }))
}
