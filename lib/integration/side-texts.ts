import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { keepRevision, lockedEntry, newestRevision, writeText } from './save-entry'
import { entryBody, revisionBody } from './sealed-places'

type By = Occasion<ClientViewer>

/** Marks the revision that took all texts from beside into one. */
const JOINED = 'joined'

/** A text that another device wrote at the same time and that stands beside the entry. */
export interface SideText {
  readonly revision: number
  readonly text: string
  readonly savedAt: Date
}

/**
 * The texts beside an entry: each is the end of its own line of saving, newer than the last joining, and not the
 * text that stands.
 */
export async function sideTextsOf(
  occasion: By,
  entry: { readonly id: string; readonly revision: number },
): Promise<readonly SideText[]> {
  const { tx, viewer } = occasion
  const rows = await tx.journalRevision.findMany({
    where: { clinicId: viewer.clinicId, clientId: viewer.clientId, entryId: entry.id },
    select: { id: true, revision: true, baseRevision: true, device: true, savedAt: true },
    orderBy: { revision: 'asc' },
  })
  const joinedAt = rows.findLast(({ device }) => device === JOINED)?.revision ?? 0
  const goneOn = new Set(rows.map(({ baseRevision }) => baseRevision))
  const ends = rows.filter(
    ({ revision }) => revision > joinedAt && revision !== entry.revision && !goneOn.has(revision),
  )
  const bodies = await tx.journalRevision.findMany({
    where: { clinicId: viewer.clinicId, id: { in: ends.map(({ id }) => id) } },
    select: { id: true, revision: true, body: true, savedAt: true },
    orderBy: { revision: 'asc' },
  })
  return Promise.all(
    bodies.map(async ({ id, body, ...row }) => ({
      ...row,
      text: (await openText(occasion, viewer.clientId, revisionBody(id), body)) ?? '',
    })),
  )
}

/** Puts the texts from beside below the one that stands; all earlier ones stay kept. */
export async function joinTexts(
  occasion: By,
  { entryId }: { readonly entryId: string },
): Promise<Outcome<{ readonly entryId: string; readonly revision: number }, Refusal<'not_found'>>> {
  const entry = await lockedEntry(occasion, entryId)
  if (!entry) return refused('not_found')
  const { clientId } = occasion.viewer
  const standing = (await openText(occasion, clientId, entryBody(entryId), entry.body)) ?? ''
  const beside = await sideTextsOf(occasion, entry)
  if (beside.length === 0) return done({ entryId, revision: entry.revision })
  const text = [standing, ...beside.map((side) => side.text)].join('\n\n')
  const revision = (await newestRevision(occasion, entryId)) + 1
  const baseRevision = entry.revision
  await keepRevision(occasion, { entryId, revision, baseRevision, text, device: JOINED })
  await writeText(occasion, entryId, text, revision)
  return done({ entryId, revision })
}
