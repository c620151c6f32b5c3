import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { addHours } from '@/lib/time/instant'
import type { Audience } from './journal-schema'
import { lockedEntry } from './save-entry'

type By = Occasion<ClientViewer>
type Entry = { readonly entryId: string }
export type EntryRefusal = Refusal<'not_found' | 'nobody_to_share_with' | 'put_away_first'>

/**
 * Lets the client's guide, or guide and clinician, read this one entry from now on. A reply is promised by the
 * clinic's own hours. Sharing again with other readers ends the earlier sharing.
 */
export async function shareEntry(
  occasion: By,
  { entryId, audience }: Entry & { readonly audience: Audience },
): Promise<Outcome<null, EntryRefusal>> {
  const { tx, viewer, now } = occasion
  if (!(await lockedEntry(occasion, entryId))) return refused('not_found')
  const where = { clinicId: viewer.clinicId, clientId: viewer.clientId }
  const entry = await tx.journalEntry.findFirst({
    where: { ...where, id: entryId },
    select: { putAwayAt: true },
  })
  if (entry?.putAwayAt) return refused('put_away_first')
  const guides = await tx.careTeamMember.count({ where: { ...where, part: 'guide', until: null } })
  if (guides === 0) return refused('nobody_to_share_with')
  const active = await tx.entryShare.findFirst({
    where: { ...where, entryId, kind: 'entry', revokedAt: null },
    select: { audience: true },
  })
  if (active?.audience === audience) return done(null)
  await endSharing(occasion, { entryId, kind: 'entry' })
  const { replyPromiseHours } = await tx.clinic.findUniqueOrThrow({
    where: { id: viewer.clinicId },
    select: { replyPromiseHours: true },
  })
  await tx.entryShare.createMany({
    data: [
      {
        id: randomUUID(),
        entryId,
        clientId: viewer.clientId,
        audience,
        sharedAt: now,
        replyDueAt: addHours(now, replyPromiseHours),
        ...stamp(occasion),
      },
    ],
  })
  return done(null)
}

/** Takes the sharing back; from this moment nobody of the clinic can open the entry. Passages of it have their own sharing. */
export async function takeBackEntry(
  occasion: By,
  { entryId }: Entry,
): Promise<Outcome<null, EntryRefusal>> {
  if (!(await lockedEntry(occasion, entryId))) return refused('not_found')
  await endSharing(occasion, { entryId, kind: 'entry' })
  return done(null)
}

/** Ends what is shared now; without a kind the entry and every passage of it. */
async function endSharing(
  { tx, viewer, now }: By,
  which: Entry & { readonly kind?: 'entry' },
): Promise<void> {
  await tx.entryShare.updateMany({
    where: { clinicId: viewer.clinicId, clientId: viewer.clientId, revokedAt: null, ...which },
    data: { revokedAt: now },
  })
}

/** Puts an entry out of sight and takes its sharing back. It is not deleted: it can be brought back. */
export async function putAwayEntry(
  occasion: By,
  { entryId }: Entry,
): Promise<Outcome<null, EntryRefusal>> {
  if (!(await lockedEntry(occasion, entryId))) return refused('not_found')
  await endSharing(occasion, { entryId })
  await setPutAway(occasion, entryId, occasion.now)
  return done(null)
}

export async function bringBackEntry(
  occasion: By,
  { entryId }: Entry,
): Promise<Outcome<null, EntryRefusal>> {
  if (!(await lockedEntry(occasion, entryId))) return refused('not_found')
  await setPutAway(occasion, entryId, null)
  return done(null)
}

async function setPutAway({ tx, viewer }: By, id: string, putAwayAt: Date | null) {
  await tx.journalEntry.updateMany({
    where: { clinicId: viewer.clinicId, clientId: viewer.clientId, id },
    data: { putAwayAt },
  })
}
