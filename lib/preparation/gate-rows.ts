import 'server-only'
import { type BookingClinic, clinicOf } from '@/lib/booking/clinic-of'
import { orderedIntervalsOf } from '@/lib/booking/order-queries'
import { inForceBy, standingsOfMany } from '@/lib/consents/queries'
import type { Occasion } from '@/lib/kernel/occasion'
import { lookBefore } from '@/lib/screening/look'
import { ROUTES, SETTINGS } from '@/lib/sessions/model'
import { addHours } from '@/lib/time/instant'
import { blocksOf } from './blocks'
import { storedChecklist } from './checklist'
import type { GateRows } from './gate-case'
import type { GateLift } from './lifts'
import { preparationsFor } from './policy'

/** A lift is a decision about one day: it counts for this many hours. */
const LIFT_HOURS = 24

const planColumns = {
  instruction: true,
  holdHours: true,
  validUntil: true,
  signerCredential: true,
} as const

export interface OnRecord {
  readonly rows: GateRows
  readonly lifts: readonly GateLift[]
  readonly determinationId: string | null
  readonly monitorId: string | null
  readonly checklistRevision: number
}

/** Everything that the gate of one appointment rests on; null where it is not there or not for this viewer. */
export const gateRowsOf = async (
  occasion: Occasion,
  appointmentId: string,
): Promise<OnRecord | null> =>
  (await gateRowsOfMany(occasion, [appointmentId])).get(appointmentId) ?? null

/** The same for several appointments, by appointment: read together, since a day has many. */
export async function gateRowsOfMany(
  occasion: Occasion,
  appointmentIds: readonly string[],
): Promise<ReadonlyMap<string, OnRecord>> {
  const found = await appointmentsWithFacts(occasion, appointmentIds)
  const clientIds = [...new Set(found.map(({ clientId }) => clientId))]
  if (clientIds.length === 0) return new Map()
  const around = {
    clinic: await clinicOf(occasion),
    consents: await standingsOfMany(occasion, clientIds),
    orders: await orderedIntervalsOf(occasion, clientIds),
    doses: await dosesOfMany(occasion, clientIds),
    blocks: await blocksOf(occasion, clientIds),
  }
  const all = new Map<string, OnRecord>()
  for (const row of found) {
    const record = await recordOf(occasion, row, around)
    if (record) all.set(row.id, record)
  }
  return all
}

/** Every dose that was given to these clients until now, with the appointment that it belongs to. */
const dosesOfMany = ({ tx, viewer, now }: Occasion, clientIds: readonly string[]) =>
  tx.doseAdministration.findMany({
    where: {
      clinicId: viewer.clinicId,
      clientId: { in: [...clientIds] },
      givenAt: { lte: now },
    },
    select: { clientId: true, givenAt: true, session: { select: { appointmentId: true } } },
  })

type FactsRow = Awaited<ReturnType<typeof appointmentsWithFacts>>[number]

/** What belongs to the clients of the appointments, read once for all of them. */
interface Around {
  readonly clinic: BookingClinic
  readonly consents: Awaited<ReturnType<typeof standingsOfMany>>
  readonly orders: Awaited<ReturnType<typeof orderedIntervalsOf>>
  readonly doses: Awaited<ReturnType<typeof dosesOfMany>>
  readonly blocks: Awaited<ReturnType<typeof blocksOf>>
}

