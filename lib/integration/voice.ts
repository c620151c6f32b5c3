import 'server-only'
import { note } from '@/lib/audit/note'
import { isId } from '@/lib/booking/is-id'
import { clientKey } from '@/lib/crypto/client-text'
import { seal, unseal } from '@/lib/crypto/seal'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { entryAtHand } from './entry-at-hand'
import { mayReadShared } from './policy'
import { voiceSound } from './sealed-places'
import {
  LARGEST_VOICE,
  LONGEST_VOICE_S,
  MOST_VOICES,
  type VoiceNote,
  type VoiceType,
  voiceTypeOf,
} from './voice-model'

export type VoiceRefusal = Refusal<'not_found' | 'voice_large' | 'voice_kind' | 'voices_many'>

/**
 * Keeps what was spoken, sealed under the speaker's own key. What kind of sound it is, its first bytes say. The page names
 * it, so that one that is sent twice is one.
 */
export async function keepVoice(
  occasion: Occasion<ClientViewer>,
  given: {
    readonly entryId: string
    readonly voiceId: string
    readonly seconds: number
    readonly bytes: Buffer | null
  },
): Promise<Outcome<{ readonly id: string }, VoiceRefusal>> {
  const { tx, viewer, now } = occasion
  const { bytes, entryId, voiceId: id } = given
  if (!isId(entryId) || !isId(id)) return refused('not_found')
  if (!bytes || bytes.length === 0 || bytes.length > LARGEST_VOICE) return refused('voice_large')
  const mediaType = voiceTypeOf(bytes)
  if (!mediaType) return refused('voice_kind')
  if (!(await entryAtHand(occasion, { entryId, promptId: null, clinicPromptId: null })))
    return refused('not_found')
  const { clinicId, clientId } = viewer
  const there = await tx.voiceNote.count({
    where: { clinicId, clientId, entryId, erasedAt: null, id: { not: id } },
  })
  if (there >= MOST_VOICES) return refused('voices_many')
  await tx.voiceNote.createMany({
    data: [
      {
        id,
        entryId,
        clientId,
        sound: seal(await clientKey(occasion, clientId), voiceSound(id), bytes),
        mediaType,
        seconds: Math.min(LONGEST_VOICE_S, Math.max(0, Math.round(given.seconds) || 0)),
        byteSize: bytes.length,
        spokenAt: now,
        ...stamp(occasion),
      },
    ],
    skipDuplicates: true,
  })
  const kept = await tx.voiceNote.count({ where: { clinicId, clientId, entryId, id } })
  return kept === 0 ? refused('not_found') : done({ id })
}

/** Erases the sound for good, at its speaker's wish. That there was one, and when it was erased, stays. */
export async function eraseVoice(
  { tx, viewer, now }: Occasion<ClientViewer>,
  { voiceId }: { readonly voiceId: string },
): Promise<Outcome<null, Refusal<'not_found'>>> {
  const { clinicId, clientId } = viewer
  const { count } = await tx.voiceNote.updateMany({
    where: { clinicId, clientId, id: voiceId, erasedAt: null },
    data: { sound: null, erasedAt: now },
  })
  return count === 0 ? refused('not_found') : done(null)
}

/** The voice notes beside an entry; the database shows none of an entry that is not this viewer's to hear. */
export async function voicesOf(
  { tx, viewer }: Occasion,
  clientId: string,
  entryId: string,
): Promise<readonly VoiceNote[]> {
  return tx.voiceNote.findMany({
    where: { clinicId: viewer.clinicId, clientId, entryId, erasedAt: null },
    select: { id: true, seconds: true, spokenAt: true },
    orderBy: [{ spokenAt: 'asc' }, { id: 'asc' }],
  })
}

/** One sound, for its speaker or for somebody with whom its entry is shared now; null otherwise. Each hearing by staff is noted. */
export async function soundOf(
  occasion: Occasion<ClientViewer | StaffViewer>,
  voiceId: string,
): Promise<{ readonly type: VoiceType; readonly bytes: Buffer } | null> {
  const { tx, viewer } = occasion
  if (!isId(voiceId)) return null
  if (viewer.kind === 'staff' && !mayReadShared(viewer)) return null
  const row = await tx.voiceNote.findFirst({
    where: {
      clinicId: viewer.clinicId,
      id: voiceId,
      ...(viewer.kind === 'client' ? { clientId: viewer.clientId } : {}),
      entry: { is: viewer.kind === 'client' ? {} : { putAwayAt: null } },
    },
    select: { id: true, clientId: true, sound: true, mediaType: true },
  })
  if (!row?.sound) return null
  const { id: rowId, clientId } = row
  if (viewer.kind === 'staff')
    await note(occasion, { kind: 'view', table: 'voice_note', rowId, clientId })
  return {
    type: row.mediaType as VoiceType,
    bytes: unseal(await clientKey(occasion, clientId), voiceSound(rowId), row.sound),
  }
}
