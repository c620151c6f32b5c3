import 'server-only'
import { randomUUID } from 'node:crypto'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { CONTACT_FIELD, endDoctorRequests } from '@/lib/screening/contact-withdrawn'
import { isSealed } from '@/lib/screening/sealed-fields'

export interface ScreeningRow {
  readonly id: string
  readonly status: 'in-progress' | 'completed' | 'amended'
  readonly submittedAt: Date | null
  readonly startedAt: Date
  readonly version: number
  /** The whole form, or what changed since an earlier one. */
  readonly kind: 'whole' | 'update'
  /** From when its validity is counted, where that is not the sending. */
  readonly countedFrom: Date | null
  /** The clearance that an update without news has left in force. */
  readonly keepsDeterminationId: string | null
}

const columns = {
  id: true,
  status: true,
  submittedAt: true,
  startedAt: true,
  version: true,
  kind: true,
  countedFrom: true,
  keepsDeterminationId: true,
} as const

const screeningOf = (row: {
  readonly status: string
  readonly kind: string
}): Pick<ScreeningRow, 'status' | 'kind'> => ({
  status: row.status as ScreeningRow['status'],
  kind: row.kind as ScreeningRow['kind'],
})

/** The client's latest screening; null where none was begun, or it is not this viewer's. An update counts once it is sent. */
export async function latestScreening(
  occasion: Occasion,
  clientId: string,
): Promise<ScreeningRow | null> {
  const row = await occasion.tx.screening.findFirst({
    where: {
      clinicId: occasion.viewer.clinicId,
      clientId,
      NOT: { kind: 'update', status: 'in-progress' },
    },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    select: columns,
  })
  return row && { ...row, ...screeningOf(row) }
}

/** The update that a client has begun and not sent, on whichever device. */
export async function openUpdate(
  occasion: Occasion,
  clientId: string,
): Promise<ScreeningRow | null> {
  const row = await occasion.tx.screening.findFirst({
    where: {
      clinicId: occasion.viewer.clinicId,
      clientId,
      kind: 'update',
      status: 'in-progress',
    },
    select: columns,
  })
  return row && { ...row, ...screeningOf(row) }
}

/** Begins an update of what was sent. The caller holds the screening; the database allows one at a time. */
export async function beginUpdate(
  occasion: Occasion,
  clientId: string,
  base: ScreeningRow,
): Promise<ScreeningRow> {
  const row = begun(occasion, base)
  await occasion.tx.screening.createMany({
    data: [
      {
        id: row.id,
        clientId,
        kind: 'update',
        basedOnId: base.id,
        status: 'in-progress',
        startedAt: row.startedAt,
        ...stamp(occasion),
      },
    ],
  })
  return { ...row, kind: 'update' }
}

function begun({ now }: Occasion, last: ScreeningRow | null): ScreeningRow {
  return {
    id: randomUUID(),
    status: 'in-progress',
    submittedAt: null,
    startedAt: new Date(Math.max(now.getTime(), (last?.startedAt.getTime() ?? 0) + 1)),
    version: 0,
    kind: 'whole',
    countedFrom: null,
    keepsDeterminationId: null,
  }
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
  const row = begun(occasion, last)
  const { id, status, startedAt } = row
  await occasion.tx.screening.createMany({
    data: [{ id, clientId, status, startedAt, ...stamp(occasion) }],
  })
  return row
}

/** How an answer came to stand: given now, or as it was said before. */
export interface HowSaid {
  readonly said: 'answered' | 'still_true' | 'carried'
  readonly answeredAt: Date
  readonly confirmedAt: Date | null
}

/**
 * Adds a revision of one answer: nothing that was said is written over. Words are sealed under the client's key. Where
 * it takes back that a doctor is contacted, what was asked of one ends with it. The caller holds the screening.
 */
export async function addRevision(
  occasion: Occasion,
  clientId: string,
  screeningId: string,
  field: string,
  value: unknown,
  how?: HowSaid,
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
        ...how,
        ...kept,
        ...stamp(occasion),
      },
    ],
  })
  await occasion.tx.screening.updateMany({
    where: { clinicId, id: screeningId },
    data: { version: { increment: 1 } },
  })
  if (field === CONTACT_FIELD) await endDoctorRequests(occasion, clientId, value)
  return revision
}

interface CarriedAnswer {
  readonly field: string
  readonly value: unknown
  readonly answeredAt: Date
  readonly confirmedAt: Date | null
}

/** Writes answers into a screening that holds none of them yet, all in one go: those that are still fresh, carried over. */
export async function carryOver(
  occasion: Occasion,
  clientId: string,
  screeningId: string,
  answers: readonly CarriedAnswer[],
  said: 'carried' | 'answered' = 'carried',
): Promise<void> {
  const rows = await Promise.all(
    answers.map(async ({ field, value, answeredAt, confirmedAt }) => {
      const id = randomUUID()
      const place = { table: 'screening_answer', column: 'words', row: id }
      const kept = isSealed(field)
        ? { words: await sealText(occasion, clientId, place, JSON.stringify(value)) }
        : { value: value as object }
      return {
        id,
        screeningId,
        clientId,
        field,
        revision: 1,
        said,
        answeredAt,
        confirmedAt,
        ...kept,
        ...stamp(occasion),
      }
    }),
  )
  await occasion.tx.screeningAnswer.createMany({ data: rows })
  await occasion.tx.screening.updateMany({
    where: { clinicId: occasion.viewer.clinicId, id: screeningId },
    data: { version: { increment: rows.length } },
  })
}
