import 'server-only'
import { randomUUID } from 'node:crypto'
import { note } from '@/lib/audit/note'
import type { z } from 'zod'
import { raiseAlert } from '@/lib/alerts/raise'
import { confirmSigner } from '@/lib/auth/confirm'
import type { ClientContact, Sight } from '@/lib/clients/model'
import { seesClinicalContent, sightOf } from '@/lib/clients/policy'
import { contactOf } from '@/lib/clients/queries'
import { openText, sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import type {
  answerCorrectionSchema,
  askCorrectionSchema,
  CorrectionAnswer,
  CorrectionPart,
  takeRecordSchema,
} from './correction-schema'

const asked = (row: string) => ({ table: 'correction_request', column: 'words', row })
const told = (row: string) => ({ table: 'correction_request', column: 'answer_words', row })

/** What a client found wrong in their record, and what was answered. */
export interface Correction {
  readonly id: string
  readonly about: CorrectionPart
  readonly text: string
  readonly askedAt: Date
  readonly answered: {
    readonly answer: CorrectionAnswer
    readonly text: string
    readonly at: Date
    readonly byName: string
  } | null
}

/** The corrections that a client asked for, newest first: for the client and for clinicians. */
export async function correctionsOf(
  occasion: Occasion,
  clientId: string,
  { most = 100 }: { readonly most?: number } = {},
): Promise<readonly Correction[]> {
  const { tx, viewer } = occasion
  if (!seesClinicalContent(viewer)) return []
  const rows = await tx.correctionRequest.findMany({
    where: { clinicId: viewer.clinicId, clientId },
    orderBy: [{ askedAt: 'desc' }, { id: 'asc' }],
    take: most,
  })
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      about: row.about as CorrectionPart,
      text: (await openText(occasion, clientId, asked(row.id), row.words)) ?? '',
      askedAt: row.askedAt,
      answered:
        row.answer && row.answeredAt && row.answeredByName
          ? {
              answer: row.answer as CorrectionAnswer,
              text: (await openText(occasion, clientId, told(row.id), row.answerWords)) ?? '',
              at: row.answeredAt,
              byName: row.answeredByName,
            }
          : null,
    })),
  )
}

export async function correctionsPageOf(
  occasion: Occasion<StaffViewer>,
  clientId: string,
): Promise<{
  readonly contact: ClientContact
  readonly sight: Sight
  readonly corrections: readonly Correction[]
} | null> {
  const contact = await contactOf(occasion, clientId)
  const sight = sightOf(occasion.viewer)
  if (!contact || sight !== 'clinical') return null
  await note(occasion, { kind: 'view', table: 'correction_request', clientId })
  return { contact, sight, corrections: await correctionsOf(occasion, clientId) }
}

/** A client says what is wrong; a clinician is asked to look, by code and without the words. */
export async function askForCorrection(
  occasion: Occasion<ClientViewer>,
  { about, words }: z.output<typeof askCorrectionSchema>,
): Promise<Outcome<null>> {
  const { tx, viewer, now } = occasion
  const { clientId } = viewer
  const id = randomUUID()
  await tx.correctionRequest.createMany({
    data: [
      {
        id,
        clientId,
        about,
        words: Buffer.from(await sealText(occasion, clientId, asked(id), words)),
        askedAt: now,
        ...stamp(occasion),
      },
    ],
  })
  await raiseAlert(occasion, {
    clientId,
    kind: 'RECORD-CORRECTION',
    level: 'A4',
    audience: 'clinician',
    sourceKind: 'correction_request',
    sourceId: id,
  })
  return done(null)
}

/** A clinician answers once, in words that the client reads. What was asked stays as it was. */
export async function answerCorrection(
  occasion: Occasion<StaffViewer>,
  { correctionId, answer, words }: z.output<typeof answerCorrectionSchema>,
): Promise<Outcome<null, Refusal<'not_found' | 'answered_already'>>> {
  const { tx, viewer, now } = occasion
  if (!seesClinicalContent(viewer)) return refused('not_found')
  const where = { clinicId: viewer.clinicId, id: correctionId }
  const row = await tx.correctionRequest.findFirst({ where, select: { clientId: true } })
  if (!row) return refused('not_found')
  const { count } = await tx.correctionRequest.updateMany({
    where: { ...where, answeredAt: null },
    data: {
      answer,
      answerWords: Buffer.from(await sealText(occasion, row.clientId, told(correctionId), words)),
      answeredAt: now,
      answeredByName: viewer.name,
    },
  })
  return count === 0 ? refused('answered_already') : done(null)
}

/** A client proves once more who they are; their record can be taken along for the next five minutes. */
export async function proveToTake(
  occasion: Occasion<ClientViewer>,
  { confirmPassword }: z.output<typeof takeRecordSchema>,
): Promise<Outcome<null, Refusal<'confirm_again'>>> {
  return (await confirmSigner(occasion, confirmPassword)) ? done(null) : refused('confirm_again')
}
