import { Prisma } from '@/generated/prisma/client'
import { hashPassword } from '@/lib/auth/password'
import { seal } from '@/lib/crypto/seal'
import { lookUp } from '@/lib/db/transaction'
import { DEMO_PASSWORD, DEMO_SECRET } from '@/lib/demo/secrets'
import { env } from '@/lib/env'
import { realNow } from '@/lib/time/clock'

let hash: Promise<string> | undefined

/** The demonstration's own password; hashing it once is enough, since it is no secret. */
export const demoPasswordHash = (): Promise<string> => (hash ??= hashPassword(DEMO_PASSWORD))

export async function givePassword(personId: string): Promise<void> {
  const known = await demoPasswordHash()
  await lookUp(Prisma.sql`SELECT set_first_password(${personId}::uuid, ${known})`)
}

/** The second step that every member of staff needs, with the secret that the demonstration's page prints. */
export async function giveSecondStep(personId: string): Promise<void> {
  const place = { table: 'person', column: 'totp_secret', row: personId }
  const sealed = seal(env().masterKey, place, DEMO_SECRET)
  await lookUp(
    Prisma.sql`SELECT set_totp(${personId}::uuid, ${sealed}, ${realNow()}::timestamptz)::text`,
  )
}
