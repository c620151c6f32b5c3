import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { openText, sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import type { Energy, StepSize } from './model'
import type { offerSchema, takeOfferSchema } from './offer-schema'
import { writeStep } from './plan-commands'
import { planAtHand } from './plan-at-hand'
import { mayReadShared, offerScope } from './policy'
import { offerFirstAction, offerTitle, offerWhy } from './sealed-places'

/** Most offers that may wait for one client: more would be a list of homework. */
export const MOST_OFFERS = 3

export type OfferAnswer = 'accepted' | 'changed' | 'declined'

/** A step that somebody on the care team offered. */
export interface StepOffer {
  readonly id: string
  readonly title: string
  readonly firstAction: string | null
  readonly why: string | null
  readonly size: StepSize
  readonly energy: Energy
  readonly by: string
  readonly offeredAt: Date
  readonly answer: OfferAnswer | null
}

/** Offers that wait for the client's answer, and with `answered` those of the last weeks too; none for who may not know. */
export async function offersOf(
  occasion: Occasion,
  clientId: string,
  { answered = false }: { readonly answered?: boolean } = {},
): Promise<readonly StepOffer[]> {
  const scope = offerScope(occasion.viewer, clientId)
  if (!scope) return []
  const rows = await occasion.tx.stepOffer.findMany({
    where: { ...scope, withdrawnAt: null, ...(answered ? {} : { answer: null }) },
    select: {
      id: true,
      clientId: true,
      title: true,
      firstAction: true,
      why: true,
      size: true,
      energy: true,
      recordedByName: true,
      offeredAt: true,
      answer: true,
    },
    orderBy: [{ offeredAt: 'desc' }, { id: 'asc' }],
    take: 12,
  })
  return Promise.all(
    rows.map(async ({ id, recordedByName, ...row }) => ({
      id,
      title: (await openText(occasion, row.clientId, offerTitle(id), row.title)) ?? '',
      firstAction: await openText(occasion, row.clientId, offerFirstAction(id), row.firstAction),
      why: await openText(occasion, row.clientId, offerWhy(id), row.why),
      size: row.size as StepSize,
      energy: row.energy as Energy,
      by: recordedByName,
      offeredAt: row.offeredAt,
      answer: row.answer as OfferAnswer | null,
    })),
  )
}

/** Offers a step to a client whose care this viewer shares. It is part of nobody's plan until the client says yes. */
export async function offerStep(
  occasion: Occasion<StaffViewer>,
  { clientId, title, firstAction, why, size, energy }: z.output<typeof offerSchema>,
): Promise<Outcome<null, Refusal<'not_found' | 'offers_many'>>> {
  const { tx, viewer, now } = occasion
  const scope = mayReadShared(viewer) ? offerScope(viewer, clientId) : null
  if (!scope) return refused('not_found')
  const { client } = scope
  const theirs = await tx.client.count({
    where: { clinicId: viewer.clinicId, id: clientId, status: 'active', ...client },
  })
  if (theirs === 0) return refused('not_found')
  await tx.$queryRaw`SELECT 1 FROM client WHERE clinic_id = ${viewer.clinicId}::uuid AND id = ${clientId}::uuid FOR UPDATE`
  const waiting = await tx.stepOffer.count({
    where: { clinicId: viewer.clinicId, clientId, answer: null, withdrawnAt: null },
  })
  if (waiting >= MOST_OFFERS) return refused('offers_many')
  const id = randomUUID()
  const sealed = async (place: ReturnType<typeof offerTitle>, text: string) =>
    Uint8Array.from(await sealText(occasion, clientId, place, text))
  await tx.stepOffer.createMany({
    data: [
      {
        id,
        clientId,
        title: await sealed(offerTitle(id), title),
        firstAction: firstAction ? await sealed(offerFirstAction(id), firstAction) : null,
        why: why ? await sealed(offerWhy(id), why) : null,
        size,
        energy,
        offeredAt: now,
        ...stamp(occasion),
      },
    ],
  })
  return done(null)
}

/** Takes an offer back that nobody has answered. Only who made it may. */
export async function withdrawOffer(
  { tx, viewer, now }: Occasion<StaffViewer>,
  { offerId }: { readonly offerId: string },
): Promise<Outcome<null, Refusal<'offer_gone'>>> {
  const { count } = await tx.stepOffer.updateMany({
    where: {
      clinicId: viewer.clinicId,
      id: offerId,
      recordedById: viewer.personId,
      answer: null,
      withdrawnAt: null,
    },
    data: { withdrawnAt: now },
  })
  return count === 0 ? refused('offer_gone') : done(null)
}

/** The client's yes: the step begins in their plan as an idea, in the words that they chose. */
export async function takeOffer(
  occasion: Occasion<ClientViewer>,
  { offerId, ...words }: z.output<typeof takeOfferSchema>,
): Promise<Outcome<null, Refusal<'offer_gone'>>> {
  const planId = await planAtHand(occasion)
  const { tx, viewer, now } = occasion
  const waiting = await offersOf(occasion, viewer.clientId)
  const offer = waiting.find(({ id }) => id === offerId)
  if (!offer) return refused('offer_gone')
  const { title, firstAction, energy } = words
  const same =
    title === offer.title &&
    (firstAction ?? '') === (offer.firstAction ?? '') &&
    energy === offer.energy
  const { size } = offer
  const stepId = await writeStep(occasion, planId, {
    ...words,
    size,
    parentId: null,
    state: 'idea',
  })
  const { count } = await tx.stepOffer.updateMany({
    where: {
      clinicId: viewer.clinicId,
      clientId: viewer.clientId,
      id: offerId,
      answer: null,
      withdrawnAt: null,
    },
    data: { answer: same ? 'accepted' : 'changed', answeredAt: now, stepId },
  })
  return count === 0 ? refused('offer_gone') : done(null)
}

/** The client's no. It needs no reason, and the offer is gone from their plan. */
export async function declineOffer(
  { tx, viewer, now }: Occasion<ClientViewer>,
  { offerId }: { readonly offerId: string },
): Promise<Outcome<null, Refusal<'offer_gone'>>> {
  const { count } = await tx.stepOffer.updateMany({
    where: {
      clinicId: viewer.clinicId,
      clientId: viewer.clientId,
      id: offerId,
      answer: null,
      withdrawnAt: null,
    },
    data: { answer: 'declined', answeredAt: now },
  })
  return count === 0 ? refused('offer_gone') : done(null)
}
