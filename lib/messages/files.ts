import 'server-only'
import { randomUUID } from 'node:crypto'
import { note } from '@/lib/audit/note'
import { isId } from '@/lib/booking/is-id'
import { contactOf } from '@/lib/clients/queries'
import { clientKey, openText, sealText } from '@/lib/crypto/client-text'
import { seal, unseal } from '@/lib/crypto/seal'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { addHours } from '@/lib/time/instant'
import { fileTypeOf, safeName } from './file-type'
import { type AttachedFile, type FileType, LARGEST_FILE, MOST_FILES } from './model'
import { mayRead } from './policy'
import { fileContent, fileName } from './sealed-places'

type By = Occasion<ClientViewer | StaffViewer>
export type FileRefusal = Refusal<'not_found' | 'file_large' | 'file_kind' | 'files_many'>

/** Files that were put up and never sent, in the last day: nobody fills the house with them. */
const MOST_WAITING = MOST_FILES * 4

/** Keeps a file sealed until its message is sent. What it is, its first bytes say. */
export async function keepFile(
  occasion: By,
  clientId: string,
  given: { readonly name: string; readonly bytes: Buffer },
): Promise<Outcome<AttachedFile, FileRefusal>> {
  const { tx, viewer, now } = occasion
  if (!mayRead(viewer) || !(await contactOf(occasion, clientId))) return refused('not_found')
  const { bytes } = given
  if (bytes.length === 0 || bytes.length > LARGEST_FILE) return refused('file_large')
  const type = fileTypeOf(bytes)
  if (!type) return refused('file_kind')
  const waiting = await tx.messageAttachment.count({
    where: {
      clinicId: viewer.clinicId,
      clientId,
      messageId: null,
      recordedById: viewer.personId,
      recordedAt: { gt: addHours(now, -24) },
    },
  })
  if (waiting >= MOST_WAITING) return refused('files_many')
  const id = randomUUID()
  const name = safeName(given.name, type)
  await tx.messageAttachment.createMany({
    data: [
      {
        id,
        clientId,
        name: Buffer.from(await sealText(occasion, clientId, fileName(id), name)),
        mediaType: type,
        byteSize: bytes.length,
        content: seal(await clientKey(occasion, clientId), fileContent(id), bytes),
        ...stamp(occasion),
      },
    ],
  })
  return done({ id, name, type, bytes: bytes.length })
}

/** Binds this writer's own waiting files to the message that is being sent; answers how many there were. */
export async function bindFiles(
  { tx, viewer }: By,
  clientId: string,
  messageId: string,
  files: readonly string[],
): Promise<number> {
  if (files.length === 0) return 0
  const { count } = await tx.messageAttachment.updateMany({
    where: {
      clinicId: viewer.clinicId,
      clientId,
      id: { in: [...files] },
      messageId: null,
      recordedById: viewer.personId,
    },
    data: { messageId },
  })
  return count
}

interface FoundFile {
  readonly name: string
  readonly type: FileType
  readonly content: Buffer
}

/** One file of a message for whoever may read the message, to save and never to show in a page; else null. */
export async function fileOf(occasion: By, fileId: string): Promise<FoundFile | null> {
  const { tx, viewer } = occasion
  if (!mayRead(viewer) || !isId(fileId)) return null
  const row = await tx.messageAttachment.findFirst({
    where: {
      clinicId: viewer.clinicId,
      id: fileId,
      OR: [{ messageId: { not: null } }, { recordedById: viewer.personId }],
      ...(viewer.kind === 'client' ? { clientId: viewer.clientId } : {}),
    },
    select: { clientId: true, name: true, mediaType: true, content: true },
  })
  if (!row) return null
  const { clientId } = row
  await note(occasion, { kind: 'view', table: 'message_attachment', rowId: fileId, clientId })
  return {
    name: (await openText(occasion, clientId, fileName(fileId), row.name)) ?? 'file',
    type: row.mediaType as FileType,
    content: unseal(await clientKey(occasion, clientId), fileContent(fileId), row.content),
  }
}
