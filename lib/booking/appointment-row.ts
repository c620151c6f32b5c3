import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import { type Route, ROUTES, type Setting, SETTINGS } from '@/lib/sessions/model'
import {
  type Appointment,
  APPOINTMENT_KINDS,
  APPOINTMENT_STATUSES,
  type PersonInBrief,
} from './model'

const member = { select: { id: true, displayName: true } } as const

export const appointmentColumns = {
  id: true,
  version: true,
  clientId: true,
  kind: true,
  setting: true,
  route: true,
  startsAt: true,
  endsAt: true,
  medicineAt: true,
  clientZone: true,
  status: true,
  cancelledReason: true,
  determinationId: true,
  determination: { select: { clearanceWithdrawal: { select: { id: true } } } },
  client: { select: { preferredName: true, legalName: true } },
  room: { select: { id: true, name: true } },
  clinician: member,
  guide: member,
} as const satisfies Prisma.AppointmentSelect

type Row = Prisma.AppointmentGetPayload<{ select: typeof appointmentColumns }>

const person = (row: { id: string; displayName: string } | null): PersonInBrief | null =>
  row && { id: row.id, name: row.displayName }

/** One of the words a column may hold; the database's own check makes anything else impossible. */
export function wordOf<Word extends string>(words: readonly Word[], text: string): Word {
  const found = words.find((word) => word === text)
  if (found === undefined) throw new Error('A column holds a word that it may not hold')
  return found
}

export function appointmentOfRow(row: Row): Appointment {
  const base = {
    id: row.id,
    version: row.version,
    clientId: row.clientId,
    clientName: row.client.preferredName,
    clientLegalName: row.client.legalName,
    setting: wordOf<Setting>(SETTINGS, row.setting),
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    clientZone: row.clientZone,
    status: wordOf(APPOINTMENT_STATUSES, row.status),
    room: row.room,
    clinician: person(row.clinician),
    guide: person(row.guide),
    cancelledReason: row.cancelledReason,
    waits: row.status === 'booked' && Boolean(row.determination?.clearanceWithdrawal),
  }
  const kind = wordOf(APPOINTMENT_KINDS, row.kind)
  if (kind !== 'treatment-session') return { ...base, kind }
  if (!row.route || !row.determinationId || !row.medicineAt)
    throw new Error('A treatment session without its clearance, route or time of the medicine')
  return {
    ...base,
    kind,
    route: wordOf<Route>(ROUTES, row.route),
    determinationId: row.determinationId,
    medicineAt: row.medicineAt,
  }
}
