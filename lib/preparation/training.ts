import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import type { MonitorViewer } from '@/lib/kernel/viewer'
import type { TrainingInput } from './forms'
import {
  missingCards,
  nextCard,
  TRAINING_VERSION,
  type TrainingCard,
  TRAINING_CARDS,
} from './training-cards'

/**
 * Which cards this person has confirmed, in the version of today: here, or as this client's monitor before. A person is
 * the same by their phone number; nobody reads the same three minutes twice.
 */
export async function confirmedCards({
  tx,
  viewer,
}: Occasion<MonitorViewer>): Promise<readonly TrainingCard[]> {
  const { clinicId, clientId, monitorId } = viewer
  const named = await tx.sessionMonitor.findMany({
    where: { clinicId, clientId },
    select: { id: true, phone: true },
  })
  const digits = (phone: string) => phone.replaceAll(/\D/g, '').slice(-10)
  const own = named.find(({ id }) => id === monitorId)
  const same = named.filter(({ phone }) => own && digits(phone) === digits(own.phone))
  const rows = await tx.monitorTraining.findMany({
    where: {
      clinicId,
      clientId,
      version: TRAINING_VERSION,
      monitorId: { in: same.map(({ id }) => id) },
    },
    select: { card: true },
  })
  return TRAINING_CARDS.filter((card) => rows.some((row) => row.card === card))
}

/** Keeps that one card was read. The one about emergencies asks who is called first, and takes only the one answer. */
export async function confirmCard(
  occasion: Occasion<MonitorViewer>,
  { card, first }: TrainingInput,
): Promise<Outcome<null, Refusal<'card_not_next' | 'call_911_first'>>> {
  const { tx, viewer, now } = occasion
  const confirmed = await confirmedCards(occasion)
  if (confirmed.includes(card)) return done(null)
  if (nextCard(confirmed) !== card) return refused('card_not_next')
  if (card === 'emergency' && first !== 'call_911') return refused('call_911_first')
  await tx.monitorTraining.createMany({
    data: [
      {
        id: randomUUID(),
        clientId: viewer.clientId,
        appointmentId: viewer.appointmentId,
        monitorId: viewer.monitorId,
        version: TRAINING_VERSION,
        card,
        confirmedAt: now,
        ...stamp(occasion),
      },
    ],
    skipDuplicates: true,
  })
  return done(null)
}

/** Cards that are still to be read before somebody can say yes to staying. */
export const cardsLeft = async (occasion: Occasion<MonitorViewer>): Promise<number> =>
  missingCards(await confirmedCards(occasion)).length
