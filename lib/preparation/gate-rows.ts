import 'server-only'
import { clinicOf } from '@/lib/booking/clinic-of'
import { orderedIntervalOf } from '@/lib/booking/order-queries'
import { consentInForce } from '@/lib/consents/queries'
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
export async function gateRowsOf(
  occasion: Occasion,
  appointmentId: string,
): Promise<OnRecord | null> {
  const { viewer, now } = occasion
  const row = await appointmentWithFacts(occasion, appointmentId)
  const setting = SETTINGS.find((known) => known === row?.setting)
  const route = ROUTES.find((known) => known === row?.route)
  if (!row?.medicineAt || !setting || !route) return null
  const { clientId, client, determination } = row
  const clinic = await clinicOf(occasion)
  const consent = await consentInForce(occasion, clientId, setting)
  const order = await orderedIntervalOf(occasion, clientId)
  const doses = await occasion.tx.doseAdministration.findMany({
    where: { clinicId: viewer.clinicId, clientId, session: { appointmentId: { not: row.id } } },
    select: { givenAt: true },
  })
  const dosesBefore = doses.map(({ givenAt }) => givenAt).filter((at) => at <= now)
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
    blocks: await blocksOf(occasion, clientId, clearedAt),
    consent: consent.status,
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
    order,
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

const appointmentWithFacts = ({ tx, viewer, now }: Occasion, id: string) =>
  tx.appointment.findFirst({
    where: { AND: [preparationsFor(viewer)], clinicId: viewer.clinicId, id },
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
