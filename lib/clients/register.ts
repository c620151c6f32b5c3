import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'

export interface NewClient {
  readonly legalName: string
  readonly preferredName: string
  readonly email: string
  readonly phone?: string
  readonly timeZone: string
}

/** Last name first, lower-case, without accents: how the roster is ordered and searched. */
export function sortNameOf(legalName: string): string {
  const parts = legalName.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().split(/\s+/)
  const last = parts.pop() ?? ''
  return [last, ...parts].join(' ')
}

/** Opens a client's record in this clinic; the client becomes active when they accept their invitation. */
export async function registerClient(
  occasion: Occasion,
  client: NewClient,
): Promise<{ clientId: string }> {
  const clientId = randomUUID()
  await occasion.tx.client.createMany({
    data: [
      {
        id: clientId,
        ...client,
        phone: client.phone ?? null,
        email: client.email.toLowerCase(),
        sortName: sortNameOf(client.legalName),
        ...stamp(occasion),
      },
    ],
  })
  return { clientId }
}

/** Ties the record to the account that accepted the invitation. */
export async function claimRecord(
  occasion: Occasion,
  clientId: string,
  personId: string,
): Promise<void> {
  await occasion.tx.client.updateMany({
    where: { clinicId: occasion.viewer.clinicId, id: clientId, personId: null },
    data: { personId, status: 'active' },
  })
}
