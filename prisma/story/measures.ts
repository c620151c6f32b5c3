import type { ClientViewer } from '@/lib/kernel/viewer'
import { sendMeasure } from '@/lib/screening/measure-commands'
import { tell } from './telling'

/** A total spread over the items, 3 at most on each; the last of the mood questionnaire's nine, about self-harm, stays at 0. */
function spread(total: number, items: number, silent = 0): Readonly<Record<string, number>> {
  const asked = items - silent
  return Object.fromEntries(
    Array.from({ length: items }, (_, index) => [
      String(index + 1),
      index < asked ? Math.floor(total / asked) + (index < total % asked ? 1 : 0) : 0,
    ]),
  )
}

/** Fills in both questionnaires, about mood and about worry, one after the other. */
export async function measured(
  client: ClientViewer,
  at: Date,
  totals: { readonly mood: number; readonly worry: number },
): Promise<void> {
  await tell(client, at, (occasion) =>
    sendMeasure(occasion, { instrument: 'PHQ-9', items: { ...spread(totals.mood, 9, 1) } }),
  )
  await tell(client, at, (occasion) =>
    sendMeasure(occasion, { instrument: 'GAD-7', items: { ...spread(totals.worry, 7) } }),
  )
}
