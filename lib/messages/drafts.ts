import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { contactOf } from '@/lib/clients/queries'
import { openText, sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { mayRead } from './policy'
import type { draftSchema } from './schema'
import { draftBody } from './sealed-places'

type By = Occasion<ClientViewer | StaffViewer>

/** What this person had begun to write here, on whatever device; empty where nothing waits. */
export async function draftOf(occasion: By, clientId: string, place: string): Promise<string> {
  const { tx, viewer } = occasion
  const row = await tx.messageDraft.findFirst({
    where: { clinicId: viewer.clinicId, clientId, place, authorPersonId: viewer.personId },
    select: { id: true, body: true },
  })
  return row ? ((await openText(occasion, clientId, draftBody(row.id), row.body)) ?? '') : ''
}

/** Keeps what somebody is writing, sealed, until it is sent. */
export async function keepDraft(
  occasion: By,
  { clientId, place, text }: z.output<typeof draftSchema>,
): Promise<Outcome<null, Refusal<'not_found'>>> {
  const { tx, viewer, now } = occasion
  if (!mayRead(viewer) || !(await contactOf(occasion, clientId))) return refused('not_found')
  const where = { clinicId: viewer.clinicId, clientId, place, authorPersonId: viewer.personId }
  await tx.messageDraft.createMany({
    data: [
      {
        id: randomUUID(),
        clientId,
        place,
        authorPersonId: viewer.personId,
        savedAt: now,
        ...stamp(occasion),
      },
    ],
    skipDuplicates: true,
  })
  const row = await tx.messageDraft.findFirstOrThrow({ where, select: { id: true } })
  const body = text.trim()
    ? Buffer.from(await sealText(occasion, clientId, draftBody(row.id), text))
    : null
  await tx.messageDraft.updateMany({
    where: { ...where, id: row.id },
    data: { body, savedAt: now },
  })
  return done(null)
}

/** What was sent waits no longer. */
export async function forgetDraft(
  { tx, viewer, now }: By,
  clientId: string,
  place: string,
): Promise<void> {
  await tx.messageDraft.updateMany({
    where: { clinicId: viewer.clinicId, clientId, place, authorPersonId: viewer.personId },
    data: { body: null, savedAt: now },
  })
}
