import 'server-only'
import { dosedSessionsOf, endOf } from '@/lib/aftercare/dosed-session'
import { restrictionsAt, RESTRICTION_LIST } from '@/lib/aftercare/restrictions'
import { openText } from '@/lib/crypto/client-text'
import { partId } from '../resource'
import { type By, own } from '../own'
import { namesIn } from './before'
import type { Kept } from './model'

/** Arrival, the second pair of eyes, the monitor's looks, what happened, and leaving. */
export async function sessionKept(occasion: By): Promise<readonly Kept[]> {
  const where = own(occasion)
  const { tx } = occasion
  const arrivals = await tx.sessionCheckIn.findMany({ where, orderBy: { at: 'asc' } })
  const checks = await tx.doseSecondCheck.findMany({ where, orderBy: { checkedAt: 'asc' } })
  const looks = await tx.monitorLook.findMany({ where, orderBy: { lookedAt: 'asc' } })
  return [
    ...arrivals.map(({ id, at, recordedByName, ...row }): Kept => ({
      id,
      kind: 'session_check_in',
      at,
      facts: {
        identifiers: row.identifiers,
        location: row.locationConfirmed,
        monitor_present: row.monitorPresent,
        clothed: row.clothed,
        by: recordedByName,
      },
    })),
    ...checks.map(({ id, checkedAt: at, checkerName, method, doseMg, lot }): Kept => ({
      id,
      kind: 'dose_second_check',
      at,
      facts: { amount_mg: doseMg, lot, method, by: checkerName },
    })),
    ...looks.map(({ id, lookedAt: at, state, recordedByName }): Kept => ({
      id,
      kind: 'monitor_look',
      at,
      facts: { state, by: recordedByName },
    })),
    ...(await happenedKept(occasion)),
    ...(await leavingKept(occasion)),
  ]
}

async function happenedKept(occasion: By): Promise<readonly Kept[]> {
  const rows = await occasion.tx.sessionEvent.findMany({
    where: own(occasion),
    orderBy: { occurredAt: 'asc' },
  })
  return Promise.all(
    rows.map(async ({ id, kind, detail, occurredAt, recordedByName }): Promise<Kept> => {
      const place = { table: 'session_event', column: 'detail', row: id }
      const words = await openText(occasion, occasion.viewer.clientId, place, detail)
      return {
        id,
        kind: 'session_event',
        at: occurredAt,
        facts: { kind, words, by: recordedByName },
      }
    }),
  )
}

async function leavingKept(occasion: By): Promise<readonly Kept[]> {
  const where = own(occasion)
  const { tx } = occasion
  const checks = await tx.dischargeCheck.findMany({ where, orderBy: { checkedAt: 'asc' } })
  const signed = await tx.dischargeSignature.findMany({ where, orderBy: { signedAt: 'asc' } })
  return [
    ...checks.map(({ id, checkedAt: at, criteria, allMet, recordedByName }): Kept => ({
      id,
      kind: 'discharge_check',
      at,
      facts: { criteria: criteriaIn(criteria), all_met: allMet, by: recordedByName },
    })),
    ...signed.map(({ id, signedAt: at, signerName, companionName, ...row }): Kept => ({
      id,
      kind: 'discharge_signature',
      at,
      facts: {
        companion: companionName,
        repeated_back: row.instructionsRepeatedBack,
        by: signerName,
      },
    })),
  ]
}

const criteriaIn = (kept: unknown): readonly string[] =>
  (Array.isArray(kept) ? kept : []).flatMap((each: unknown) => {
    const { criterion, state } = (each ?? {}) as Record<string, unknown>
    return typeof criterion === 'string' && typeof state === 'string'
      ? [`${criterion}: ${state}`]
      : []
  })

/** What held after each dose and what ends it, and every night that was told, also those that did not end it yet. */
export async function restrictionsKept(occasion: By): Promise<readonly Kept[]> {
  const { viewer, now, tx } = occasion
  const sessions = await dosedSessionsOf(occasion, viewer.clientId)
  const nights = await tx.sleepConfirmation.findMany({
    where: own(occasion),
    orderBy: { confirmedAt: 'asc' },
  })
  const asked = await tx.bladderCheck.findMany({
    where: own(occasion),
    orderBy: { askedAt: 'asc' },
  })
  const zone = viewer.timeZone
  return [
    ...sessions.toReversed().flatMap((session) => {
      const dischargedAt = endOf(session, now, zone)
      const after = { dischargedAt, zone, sleptAt: session.sleptAt }
      const states = new Map(restrictionsAt(after, now).map(({ id, state }) => [id, state]))
      return RESTRICTION_LIST.map(({ id, endsWhen }): Kept => {
        const state = states.get(id) ?? 'active'
        const bySleep = endsWhen.by === 'sleep' || endsWhen.by === 'hours_and_sleep'
        return {
          id: partId(session.sessionId, id),
          kind: 'restriction',
          at: session.dosedAt,
          facts: {
            rule: id,
            state,
            ends_when: endsWhen.by,
            ended: state === 'ended' && bySleep ? session.sleptAt : null,
          },
        }
      })
    }),
    ...nights.map(({ id, confirmedAt: at, hours, alert, accepted, refusalReasons }): Kept => ({
      id,
      kind: 'sleep_confirmation',
      at,
      facts: { hours, alert, accepted, why: refusalReasons },
    })),
    ...asked.map(({ id, askedAt: at, symptoms, recordedByName }): Kept => ({
      id,
      kind: 'bladder_check',
      at,
      facts: { symptoms: namesIn(symptoms), by: recordedByName },
    })),
  ]
}
