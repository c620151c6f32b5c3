import 'server-only'
import { note } from '@/lib/audit/note'
import type { ClientContact, Sight } from '@/lib/clients/model'
import { inCareOf, sightOf } from '@/lib/clients/policy'
import { contactOf } from '@/lib/clients/queries'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { addHours } from '@/lib/time/instant'
import type { ColleagueNote, NotePurpose } from './colleague-note'
import { mayWriteColleagueNote } from './policy'
import { colleagueBody } from './sealed-places'

type By = Occasion<StaffViewer>

/**
 * The notes on one client that this viewer may read: one's own, hand-overs of those in whose care the client is, and signed
 * supervision notes for the medical director. The database decides which; newest first.
 */
export async function colleagueNotesOf(
  occasion: By,
  clientId: string,
): Promise<readonly ColleagueNote[]> {
  const { tx, viewer } = occasion
  if (!mayWriteColleagueNote(viewer)) return []
  const rows = await tx.colleagueNote.findMany({
    where: { clinicId: viewer.clinicId, clientId },
    select: {
      id: true,
      noteId: true,
      purpose: true,
      part: true,
      body: true,
      signedHash: true,
      authorId: true,
      writtenAt: true,
      recordedByName: true,
    },
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
  })
  const notes: ColleagueNote[] = []
  for (const noteId of new Set(rows.map((row) => row.noteId))) {
    const lines = rows.filter((row) => row.noteId === noteId)
    const signed = lines.find(({ part }) => part === 'signed')
    const shown = signed ?? lines.findLast(({ part }) => part === 'draft')
    if (!shown) continue
    const opened = async ({ id, body }: (typeof lines)[number]) =>
      (await openText(occasion, clientId, colleagueBody(id), body)) ?? ''
    const addenda = []
    for (const line of lines.filter(({ part }) => part === 'addendum'))
      addenda.push({ at: line.writtenAt, text: await opened(line) })
    notes.push({
      noteId,
      purpose: shown.purpose as NotePurpose,
      author: { id: shown.authorId, name: shown.recordedByName },
      mine: shown.authorId === viewer.membershipId,
      text: await opened(shown),
      writtenAt: shown.writtenAt,
      signed: signed ? { at: signed.writtenAt, hash: signed.signedHash ?? '' } : null,
      addenda,
    })
  }
  return notes.toReversed()
}

/** The page of notes on one client; null for whoever does not look after people here. */
export async function colleagueNotesPage(
  occasion: By,
  clientId: string,
): Promise<{
  readonly contact: ClientContact
  readonly sight: Sight
  readonly notes: readonly ColleagueNote[]
} | null> {
  const contact = await contactOf(occasion, clientId)
  const sight = sightOf(occasion.viewer)
  if (!contact || !sight || !mayWriteColleagueNote(occasion.viewer)) return null
  await note(occasion, { kind: 'view', table: 'colleague_note', clientId })
  return { contact, sight, notes: await colleagueNotesOf(occasion, clientId) }
}

/** A hand-over that is older than this says too little of how somebody is now [gen]. */
const FRESH_DAYS = 30

/** The people of one's own care without a fresh hand-over note: to be written before one is away or gives a case up. */
export async function withoutHandOver({
  tx,
  viewer,
  now,
}: By): Promise<readonly { readonly clientId: string; readonly name: string }[]> {
  if (!mayWriteColleagueNote(viewer)) return []
  const rows = await tx.client.findMany({
    where: {
      clinicId: viewer.clinicId,
      status: 'active',
      ...inCareOf(viewer.membershipId),
      colleagueNotes: {
        none: {
          purpose: 'hand_over',
          part: { in: ['signed', 'addendum'] },
          authorId: viewer.membershipId,
          writtenAt: { gt: addHours(now, -24 * FRESH_DAYS) },
        },
      },
    },
    select: { id: true, legalName: true },
    orderBy: [{ sortName: 'asc' }, { id: 'asc' }],
    take: 100,
  })
  return rows.map(({ id, legalName }) => ({ clientId: id, name: legalName }))
}
