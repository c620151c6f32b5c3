import 'server-only'
import { randomUUID } from 'node:crypto'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { isSealed } from '@/lib/screening/sealed-fields'

export interface ScreeningRow {
  readonly id: string
  readonly status: 'in-progress' | 'completed' | 'amended'
  readonly submittedAt: Date | null
  readonly startedAt: Date
  readonly version: number
}

/** The client's latest screening; null where none was begun, or it is not this viewer's. */
export async function latestScreening(
  occasion: Occasion,
  clientId: string,
): Promise<ScreeningRow | null> {
  const row = await occasion.tx.screening.findFirst({
    where: { clinicId: occasion.viewer.clinicId, clientId },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, status: true, submittedAt: true, startedAt: true, version: true },
  })
  return row && { ...row, status: row.status as ScreeningRow['status'] }
}

/** The same, held until the transaction ends together with the client's list of medicines. */
export async function holdScreening(
  occasion: Occasion,
  clientId: string,
): Promise<ScreeningRow | null> {
  const { tx, viewer } = occasion
  const [client] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM client WHERE id = ${clientId}::uuid AND clinic_id = ${viewer.clinicId}::uuid FOR UPDATE`
  return client ? latestScreening(occasion, clientId) : null
}

/** Begins a screening, always later than the last one: the latest is the one that counts. */
export async function beginScreening(
  occasion: Occasion,
  clientId: string,
  last: ScreeningRow | null = null,
): Promise<ScreeningRow> {
  const id = randomUUID()
  const startedAt = new Date(Math.max(occasion.now.getTime(), (last?.startedAt.getTime() ?? 0) + 1))
  await occasion.tx.screening.createMany({
    data: [{ id, clientId, status: 'in-progress', startedAt, ...stamp(occasion) }],
  })
  return { id, status: 'in-progress', submittedAt: null, startedAt, version: 0 }
}

/**
 * Adds a revision of one answer: nothing that was said is written over. Words are sealed under the client's key. The
 * caller holds the screening.
 */
export async function addRevision(
  occasion: Occasion,
  clientId: string,
  screeningId: string,
  field: string,
  value: unknown,
): Promise<number> {
  const { clinicId } = occasion.viewer
  const last = await occasion.tx.screeningAnswer.findFirst({
    where: { clinicId, screeningId, field },
    orderBy: { revision: 'desc' },
    select: { revision: true },
  })
  const revision = (last?.revision ?? 0) + 1
  const id = randomUUID()
  const place = { table: 'screening_answer', column: 'words', row: id }
  const kept = isSealed(field)
    ? { words: await sealText(occasion, clientId, place, JSON.stringify(value)) }
    : { value: value as object }
  await occasion.tx.screeningAnswer.createMany({
    data: [
      {
        id,
        screeningId,
        clientId,
        field,
        revision,
        answeredAt: occasion.now,
        ...kept,
        ...stamp(occasion),
      },
    ],
  })
  await occasion.tx.screening.updateMany({
    where: { clinicId, id: screeningId },
    data: { version: { increment: 1 } },
  })
  return revision
}
