import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import type { ReadingInput } from '@/lib/screening/forms'
import { judge } from '@/lib/screening/judged'
import { holdScreening } from '@/lib/screening/open-screening'
import { raiseWhatIsNew } from '@/lib/screening/raise-safety'

/** Keeps pressures that a client took at home after the screening was sent; a dangerous one raises its alert with it. */
export async function addReadings(
  occasion: Occasion<ClientViewer>,
  clientId: string,
  readings: readonly ReadingInput[],
): Promise<void> {
  const screening = await holdScreening(occasion, clientId)
  const before = screening && (await judge(occasion, clientId, screening.id))
  await keepReadings(occasion, clientId, readings)
  if (!screening || !before) return
  const after = await judge(occasion, clientId, screening.id)
  await raiseWhatIsNew(occasion, clientId, screening.id, before.determination, after.determination)
}

/** Writes the readings of a client's own cuff. */
export const keepReadings = (
  occasion: Occasion<ClientViewer>,
  clientId: string,
  readings: readonly ReadingInput[],
) =>
  occasion.tx.bloodPressureReading.createMany({
    data: readings.map((reading) => ({
      id: randomUUID(),
      clientId,
      ...reading,
      device: null,
      source: 'client',
      ...stamp(occasion),
    })),
  })
