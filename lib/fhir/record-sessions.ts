import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import { type By, own } from './own'

/** Every session with its course, doses, readings, events, and its note once somebody has signed it. */
export async function sessionsOf(occasion: By) {
  const rows = await occasion.tx.treatmentSession.findMany({
    where: own(occasion),
    select: {
      id: true,
      appointmentId: true,
      setting: true,
      openedAt: true,
      sessionTransitions: { select: { toState: true, at: true }, orderBy: { seq: 'asc' } },
      doseAdministrations: {
        select: {
          id: true,
          orderId: true,
          medication: true,
          route: true,
          doseMg: true,
          givenAt: true,
        },
        orderBy: { givenAt: 'asc' },
      },
      vitalSigns: {
        select: {
          id: true,
          takenAt: true,
          systolic: true,
          diastolic: true,
          heartRate: true,
          spo2: true,
          respiratoryRate: true,
          invalidates: true,
        },
        orderBy: { takenAt: 'asc' },
      },
      adverseEvents: {
        select: { id: true, code: true, onsetAt: true, grade: true, serious: true, outcome: true },
        orderBy: { onsetAt: 'asc' },
      },
    },
    orderBy: { openedAt: 'asc' },
  })
  const sessions = []
  for (const row of rows) sessions.push({ ...row, notes: await notesOf(occasion, row.id) })
  return sessions
}

interface NotePart {
  readonly by: string
  readonly at: Date
  readonly text: string
}

async function notesOf(occasion: By, sessionId: string) {
  const where = { ...own(occasion), sessionId }
  const signed = await occasion.tx.noteSignature.findFirst({
    where,
    select: { id: true, noteId: true, signerName: true, signedAt: true },
  })
  if (!signed) return []
  const note = await occasion.tx.sessionNote.findFirst({
    where: { ...own(occasion), id: signed.noteId },
    select: { id: true, body: true },
  })
  const added = await occasion.tx.noteAddendum.findMany({
    where,
    select: { id: true, body: true, signerName: true, signedAt: true },
    orderBy: { signedAt: 'asc' },
  })
  const { clientId } = occasion.viewer
  const part = async (
    table: string,
    row: { readonly id: string; readonly body: Uint8Array<ArrayBuffer> },
    by: string,
    at: Date,
  ): Promise<NotePart> => ({
    by,
    at,
    text:
      (await openText(occasion, clientId, { table, column: 'body', row: row.id }, row.body)) ?? '',
  })
  const paragraphs = [
    ...(note ? [await part('session_note', note, signed.signerName, signed.signedAt)] : []),
    ...(await Promise.all(
      added.map((each) => part('note_addendum', each, each.signerName, each.signedAt)),
    )),
  ]
  return [{ id: signed.id, signedAt: signed.signedAt, signerName: signed.signerName, paragraphs }]
}
