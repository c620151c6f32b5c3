import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { Prisma } from '@/generated/prisma/client'
import { lookUp } from '@/lib/db/transaction'
import { env } from '@/lib/env'
import type { MonitorViewer } from '@/lib/kernel/viewer'
import { now } from '@/lib/time/clock'
import { tokenHash } from './token'

interface Row {
  link_id: string
  clinic_id: string
  client_id: string
  appointment_id: string
  monitor_id: string
  monitor_name: string
  expires_at: Date
}

export function monitorCookie() {
  const secure = env().appOrigin.startsWith('https:')
  return {
    name: secure ? '__Host-stillwater.monitor' : 'stillwater.monitor',
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  }
}

/** The sitter whose link was opened in this browser, while it lasts. */
export const monitorOfRequest = cache(async (): Promise<MonitorViewer | null> => {
  const value = (await cookies()).get(monitorCookie().name)?.value
  if (!value) return null
  const [row] = await lookUp<Row>(
    Prisma.sql`SELECT * FROM monitor_link_by_cookie(${tokenHash(value)})`,
  )
  if (!row || row.expires_at <= (await now())) return null
  return {
    kind: 'monitor',
    clinicId: row.clinic_id,
    clientId: row.client_id,
    appointmentId: row.appointment_id,
    monitorId: row.monitor_id,
    linkId: row.link_id,
    name: row.monitor_name,
  }
})
