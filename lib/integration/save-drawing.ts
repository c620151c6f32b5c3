import 'server-only'
import { randomUUID } from 'node:crypto'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { changesOf } from './drawing-queries'
import { MOST_LINES } from './drawing-model'
import type { SaveDrawing } from './drawing-schema'
import { pictureOf } from './drawing'
import { entryAtHand } from './entry-at-hand'
import { drawingLines } from './sealed-places'

export type DrawingRefusal = Refusal<'not_found' | 'other_person' | 'drawing_full'>

/**
 * Keeps lines that were drawn and those that were taken back. A line that came before is not kept twice. The answer
 * says how many lines there are and none of them: it is kept with the call's key.
 */
export async function saveDrawing(
  occasion: Occasion<ClientViewer>,
  { clientId, add, take, ...begun }: SaveDrawing,
): Promise<Outcome<{ readonly lines: number }, DrawingRefusal>> {
  if (clientId !== occasion.viewer.clientId) return refused('other_person')
  if (!(await entryAtHand(occasion, begun))) return refused('not_found')
  const { tx, now } = occasion
  const { entryId } = begun
  const changes = await changesOf(occasion, clientId, entryId)
  const known = new Set(changes.flatMap((change) => change.add.map(({ id }) => id)))
  const taken = new Set(changes.flatMap((change) => change.take))
  const change = {
    add: add.filter(({ id }) => !known.has(id)),
    take: take.filter((id) => !taken.has(id)),
  }
  const picture = pictureOf([...changes, change])
  if (picture.length > MOST_LINES) return refused('drawing_full')
  if (change.add.length + change.take.length === 0) return done({ lines: picture.length })
  const id = randomUUID()
  const text = JSON.stringify(change)
  await tx.drawingChange.createMany({
    data: [
      {
        id,
        entryId,
        clientId,
        revision: changes.length + 1,
        lines: Buffer.from(await sealText(occasion, clientId, drawingLines(id), text)),
        drawnAt: now,
        ...stamp(occasion),
      },
    ],
  })
  await tx.journalEntry.updateMany({
    where: { clinicId: occasion.viewer.clinicId, clientId, id: entryId },
    data: { changedAt: now },
  })
  return done({ lines: picture.length })
}
