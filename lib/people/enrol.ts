import 'server-only'
import { randomUUID } from 'node:crypto'
import { Prisma } from '@/generated/prisma/client'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import type { Credential, StaffRole } from '@/lib/kernel/viewer'

export interface NewMember {
  readonly email: string
  readonly displayName: string
  readonly roles: readonly (StaffRole | 'client')[]
  readonly credentials?: readonly Credential[]
  readonly professionalTitle?: string
}

/**
 * Gives an e-mail's one account a membership in this clinic; the account is made where there is none, without a
 * password. Only reached by an accepted invitation, the first administrator's link and the demonstration.
 */
export async function enrol(
  occasion: Occasion,
  { email, displayName, roles, credentials = [], professionalTitle }: NewMember,
): Promise<{ personId: string; membershipId: string }> {
  const [person] = await occasion.tx.$queryRaw<{ id: string }[]>(
    Prisma.sql`SELECT start_person(${email}, NULL, ${occasion.now}::timestamptz) AS id`,
  )
  if (!person) throw new Error('An account could not be made')
  const membershipId = randomUUID()
  await occasion.tx.membership.createMany({
    data: [
      {
        id: membershipId,
        personId: person.id,
        displayName,
        roles: [...roles],
        credentials: [...credentials],
        professionalTitle: professionalTitle ?? null,
        ...stamp(occasion),
      },
    ],
  })
  return { personId: person.id, membershipId }
}
