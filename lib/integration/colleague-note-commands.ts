import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { note } from '@/lib/audit/note'
import { confirmSigner } from '@/lib/auth/confirm'
import { clientScope } from '@/lib/clients/policy'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import type {
  AddToNoteInput,
  ColleagueNote,
  NotePurpose,
  SignNoteInput,
  WriteNoteInput,
} from './colleague-note'
import { colleagueNotesOf } from './colleague-note-queries'
import { mayWriteColleagueNote } from './policy'
import { colleagueBody } from './sealed-places'

type By = Occasion<StaffViewer>
export type NoteRefusal = Refusal<
  | 'not_found'
  | 'note_locked'
  | 'note_not_yours'
  | 'note_changed'
  | 'not_signed_yet'
  | 'confirm_again'
>

/** Keeps what was written as a new draft of the note. A signed note takes no draft any more. */
export async function writeColleagueNote(
  occasion: By,
  { clientId, noteId, purpose, body }: WriteNoteInput,
): Promise<Outcome<{ clientId: string }, NoteRefusal>> {
  if (!(await holdClient(occasion, clientId))) return refused('not_found')
  const standing = await noteOf(occasion, clientId, noteId)
  if (standing && !standing.mine) return refused('note_not_yours')
  if (standing?.signed) return refused('note_locked')
  await keep(
    occasion,
    { clientId, noteId, purpose: standing?.purpose ?? purpose, part: 'draft' },
    body,
  )
  return done({ clientId })
}

/** Signs the draft that was read: from now on it is locked and only added to. */
export async function signColleagueNote(
  occasion: By,
  { clientId, noteId, writtenAt, confirmPassword }: SignNoteInput,
): Promise<Outcome<{ clientId: string }, NoteRefusal>> {
  if (!(await holdClient(occasion, clientId))) return refused('not_found')
  const standing = await noteOf(occasion, clientId, noteId)
  if (!standing?.mine) return refused('not_found')
  if (standing.signed) return refused('note_locked')
  if (standing.writtenAt.getTime() !== writtenAt.getTime()) return refused('note_changed')
  if (!(await confirmSigner(occasion, confirmPassword))) return refused('confirm_again')
  const id = await keep(
    occasion,
    { clientId, noteId, purpose: standing.purpose, part: 'signed' },
    standing.text,
  )
  await note(occasion, { kind: 'signature', table: 'colleague_note', rowId: id, clientId })
  return done({ clientId })
}

/** Adds to one's own signed note; the note itself stays as it was signed. */
export async function addToColleagueNote(
  occasion: By,
  { clientId, noteId, body, confirmPassword }: AddToNoteInput,
): Promise<Outcome<{ clientId: string }, NoteRefusal>> {
  if (!(await holdClient(occasion, clientId))) return refused('not_found')
  const standing = await noteOf(occasion, clientId, noteId)
  if (!standing?.mine) return refused('not_found')
  if (!standing.signed) return refused('not_signed_yet')
  if (!(await confirmSigner(occasion, confirmPassword))) return refused('confirm_again')
  await keep(occasion, { clientId, noteId, purpose: standing.purpose, part: 'addendum' }, body)
  return done({ clientId })
}

/** The client, held until the note is written: two tabs take turns. */
async function holdClient(occasion: By, clientId: string): Promise<boolean> {
  const { tx, viewer } = occasion
  if (!mayWriteColleagueNote(viewer)) return false
  const found = await tx.client.findFirst({
    where: { AND: [clientScope(viewer)], clinicId: viewer.clinicId, id: clientId },
    select: { id: true },
  })
  if (!found) return false
  await tx.$queryRaw`SELECT 1 FROM client WHERE clinic_id = ${viewer.clinicId}::uuid AND id = ${clientId}::uuid FOR UPDATE`
  return true
}

const noteOf = async (
  occasion: By,
  clientId: string,
  noteId: string,
): Promise<ColleagueNote | null> =>
  (await colleagueNotesOf(occasion, clientId)).find((each) => each.noteId === noteId) ?? null

async function keep(
  occasion: By,
  line: {
    readonly clientId: string
    readonly noteId: string
    readonly purpose: NotePurpose
    readonly part: 'draft' | 'signed' | 'addendum'
  },
  text: string,
): Promise<string> {
  const id = randomUUID()
  const { viewer, now } = occasion
  await occasion.tx.colleagueNote.createMany({
    data: [
      {
        id,
        ...line,
        body: Buffer.from(await sealText(occasion, line.clientId, colleagueBody(id), text)),
        signedHash:
          line.part === 'signed'
            ? createHash('sha256').update(`${line.noteId}:${text}`).digest('hex')
            : null,
        authorId: viewer.membershipId,
        writtenAt: now,
        ...stamp(occasion),
      },
    ],
  })
  return id
}