async function recordOf(
  occasion: Occasion,
  row: FactsRow,
  { clinic, consents, orders, doses, blocks }: Around,
): Promise<OnRecord | null> {
  const setting = SETTINGS.find((known) => known === row.setting)
  const route = ROUTES.find((known) => known === row.route)
  const { clientId, client, determination } = row
  const standings = consents.get(clientId)
  if (!row.medicineAt || !setting || !route || !standings) return null
  const dosesBefore = doses
    .filter((dose) => dose.clientId === clientId && dose.session.appointmentId !== row.id)
    .map(({ givenAt }) => givenAt)
  const clearedAt = determination?.signedAt ?? null
  const session = { appointmentId: row.id, startsAt: row.startsAt, at: row.medicineAt }
  const [checklist] = row.preSessionChecklists
  const [monitor] = row.sessionMonitors
  const [checkIn] = row.treatmentSession?.sessionCheckIns ?? []
  const rows: GateRows = {
    appointmentId: row.id,
    clientId,
    status: row.status,
    setting,
    route,
    plannedStartAt: row.medicineAt,
    clientZone: row.clientZone,
    clinicZone: clinic.timeZone,
    clearance: determination && {
      outcome: determination.outcome,
      decision: determination.decision,
      from: determination.clearedFrom,
      until: determination.clearedUntil,
      settings: determination.settings,
      routes: determination.routes,
      signedAt: determination.signedAt,
      screenedAt:
        determination.screening.countedFrom ??
        determination.screening.submittedAt ??
        determination.signedAt,
      withdrawn: determination.clearanceWithdrawal !== null,
    },
    blocks: blocks(clientId, clearedAt),
    consent: inForceBy(standings, setting).status,
    checklist: checklist ? storedChecklist(checklist.answers) : null,
    medicines: client.clientMedications
      .filter(({ status }) => status === 'active')
      .map(({ medicationPlans: [plan], ...medicine }) => ({ ...medicine, plan: plan ?? null })),
    medicineChanges: client.clientMedications.flatMap(({ recordedAt, endedAt }) =>
      endedAt ? [recordedAt, endedAt] : [recordedAt],
    ),
    monitor: monitor
      ? { adult: monitor.adult, attested: monitor.monitorAttestations.length > 0 }
      : null,
    checkIn: checkIn ?? null,
    clientState: client.state,
    licensedStates: clinic.licensedStates,
    order: orders.get(clientId) ?? null,
    dosesBefore,
    look: await lookBefore(occasion, clientId, { session, clearedAt, dosesBefore }),
  }
  return {
    rows,
    lifts: row.gateLifts.map(({ recordedAt, ...lift }) => ({ ...lift, at: recordedAt })),
    determinationId: row.determinationId,
    monitorId: monitor?.id ?? null,
    checklistRevision: checklist?.revision ?? 0,
  }
}

const appointmentsWithFacts = ({ tx, viewer, now }: Occasion, ids: readonly string[]) =>
  tx.appointment.findMany({
    where: { AND: [preparationsFor(viewer)], clinicId: viewer.clinicId, id: { in: [...ids] } },
    select: {
      id: true,
      clientId: true,
      status: true,
      setting: true,
      route: true,
      startsAt: true,
      medicineAt: true,
      clientZone: true,
      determinationId: true,
      determination: {
        select: {
          outcome: true,
          decision: true,
          clearedFrom: true,
          clearedUntil: true,
          settings: true,
          routes: true,
          signedAt: true,
          screening: { select: { submittedAt: true, countedFrom: true } },
          clearanceWithdrawal: { select: { id: true } },
        },
      },
      client: {
        select: {
          state: true,
          clientMedications: {
            where: { status: { not: 'entered-in-error' } },
            orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
            select: {
              id: true,
              typedName: true,
              generics: true,
              matchStatus: true,
              confirmed: true,
              status: true,
              recordedAt: true,
              endedAt: true,
              medicationPlans: {
                where: { withdrawnAt: null, validUntil: { gte: now } },
                orderBy: { recordedAt: 'desc' },
                take: 1,
                select: planColumns,
              },
            },
          },
        },
      },
      sessionMonitors: {
        where: { withdrawnAt: null },
        orderBy: { recordedAt: 'desc' },
        take: 1,
        select: { id: true, adult: true, monitorAttestations: { take: 1, select: { id: true } } },
      },
      preSessionChecklists: {
        orderBy: { revision: 'desc' },
        take: 1,
        select: { answers: true, revision: true },
      },
      gateLifts: {
        where: { withdrawnAt: null, recordedAt: { gte: addHours(now, -LIFT_HOURS), lte: now } },
        orderBy: { recordedAt: 'desc' },
        select: {
          id: true,
          ruleId: true,
          factsHash: true,
          signerName: true,
          signerCredential: true,
          recordedAt: true,
        },
      },
      treatmentSession: {
        select: {
          sessionCheckIns: {
            orderBy: { at: 'desc' },
            take: 1,
            select: { monitorPresent: true, clothed: true, locationConfirmed: true },
          },
        },
      },
    },
  })
