import 'server-only'
import { randomUUID } from 'node:crypto'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import type { stepTitle } from './sealed-places'

type By = Occasion<ClientViewer>

/** The client's plan under way, begun with the first thing that is put into it; one writer at a time. */
export async function planAtHand({ tx, viewer, now }: By): Promise<string> {
  const { clinicId, clientId } = viewer
  await tx.$queryRaw`SELECT 1 FROM client WHERE clinic_id = ${clinicId}::uuid AND id = ${clientId}::uuid FOR UPDATE`
  const found = await tx.integrationPlan.findFirst({
    where: { clinicId, clientId, status: 'active' },
    select: { id: true },
    orderBy: { recordedAt: 'desc' },
  })
  if (found) return found.id
  const id = randomUUID()
  await tx.integrationPlan.createMany({ data: [{ id, clientId, ...stamp({ viewer, now }) }] })
  return id
}

/** Seals words for a row of the plan. */
export const sealed = async (
  occasion: By,
  place: ReturnType<typeof stepTitle>,
  text: string,
): Promise<Uint8Array<ArrayBuffer>> =>
  Uint8Array.from(await sealText(occasion, occasion.viewer.clientId, place, text))
