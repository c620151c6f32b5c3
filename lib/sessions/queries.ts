import 'server-only'
import { note } from '@/lib/audit/note'
import { clinicOf } from '@/lib/booking/clinic-of'
import { staffForCare } from '@/lib/clients/queries'
import type { Occasion } from '@/lib/kernel/occasion'
import { gateFor } from '@/lib/preparation/gate'
import { monitorOf } from '@/lib/preparation/monitor-queries'
import { latestOf } from '@/lib/time/instant'
import { clocksOf } from './clocks'
import { happenedIn } from './happened'
import type { Route, Setting } from './model'
import { orderInForce } from './order'
import {
  bookedScope,
  mayDecideSession,
  mayDischarge,
  mayGiveDose,
  mayReadOrder,
  mayRunSession,
} from './policy'
import type { SessionScreen } from './screen-model'
import { adverseOf, leavingOf, noteOf, personOf, secondChecksOf, vitalSetsOf } from './screen-parts'
import { visitColumns } from './screen-rows'
import { settingsOfSession } from './settings-of'
import type { SessionState } from './states'
import { baselineOf } from './vital-signs'

const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)

/**
 * Everything that the screen of one session shows. That somebody opened it is written down. Null: no such treatment
 * session, or not for this viewer.
 */
export async function sessionScreen(
  occasion: Occasion,
  appointmentId: string,
): Promise<SessionScreen | null> {
  const { tx, viewer, now } = occasion
  const scope = bookedScope(viewer)
  if (!scope || !mayRunSession(viewer) || !isId(appointmentId)) return null
  const visit = await tx.appointment.findFirst({
    where: { ...scope, id: appointmentId },
    select: visitColumns,
  })
  if (!visit?.medicineAt || !visit.route) return null
  const session = visit.treatmentSession
  const clientId = visit.client.id
  const setting = (session?.setting ?? visit.setting) as Setting
  const route = (session?.route ?? visit.route) as Route
  const state = (session?.sessionTransitions.at(-1)?.toState ?? 'SCHEDULED') as SessionState
  const dosedAt = latestOf((session?.doseAdministrations ?? []).map(({ givenAt }) => givenAt))
  const vitals = vitalSetsOf(session?.vitalSigns ?? [])
  const adverse = await adverseOf(occasion, clientId, session?.adverseEvents ?? [])
  const order = await orderInForce(occasion, { clientId, route })
  const clinic = await clinicOf(occasion)
  const counted = vitals.filter(({ wrong, systolicMmHg }) => !wrong && systolicMmHg !== null)
  const lastLookAt = latestOf((session?.monitorLooks ?? []).map(({ lookedAt }) => lookedAt))
  const pressuresAt = counted.map(({ at }) => at)
  const { minObservationMin: observationMin } = await settingsOfSession(occasion, {
    route,
    dosedAt,
  })
  await note(occasion, {
    kind: 'view',
    table: 'treatment_session',
    clientId,
    ...(session ? { rowId: session.id } : {}),
  })
  return {
    appointment: {
      id: visit.id,
      status: visit.status,
      startsAt: visit.startsAt,
      medicineAt: visit.medicineAt,
      clientZone: visit.clientZone,
      room: visit.room?.name ?? null,
      clinician: visit.clinician?.displayName ?? null,
      guide: visit.guide?.displayName ?? null,
    },
    zone: clinic.timeZone,
    clinicPhone: clinic.phone,
    now,
    setting,
    route,
    state,
    person: await personOf(occasion, visit, setting),
    gate: dosedAt
      ? null
      : await gateFor(occasion, visit.id, state === 'READY' ? 'dose' : 'check_in'),
    order: mayReadOrder(viewer) ? order : null,
    ordered: order !== null,
    monitor: await monitorOf(occasion, visit.id),
    baseline:
      session && state === 'CHECKED_IN'
        ? await baselineOf(occasion, { sessionId: session.id, setting, route })
        : null,
    clocks: clocksOf({ setting, state, dosedAt, pressuresAt, lastLookAt, observationMin }, now),
    dosedAt,
    vitals,
    adverse,
    happened: await happenedIn(occasion, visit, vitals, adverse),
    leaving: leavingOf(session),
    note: await noteOf(occasion, clientId, session),
    secondChecks: secondChecksOf(session?.doseSecondChecks ?? [], now),
    viewerMemberId: viewer.membershipId,
    colleagues: (await staffForCare(occasion)).filter(
      ({ memberId }) => memberId !== viewer.membershipId,
    ),
    may: {
      decide: mayDecideSession(viewer),
      giveDose: mayGiveDose(viewer),
      discharge: mayDischarge(viewer, setting),
    },
  }
}
