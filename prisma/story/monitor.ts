import { randomUUID } from 'node:crypto'
import { Prisma } from '@/generated/prisma/client'
import { tokenHash } from '@/lib/auth/token'
import { lookUp } from '@/lib/db/transaction'
import type { ClientViewer, MonitorViewer } from '@/lib/kernel/viewer'
import { attestAsMonitor } from '@/lib/preparation/attest'
import { createMonitorLink } from '@/lib/preparation/monitor-link'
import { nameMonitor } from '@/lib/preparation/name-monitor'
import { openMonitorLink } from '@/lib/preparation/open-monitor-link'
import { recordLook } from '@/lib/preparation/record-look'
import { confirmCard } from '@/lib/preparation/training'
import { TRAINING_CARDS } from '@/lib/preparation/training-cards'
import { MONITOR_ATTESTATIONS } from '@/lib/sessions/model'
import { addHours, addMinutes } from '@/lib/time/instant'
import type { House } from './client'
import { tell } from './telling'

/** The client names a friend, the desk hands out the link and says the code, and the friend answers for themself. */
export async function monitorFor(
  { staff }: House,
  client: ClientViewer,
  appointmentId: string,
  startsAt: Date,
): Promise<MonitorViewer> {
  const named = addHours(startsAt, -46)
  await tell(client, named, (occasion) =>
    nameMonitor(occasion, {
      appointmentId,
      name: 'Alex Hartwell',
      phone: '+1 212 555 0177',
      relation: 'Friend',
      adult: 'yes',
    }),
  )
  const { url, code } = await tell(staff.frontDesk, addHours(named, 2), (occasion) =>
    createMonitorLink(occasion, { appointmentId }),
  )
  const opened = addMinutes(startsAt, -30)
  const link = await openMonitorLink({ secret: url.split('#')[1] ?? '', code }, { now: opened })
  if (!link.ok) throw new Error('The monitor could not open the link')
  const monitor = await monitorBy(link.value.token)
  for (const card of TRAINING_CARDS)
    await tell(monitor, addMinutes(opened, 3), (occasion) =>
      confirmCard(occasion, { card, first: 'call_911' }),
    )
  await tell(monitor, addMinutes(opened, 5), (occasion) =>
    attestAsMonitor(occasion, { statements: [...MONITOR_ATTESTATIONS] }),
  )
  return monitor
}

async function monitorBy(token: string): Promise<MonitorViewer> {
  const [row] = await lookUp<{
    link_id: string
    clinic_id: string
    client_id: string
    appointment_id: string
    monitor_id: string
    monitor_name: string
  }>(Prisma.sql`SELECT * FROM monitor_link_by_cookie(${tokenHash(token)})`)
  if (!row) throw new Error('The monitor’s link is not there')
  return {
    kind: 'monitor',
    clinicId: row.clinic_id,
    clientId: row.client_id,
    appointmentId: row.appointment_id,
    monitorId: row.monitor_id,
    linkId: row.link_id,
    name: row.monitor_name,
  }
}

/** A look every quarter of an hour from the dose on, up to an instant. */
export async function looks(monitor: MonitorViewer, dosedAt: Date, until: Date): Promise<void> {
  for (let at = addMinutes(dosedAt, 14); at <= until; at = addMinutes(at, 14)) {
    const lookedAt = at
    await tell(monitor, lookedAt, (occasion) =>
      recordLook(occasion, { entryId: randomUUID(), state: 'resting' }),
    )
  }
}
