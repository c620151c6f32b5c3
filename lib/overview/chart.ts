import 'server-only'
import { note } from '@/lib/audit/note'
import type { CareTeamEntry, ClientContact, Sight } from '@/lib/clients/model'
import { sightOf } from '@/lib/clients/policy'
import { careTeamOf, contactOf } from '@/lib/clients/queries'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Allergies } from '@/lib/medications/allergy'
import { allergiesOf } from '@/lib/medications/allergy-queries'
import { type ClientMedicine, isUnresolved } from '@/lib/medications/client-medicine'
import type { MedicineChange } from '@/lib/medications/changes'
import { medicinesOf } from '@/lib/medications/queries'
import type { BackgroundAnswers } from '@/lib/screening/background'
import { backgroundOf } from '@/lib/screening/background-record'
import type { Clearance, ScreeningStatus } from '@/lib/screening/clearance'
import { changedSinceScreening, currentClearance } from '@/lib/screening/clearance-queries'
import { type OpenEvent, openEvents } from '@/lib/screening/invalidating'
import { mayTellEvent } from '@/lib/screening/policy'
import { type DeterminationLine, determinationsOf, screeningStatus } from '@/lib/screening/queries'
import { daysBetween, localDate } from '@/lib/time/zone'
import { type Station, stationOf } from './station'

export interface ChartPressure {
  readonly systolic: number
  readonly diastolic: number
  readonly takenAt: Date
  /** Calendar days ago in the clinic's zone. */
  readonly days: number
}

export interface ChartAlert {
  readonly id: string
  readonly kind: string
  readonly level: string
  readonly dueAt: Date
}

/** A client at a glance, as far as this viewer may look: clinical parts are empty for who sees people only. */
export interface Chart {
  readonly contact: ClientContact
  readonly sight: Sight
  readonly team: readonly CareTeamEntry[]
  readonly station: Station
  readonly screening: ScreeningStatus
  readonly clearance: Clearance
  /** What happened since the last determination; for those who read the screening. */
  readonly events: readonly OpenEvent[]
  readonly mayTellEvent: boolean
  readonly today: string
  readonly next: {
    readonly id: string
    readonly kind: string
    readonly startsAt: Date
    readonly setting: string
  } | null
  readonly medicines: readonly ClientMedicine[]
  readonly unresolved: number
  readonly changed: readonly MedicineChange[]
  readonly pressure: ChartPressure | null
  readonly alerts: readonly ChartAlert[]
  readonly determinations: readonly DeterminationLine[]
  readonly background: Partial<BackgroundAnswers>
  readonly allergies: Allergies | undefined
}

/** The chart's first page, read in one transaction and noted as opened; null where there is none for this viewer. */
export async function chartOf(occasion: Occasion, clientId: string): Promise<Chart | null> {
  const sight = sightOf(occasion.viewer)
  const contact = await contactOf(occasion, clientId)
  if (!contact || !sight) return null
  await note(occasion, { kind: 'view', table: 'client', rowId: clientId, clientId })
  const clinical = sight === 'clinical' || sight === 'own'
  const screening = await screeningStatus(occasion, clientId)
  const clearance = await currentClearance(occasion, clientId)
  const next = await nextAppointment(occasion, clientId)
  const medicines = await medicinesOf(occasion, clientId)
  return {
    contact,
    sight,
    team: await careTeamOf(occasion, clientId),
    screening,
    clearance,
    events: clinical ? await openEvents(occasion, clientId) : [],
    mayTellEvent: contact.status === 'active' && mayTellEvent(occasion.viewer),
    today: localDate(occasion.now, zoneOf(occasion)),
    next,
    station: stationOf(contact.status, screening, clearance, next !== null),
    medicines: medicines.filter(({ status }) => status === 'active'),
    unresolved: medicines.filter(isUnresolved).length,
    changed: clinical ? await changedSinceScreening(occasion, clientId) : [],
    pressure: clinical ? await latestPressure(occasion, clientId) : null,
    alerts: clinical ? await openAlerts(occasion, clientId) : [],
    determinations: await determinationsOf(occasion, clientId, 3),
    allergies: clinical ? await allergiesOf(occasion, clientId) : undefined,
    background: clinical ? await backgroundOf(occasion, clientId) : {},
  }
}

const zoneOf = ({ viewer }: Pick<Occasion, 'viewer'>): string =>
  'clinic' in viewer ? viewer.clinic.timeZone : 'UTC'

const nextAppointment = ({ tx, viewer, now }: Occasion, clientId: string) =>
  tx.appointment.findFirst({
    where: {
      clinicId: viewer.clinicId,
      clientId,
      status: { in: ['booked', 'checked-in'] },
      endsAt: { gte: now },
    },
    orderBy: { startsAt: 'asc' },
    select: { id: true, kind: true, startsAt: true, setting: true },
  })

async function latestPressure(
  { tx, viewer, now }: Occasion,
  clientId: string,
): Promise<ChartPressure | null> {
  const row = await tx.bloodPressureReading.findFirst({
    where: { clinicId: viewer.clinicId, clientId, invalidatedAt: null },
    orderBy: { takenAt: 'desc' },
    select: { systolic: true, diastolic: true, takenAt: true },
  })
  if (!row) return null
  const zone = zoneOf({ viewer })
  return { ...row, days: daysBetween(localDate(row.takenAt, zone), localDate(now, zone)) }
}

const openAlerts = ({ tx, viewer }: Occasion, clientId: string) =>
  tx.alert.findMany({
    where: { clinicId: viewer.clinicId, clientId, closedAt: null },
    orderBy: { dueAt: 'asc' },
    take: 5,
    select: { id: true, kind: true, level: true, dueAt: true },
  })
