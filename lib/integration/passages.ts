import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { openText, sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { addHours } from '@/lib/time/instant'
import type { EntryRefusal } from './journal-commands'
import type { sharePassageSchema } from './journal-schema'
import { isPassageOf } from './passage'
import { lockedEntry } from './save-entry'
import { entryBody, passageWords } from './sealed-places'

type By = Occasion<ClientViewer>

/** Most passages of one entry that are shared at the same time. */
const MOST_PASSAGES = 12

/**
 * Lets the guide, or guide and clinician, read these words of an entry and nothing else of it. They are kept as they
 * stand now: what is written in the entry afterwards does not reach the readers.
 */
export async function sharePassage(
  occasion: By,
  { entryId, words, audience }: z.output<typeof sharePassageSchema>,
): Promise<Outcome<null, EntryRefusal | Refusal<'not_in_entry' | 'passages_many'>>> {
  const entry = await lockedEntry(occasion, entryId)
  if (!entry) return refused('not_found')
  const { tx, viewer, now } = occasion
  const { clinicId, clientId } = viewer
  const mine = { clinicId, clientId }
  const { putAwayAt } = await tx.journalEntry.findFirstOrThrow({
    where: { ...mine, id: entryId },
    select: { putAwayAt: true },
  })
  if (putAwayAt) return refused('put_away_first')
  const text = (await openText(occasion, clientId, entryBody(entryId), entry.body)) ?? ''
  if (!isPassageOf(words, text)) return refused('not_in_entry')
  const guides = await tx.careTeamMember.count({ where: { ...mine, part: 'guide', until: null } })
  if (guides === 0) return refused('nobody_to_share_with')
  const open = await tx.entryShare.count({
    where: { ...mine, entryId, kind: 'passage', revokedAt: null },
  })
  if (open >= MOST_PASSAGES) return refused('passages_many')
  const { replyPromiseHours } = await tx.clinic.findUniqueOrThrow({
    where: { id: clinicId },
    select: { replyPromiseHours: true },
  })
  const [shareId, id] = [randomUUID(), randomUUID()]
  await tx.entryShare.createMany({
    data: [
      {
        id: shareId,
        entryId,
        clientId,
        kind: 'passage',
        audience,
        sharedAt: now,
        replyDueAt: addHours(now, replyPromiseHours),
        ...stamp(occasion),
      },
    ],
  })
  const sealed = Buffer.from(await sealText(occasion, clientId, passageWords(id), words))
  await tx.sharedPassage.createMany({
    data: [{ id, clientId, shareId, words: sealed, ...stamp(occasion) }],
  })
  return done(null)
}

/** Takes one passage back; from this moment nobody of the clinic can open it. */
export async function takeBackPassage(
  { tx, viewer, now }: By,
  { shareId }: { readonly shareId: string },
): Promise<Outcome<null, Refusal<'not_found'>>> {
  const { count } = await tx.entryShare.updateMany({
    where: {
      clinicId: viewer.clinicId,
      clientId: viewer.clientId,
      id: shareId,
      kind: 'passage',
      revokedAt: null,
    },
    data: { revokedAt: now },
  })
  return count === 0 ? refused('not_found') : done(null)
}
