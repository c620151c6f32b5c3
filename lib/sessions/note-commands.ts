import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { note } from '@/lib/audit/note'
import { confirmSigner } from '@/lib/auth/confirm'
import { openText, sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { AddendumInput, NoteInput, SignNoteInput } from './forms'
import { moveTo } from './move'
import { mayRunSession } from './policy'
import { type SessionAtHand, sessionAtHand } from './session-row'
import { mayMove } from './states'

export type NoteRefusal = Refusal<
  | 'not_allowed'
  | 'not_found'
  | 'not_from_here'
  | 'changed_meanwhile'
  | 'signed_already'
  | 'confirm_again'
  | 'note_missing'
  | 'not_signed_yet'
>

const latest = ({ tx, viewer }: Occasion, { sessionId }: SessionAtHand) =>
  tx.sessionNote.findFirst({
    where: { clinicId: viewer.clinicId, sessionId },
    orderBy: { version: 'desc' },
    select: { id: true, version: true, body: true },
  })

const isSigned = async ({ tx, viewer }: Occasion, { sessionId }: SessionAtHand) =>
  (await tx.noteSignature.count({ where: { clinicId: viewer.clinicId, sessionId } })) > 0

/** Keeps a new version of the note; a version that another tab wrote meanwhile is not overwritten. */
export async function writeNote(
  occasion: Occasion,
  input: NoteInput,
): Promise<Outcome<{ version: number }, NoteRefusal>> {
  if (!mayRunSession(occasion.viewer)) return refused('not_allowed')
  const session = await sessionAtHand(occasion, input.appointmentId)
  if (!session) return refused('not_found')
  if (await isSigned(occasion, session)) return refused('signed_already')
  const before = await latest(occasion, session)
  if ((before?.version ?? 0) !== input.version) return refused('changed_meanwhile')
  const id = randomUUID()
  const version = input.version + 1
  const body = await sealText(
    occasion,
    session.clientId,
    { table: 'session_note', column: 'body', row: id },
    input.body,
  )
  await occasion.tx.sessionNote.createMany({
    data: [
      {
        id,
        sessionId: session.sessionId,
        clientId: session.clientId,
        version,
        body,
        writtenAt: occasion.now,
        ...stamp(occasion),
      },
    ],
  })
  return done({ version })
}

/** What a note's signature says of itself; its sentence is `meaning.note` in the catalogue. */
const NOTE_MEANING = 'session:note'

/** A note is signed at the end: the client has left, was handed over, or no medicine was given. */
const mayClose = ({ state, dosedAt }: SessionAtHand): boolean =>
  state === 'CLOSED' || state === 'POST_OPEN' || (dosedAt === null && mayMove(state, 'CLOSED'))

/** Signs the version that was read, by name, time and meaning; afterwards the note only takes addenda, and the session closes. */
export async function signNote(
  occasion: Occasion,
  input: SignNoteInput,
): Promise<Outcome<null, NoteRefusal>> {
  const { tx, viewer, now } = occasion
  if (!mayRunSession(viewer) || viewer.kind !== 'staff') return refused('not_allowed')
  const session = await sessionAtHand(occasion, input.appointmentId)
  if (!session) return refused('not_found')
  if (await isSigned(occasion, session)) return refused('signed_already')
  if (!mayClose(session)) return refused('not_from_here', { state: session.state })
  const written = await latest(occasion, session)
  if (!written) return refused('note_missing')
  if (written.version !== input.version) return refused('changed_meanwhile')
  if (!(await confirmSigner({ ...occasion, viewer }, input.confirmPassword)))
    return refused('confirm_again')
  const body = await openText(
    occasion,
    session.clientId,
    { table: 'session_note', column: 'body', row: written.id },
    written.body,
  )
  const id = randomUUID()
  await tx.noteSignature.createMany({
    data: [
      {
        id,
        sessionId: session.sessionId,
        clientId: session.clientId,
        noteId: written.id,
        signedHash: createHash('sha256')
          .update(`${written.id}:${written.version}:${body ?? ''}`)
          .digest('hex'),
        signerName: viewer.name,
        signerCredential: viewer.professionalTitle ?? viewer.roles.join(', '),
        meaning: NOTE_MEANING,
        signedAt: now,
        ...stamp(occasion),
      },
    ],
  })
  await note(occasion, {
    kind: 'signature',
    table: 'session_note',
    rowId: written.id,
    clientId: session.clientId,
  })
  if (session.state !== 'CLOSED') await moveTo(occasion, session, 'CLOSED')
  return done(null)
}

/** Adds to a signed note; the note itself stays as it was signed. */
export async function addAddendum(
  occasion: Occasion,
  input: AddendumInput,
): Promise<Outcome<null, NoteRefusal>> {
  const { viewer } = occasion
  if (!mayRunSession(viewer) || viewer.kind !== 'staff') return refused('not_allowed')
  const session = await sessionAtHand(occasion, input.appointmentId)
  if (!session) return refused('not_found')
  if (!(await isSigned(occasion, session))) return refused('not_signed_yet')
  if (!(await confirmSigner({ ...occasion, viewer }, input.confirmPassword)))
    return refused('confirm_again')
  const id = randomUUID()
  const body = await sealText(
    occasion,
    session.clientId,
    { table: 'note_addendum', column: 'body', row: id },
    input.body,
  )
  await occasion.tx.noteAddendum.createMany({
    data: [
      {
        id,
        sessionId: session.sessionId,
        clientId: session.clientId,
        body,
        signerName: viewer.name,
        signerCredential: viewer.professionalTitle ?? viewer.roles.join(', '),
        signedAt: occasion.now,
        ...stamp(occasion),
      },
    ],
  })
  await note(occasion, {
    kind: 'signature',
    table: 'note_addendum',
    rowId: id,
    clientId: session.clientId,
  })
  return done(null)
}
