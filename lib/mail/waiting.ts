import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { lookUp } from '@/lib/db/transaction'
import { env } from '@/lib/env'

const MOST_AT_ONCE = 200

/** Letters that wait to be sent. Without a mail server they stay in the local mailbox, and none is to be sent. */
export async function lettersWaiting(): Promise<
  readonly { readonly clinicId: string; readonly id: string }[]
> {
  if (!env().smtpUrl) return []
  const rows = await lookUp<{ clinic_id: string; id: string }>(
    Prisma.sql`SELECT clinic_id, id FROM mail_to_send(${MOST_AT_ONCE}::int)`,
  )
  return rows.map((row) => ({ clinicId: row.clinic_id, id: row.id }))
}
