import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'

/** A questionnaire under way, with the answers so far. */
export interface OpenForm {
  readonly id: string
  readonly instrument: string
  readonly packId: string | null
  readonly period: string | null
  readonly startedAt: Date
  readonly startedBy: string
  readonly answers: ReadonlyMap<string, number>
}

/** The client's latest form of this instrument that is not finished; null where there is none. */
export async function openFormOf(
  { tx, viewer }: Occasion,
  clientId: string,
  instrument: string,
): Promise<OpenForm | null> {
  const row = await tx.measureForm.findFirst({
    where: { clinicId: viewer.clinicId, clientId, instrument, measureResponse: { is: null } },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      instrument: true,
      packId: true,
      period: true,
      startedAt: true,
      recordedByName: true,
      measureAnswers: {
        orderBy: [{ item: 'asc' }, { revision: 'asc' }],
        select: { item: true, value: true },
      },
    },
  })
  if (!row) return null
  const { measureAnswers, recordedByName, ...form } = row
  return {
    ...form,
    startedBy: recordedByName,
    answers: new Map(measureAnswers.map(({ item, value }) => [item, value])),
  }
}

export async function beginForm(
  occasion: Occasion,
  clientId: string,
  form: { readonly instrument: string; readonly packId?: string; readonly period?: string },
): Promise<string> {
  const id = randomUUID()
  await occasion.tx.measureForm.createMany({
    data: [
      {
        id,
        clientId,
        instrument: form.instrument,
        packId: form.packId ?? null,
        period: form.period ?? null,
        startedAt: occasion.now,
        ...stamp(occasion),
      },
    ],
  })
  return id
}

/** Adds a revision of one answer; nothing that was said is written over. The caller holds the client's row. */
export async function keepItem(
  occasion: Occasion,
  clientId: string,
  formId: string,
  item: string,
  value: number,
): Promise<void> {
  const { tx, viewer, now } = occasion
  const last = await tx.measureAnswer.findFirst({
    where: { clinicId: viewer.clinicId, formId, item },
    orderBy: { revision: 'desc' },
    select: { revision: true, value: true },
  })
  if (last?.value === value) return
  await tx.measureAnswer.createMany({
    data: [
      {
        id: randomUUID(),
        clientId,
        formId,
        item,
        value,
        revision: (last?.revision ?? 0) + 1,
        answeredAt: now,
        ...stamp(occasion),
      },
    ],
  })
}

/** Closes a form with its result. */
export async function finishForm(
  occasion: Occasion,
  clientId: string,
  form: OpenForm,
  result: { readonly total: number | null; readonly band: string | null },
): Promise<string> {
  const id = randomUUID()
  await occasion.tx.measureResponse.createMany({
    data: [
      {
        id,
        clientId,
        formId: form.id,
        instrument: form.instrument,
        answers: Object.fromEntries(form.answers),
        ...result,
        status: 'completed',
        authoredAt: occasion.now,
        ...stamp(occasion),
      },
    ],
  })
  return id
}
