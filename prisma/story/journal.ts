import { randomUUID } from 'node:crypto'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { markReviewed, replyToEntry } from '@/lib/integration/guide-commands'
import { shareEntry } from '@/lib/integration/journal-commands'
import { sharePassage } from '@/lib/integration/passages'
import { saveDrawing } from '@/lib/integration/save-drawing'
import { saveEntry } from '@/lib/integration/save-entry'
import { addMinutes } from '@/lib/time/instant'
import { tell } from './telling'

/** Writes an entry in two breaths, as an autosaving page does; answers its id. */
export async function writeEntry(client: ClientViewer, at: Date, text: string): Promise<string> {
  const entryId = randomUUID()
  const half = text.slice(0, text.indexOf('. ') + 1) || text
  const save = (moment: Date, baseRevision: number, words: string) =>
    tell(client, moment, (occasion) =>
      saveEntry(occasion, {
        entryId,
        clientId: client.clientId,
        baseRevision,
        text: words,
        promptId: null,
        device: 'phone',
      }),
    )
  const { revision } = await save(at, 0, half)
  if (half !== text) await save(addMinutes(at, 6), revision, text)
  return entryId
}

/** Lets the guide read one entry. */
export const shareWithGuide = (client: ClientViewer, at: Date, entryId: string) =>
  tell(client, at, async (occasion) => {
    const shared = await shareEntry(occasion, { entryId, audience: 'guide' })
    return shared.ok ? done(null) : shared
  })

/** Lets the guide read a few words of an entry and nothing else of it. */
export const sharePassageWithGuide = (
  client: ClientViewer,
  at: Date,
  entryId: string,
  words: string,
) => tell(client, at, (occasion) => sharePassage(occasion, { entryId, words, audience: 'guide' }))

/** Draws a line of small waves beside an entry's words, with a stroke of clay over it. */
export const drawWaves = (client: ClientViewer, at: Date, entryId: string) => {
  const waves = Array.from({ length: 45 }, (_, step) => [
    80 + step * 19,
    Math.round(430 + 60 * Math.sin(step / 2.4)),
  ])
  const sun = [420, 240, 470, 215, 530, 215, 580, 240]
  return tell(client, at, (occasion) =>
    saveDrawing(occasion, {
      entryId,
      clientId: client.clientId,
      promptId: null,
      clinicPromptId: null,
      add: [
        { id: randomUUID(), pen: 'fine', shade: 'water', points: waves.flat() },
        { id: randomUUID(), pen: 'broad', shade: 'clay', points: sun },
      ],
      take: [],
    }),
  )
}

/** The guide reads what was shared, writes back, and takes it out of the queue. */
export async function replyTo(guide: StaffViewer, at: Date, entryId: string, text: string) {
  await tell(guide, at, (occasion) => replyToEntry(occasion, { entryId, text }))
  await tell(guide, addMinutes(at, 2), async (occasion): Promise<Outcome<null>> => {
    const share = await occasion.tx.entryShare.findFirst({
      where: { clinicId: guide.clinicId, entryId, kind: 'entry', revokedAt: null },
      select: { id: true },
    })
    return share ? markReviewed(occasion, { entryId, shareId: share.id }) : refused('not_found')
  })
}
