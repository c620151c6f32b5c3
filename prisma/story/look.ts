import { done } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { updateDue, updateOf } from '@/lib/screening/update'
import { answerPart, saveChanged, sendUpdate } from '@/lib/screening/update-commands'
import { addHours } from '@/lib/time/instant'
import { tell } from './telling'

/** The evening before the day before a session: everything is still true, and they send it. */
export async function saysNothingChanged(client: ClientViewer, sessionAt: Date): Promise<void> {
  const at = addHours(sessionAt, -40)
  const sends = await tell(client, at, async (occasion) => {
    if (!(await updateDue(occasion, client.clientId))) return done(false)
    const update = await updateOf(occasion, client.clientId)
    for (const part of new Set(update?.open.map(({ group }) => group))) {
      const kept = await answerPart(occasion, { part, all: true, said: {} })
      if (!kept.ok) return kept
    }
    const asked = await saveChanged(occasion, { field: 'phq9_item9', value: 0 })
    return asked.ok ? done(true) : asked
  })
  if (sends) await tell(client, at, (occasion) => sendUpdate(occasion, { signedName: client.name }))
}
