import 'server-only'
import { randomUUID } from 'node:crypto'
import { appointmentsFor } from '@/lib/booking/policy'
import { openText, sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { type WishInput, wishSchema } from './forms'
import { mayReadWishes } from './policy'

export interface ComfortWish extends Pick<WishInput, 'touch' | 'comfort' | 'avoid'> {
  readonly writtenAt: Date
}

const placeOf = (row: string) => ({ table: 'comfort_wish', column: 'words', row })

/** How this client wants to be kept company and touched, in their newest words; null: nothing said, or not for this viewer. */
export async function comfortWishOf(
  occasion: Occasion,
  clientId: string,
): Promise<ComfortWish | null> {
  const { tx, viewer } = occasion
  if (!mayReadWishes(viewer, clientId)) return null
  const row = await tx.comfortWish.findFirst({
    where: { clinicId: viewer.clinicId, clientId },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, words: true, recordedAt: true },
  })
  const text = row && (await openText(occasion, clientId, placeOf(row.id), row.words))
  if (!row || !text) return null
  const stored = wishSchema.omit({ appointmentId: true }).parse(JSON.parse(text))
  return { ...stored, writtenAt: row.recordedAt }
}

/** The same for whoever's session this is. */
export async function comfortWishAt(
  occasion: Occasion,
  appointmentId: string,
): Promise<ComfortWish | null> {
  const { tx, viewer } = occasion
  const appointment = await tx.appointment.findFirst({
    where: { AND: [appointmentsFor(viewer)], clinicId: viewer.clinicId, id: appointmentId },
    select: { clientId: true },
  })
  return appointment && comfortWishOf(occasion, appointment.clientId)
}

/** Keeps what the client wishes; the words before stay, and the newest count. */
export async function sayWishes(
  occasion: Occasion<ClientViewer>,
  { appointmentId, touch, comfort, avoid }: WishInput,
): Promise<Outcome<{ appointmentId: string }>> {
  const { clientId } = occasion.viewer
  const id = randomUUID()
  const text = JSON.stringify({ touch, comfort, avoid })
  await occasion.tx.comfortWish.createMany({
    data: [
      {
        id,
        clientId,
        words: await sealText(occasion, clientId, placeOf(id), text),
        ...stamp(occasion),
      },
    ],
  })
  return done({ appointmentId })
}
