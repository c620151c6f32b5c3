import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Occasion } from '@/lib/kernel/occasion'
import { freeSlotsOf } from './free-slots'

/** When a clinician could begin a talk by video on these dates, whoever the client is. */
export async function freeStartsOf(
  occasion: Occasion,
  clinicianId: string,
  dates: readonly string[],
): Promise<readonly Date[]> {
  const nobody = randomUUID()
  const starts: Date[] = []
  for (const date of dates) {
    const slots = await freeSlotsOf(
      occasion,
      {
        clientId: nobody,
        kind: 'intake-talk',
        setting: 'at_home',
        clinicianId,
        guideId: null,
        roomId: null,
      },
      date,
    )
    starts.push(...slots.map(({ from }) => from))
  }
  return starts
}
