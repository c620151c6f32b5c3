import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { raiseAlert } from '@/lib/alerts/raise'
import { clientScope } from '@/lib/clients/policy'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import { localDate } from '@/lib/time/zone'
import {
  BLADDER_SYMPTOMS,
  bladderDue,
  type BladderSymptom,
  type DoseGiven,
  type Exposure,
  exposureOver,
} from './exposure-rules'
import { list } from './form-parts'
import { mayDecideSession } from './policy'

export interface ExposureAtHand extends Exposure {
  readonly bladder: {
    readonly askedOn: string | null
    readonly by: string | null
    readonly symptoms: readonly BladderSymptom[]
    readonly due: boolean
  }
}

/** What a client was given and how the bladder does, for those who treat; null for everybody else. */
export async function exposureOf(
  { tx, viewer, now }: Occasion,
  clientId: string,
): Promise<ExposureAtHand | null> {
  if (!mayDecideSession(viewer)) return null
  const client = await tx.client.findFirst({
    where: { ...clientScope(viewer), id: clientId },
    select: { timeZone: true },
  })
  if (!client) return null
  const where = { clinicId: viewer.clinicId, clientId }
  const doses = await tx.doseAdministration.findMany({
    where,
    orderBy: { givenAt: 'asc' },
    select: { givenAt: true, doseMg: true, sessionId: true },
  })
  const order = await tx.doseOrder.findFirst({
    where: { ...where, status: 'active', validUntil: { gte: now } },
    orderBy: { signedAt: 'desc' },
    select: { intervalDays: true },
  })
  const check = await tx.bladderCheck.findFirst({
    where,
    orderBy: { askedAt: 'desc' },
    select: { askedAt: true, symptoms: true, recordedByName: true },
  })
  const screened = await tx.screeningAnswer.findFirst({
    where: { ...where, field: 'ketamine_bladder_damage' },
    orderBy: { answeredAt: 'desc' },
    select: { answeredAt: true },
  })
  const dateOf = (at: Date) => localDate(at, client.timeZone)
  const today = dateOf(now)
  const given = doses.map((dose): DoseGiven => ({
    date: dateOf(dose.givenAt),
    mg: dose.doseMg,
    sessionId: dose.sessionId,
  }))
  const exposure = exposureOver(given, today, order?.intervalDays ?? null)
  const asked = check?.askedAt ?? screened?.answeredAt ?? null
  const askedOn = asked && dateOf(asked)
  return {
    ...exposure,
    bladder: {
      askedOn,
      by: check?.recordedByName ?? null,
      symptoms: (check?.symptoms ?? []) as BladderSymptom[],
      due: bladderDue(askedOn, exposure.lastDose?.date ?? null, today),
    },
  }
}

export const bladderForm = z
  .strictObject({
    clientId: z.uuid(),
    symptoms: list(z.enum([...BLADDER_SYMPTOMS, 'none'])),
  })
  .refine(({ symptoms }) => symptoms.length > 0, {
    path: ['symptoms'],
    message: 'field.bladder.required',
  })
  .refine(({ symptoms }) => !symptoms.includes('none') || symptoms.length === 1, {
    path: ['symptoms'],
    message: 'field.bladder.either',
  })
export type BladderInput = z.output<typeof bladderForm>

/** Keeps what was said to the bladder questions; any change is a clinician's to look at on the next business
 * day, blood the same day (clinical rules, SCR-BLADDER, F.4). */
export async function recordBladderCheck(
  occasion: Occasion,
  { clientId, symptoms }: BladderInput,
): Promise<Outcome<null, Refusal<'not_allowed' | 'not_found'>>> {
  const { tx, viewer, now } = occasion
  if (!mayDecideSession(viewer)) return refused('not_allowed')
  const client = await tx.client.count({ where: { ...clientScope(viewer), id: clientId } })
  if (client === 0) return refused('not_found')
  const id = randomUUID()
  const said = symptoms.filter((each) => each !== 'none')
  await tx.bladderCheck.createMany({
    data: [{ id, clientId, symptoms: said, askedAt: now, ...stamp(occasion) }],
  })
  if (said.length > 0)
    await raiseAlert(occasion, {
      clientId,
      kind: 'BLADDER-SYMPTOMS',
      level: said.includes('blood') ? 'A2' : 'A3',
      audience: 'clinician',
      facts: { symptoms: said.join(',') },
      sourceKind: 'bladder_check',
      sourceId: id,
    })
  return done(null)
}
