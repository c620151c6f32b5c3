import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import { pictureOf } from './drawing'
import type { DrawingChange, DrawnLine } from './drawing-model'
import { keptChangeSchema } from './drawing-schema'
import { drawingLines } from './sealed-places'

/** Every change of one entry's drawing, the first first; none where the entry is not this viewer's to see. */
export async function changesOf(
  occasion: Occasion,
  clientId: string,
  entryId: string,
): Promise<readonly DrawingChange[]> {
  const rows = await occasion.tx.drawingChange.findMany({
    where: { clinicId: occasion.viewer.clinicId, clientId, entryId },
    select: { id: true, lines: true },
    orderBy: { revision: 'asc' },
  })
  return Promise.all(
    rows.map(async ({ id, lines }) =>
      keptChangeSchema.parse(
        JSON.parse((await openText(occasion, clientId, drawingLines(id), lines)) ?? '{}'),
      ),
    ),
  )
}

/** The picture beside an entry's words; empty where nothing was drawn. */
export const drawingOf = async (
  occasion: Occasion,
  clientId: string,
  entryId: string,
): Promise<readonly DrawnLine[]> => pictureOf(await changesOf(occasion, clientId, entryId))
