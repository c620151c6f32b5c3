import 'server-only'
import { clientKey, openText } from '@/lib/crypto/client-text'
import { unseal } from '@/lib/crypto/seal'
import { draftBody, fileContent, fileName } from '@/lib/messages/sealed-places'
import { correctionsOf } from '@/lib/overview/corrections'
import { type By, own } from '../own'
import type { Kept } from './model'

/** Circles in which the client sat, by their title and who led them; nobody else who sat there. */
export async function circlesKept(occasion: By): Promise<readonly Kept[]> {
  const where = own(occasion)
  const agreed = await occasion.tx.circleAgreement.findMany({ where, orderBy: { agreedAt: 'asc' } })
  const seats = await occasion.tx.circleSeat.findMany({
    where,
    select: {
      id: true,
      takenAt: true,
      leftAt: true,
      circle: {
        select: {
          title: true,
          format: true,
          startsAt: true,
          endsAt: true,
          cancelledAt: true,
          facilitator: { select: { displayName: true } },
        },
      },
    },
    orderBy: { takenAt: 'asc' },
  })
  return [
    ...agreed.map(({ id, agreedAt: at, version }): Kept => ({
      id,
      kind: 'circle_agreement',
      at,
      facts: { version },
    })),
    ...seats.map(({ id, takenAt: at, leftAt, circle }): Kept => ({
      id,
      kind: 'circle_seat',
      at,
      facts: {
        title: circle.title,
        setting: circle.format,
        from: circle.startsAt,
        to: circle.endsAt,
        leads: circle.facilitator.displayName,
        left: leftAt,
        cancelled: circle.cancelledAt,
      },
    })),
  ]
}

/** What belongs to messages beside their words: subjects, files as they were sent, who read when, and what is still being written. */
export async function messagesKept(occasion: By): Promise<readonly Kept[]> {
  const where = own(occasion)
  const { tx, viewer } = occasion
  const threads = await tx.messageThread.findMany({ where, orderBy: { recordedAt: 'asc' } })
  const readings = await tx.messageReading.findMany({ where, orderBy: { readAt: 'asc' } })
  const drafts = await tx.messageDraft.findMany({
    where: { ...where, authorPersonId: viewer.personId, body: { not: null } },
    select: { id: true, body: true, savedAt: true },
    orderBy: { savedAt: 'asc' },
  })
  return [
    ...threads.map(({ id, recordedAt: at, topic, settledAt, settledByName }): Kept => ({
      id,
      kind: 'message_thread',
      at,
      facts: { topic, settled: settledAt, by: settledByName },
    })),
    ...(await filesKept(occasion)),
    ...readings.map(({ id, readAt: at, recordedByName }): Kept => ({
      id,
      kind: 'message_reading',
      at,
      facts: { by: recordedByName },
    })),
    ...(await Promise.all(
      drafts.map(async ({ id, body, savedAt: at }): Promise<Kept> => ({
        id,
        kind: 'message_draft',
        at,
        facts: { words: await openText(occasion, viewer.clientId, draftBody(id), body) },
      })),
    )),
  ]
}

async function filesKept(occasion: By): Promise<readonly Kept[]> {
  const { clientId } = occasion.viewer
  const rows = await occasion.tx.messageAttachment.findMany({
    where: { ...own(occasion), messageId: { not: null } },
    orderBy: { recordedAt: 'asc' },
  })
  const files: Kept[] = []
  for (const { id, recordedAt: at, name, mediaType, byteSize, content, recordedByName } of rows)
    files.push({
      id,
      kind: 'message_attachment',
      at,
      facts: {
        name: await openText(occasion, clientId, fileName(id), name),
        media_type: mediaType,
        bytes: byteSize,
        by: recordedByName,
      },
      file: {
        type: mediaType,
        content: unseal(await clientKey(occasion, clientId), fileContent(id), content),
      },
    })
  return files
}

/** What the client found wrong, and what they were answered. */
export async function correctionsKept(occasion: By): Promise<readonly Kept[]> {
  const asked = await correctionsOf(occasion, occasion.viewer.clientId, { most: ALL })
  return asked.toReversed().map(({ id, about, text, askedAt: at, answered }): Kept => ({
    id,
    kind: 'correction_request',
    at,
    facts: {
      about,
      words: text,
      state: answered?.answer ?? null,
      answer: answered?.text ?? null,
      answered: answered?.at ?? null,
      by: answered?.byName ?? null,
    },
  }))
}

const ALL = 10_000
