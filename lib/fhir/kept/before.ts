import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import { medicinesOf } from '@/lib/medications/queries'
import { type By, own } from '../own'
import type { Kept } from './model'

/** Who stands by the client: support people, and the monitor of each session with what they promised and learned. */
export async function peopleKept(occasion: By): Promise<readonly Kept[]> {
  const where = own(occasion)
  const { tx } = occasion
  const people = await tx.supportPerson.findMany({ where, orderBy: { recordedAt: 'asc' } })
  const monitors = await tx.sessionMonitor.findMany({ where, orderBy: { recordedAt: 'asc' } })
  const attested = await tx.monitorAttestation.findMany({ where, orderBy: { attestedAt: 'asc' } })
  const trained = await tx.monitorTraining.findMany({ where, orderBy: { confirmedAt: 'asc' } })
  return [
    ...people.map(({ id, recordedAt: at, name, relation, phone, whatFor, until }): Kept => ({
      id,
      kind: 'support_person',
      at,
      facts: { name, relation, phone, what_for: whatFor, until },
    })),
    ...monitors.map(
      ({ id, recordedAt: at, name, relation, phone, email, adult, withdrawnAt }): Kept => ({
        id,
        kind: 'session_monitor',
        at,
        facts: { name, relation, phone, email, adult, ended: withdrawnAt },
      }),
    ),
    ...attested.map(({ id, attestedAt: at, statements, recordedByName }): Kept => ({
      id,
      kind: 'monitor_attestation',
      at,
      facts: { statements: namesIn(statements), by: recordedByName },
    })),
    ...trained.map(({ id, confirmedAt: at, card, recordedByName }): Kept => ({
      id,
      kind: 'monitor_training',
      at,
      facts: { card, by: recordedByName },
    })),
  ]
}

export const namesIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []

/** How the client wants to be kept company, in every version they wrote. */
export async function wishesKept(occasion: By): Promise<readonly Kept[]> {
  const rows = await occasion.tx.comfortWish.findMany({
    where: own(occasion),
    select: { id: true, words: true, recordedAt: true },
    orderBy: { recordedAt: 'asc' },
  })
  return Promise.all(
    rows.map(async ({ id, words, recordedAt }): Promise<Kept> => {
      const place = { table: 'comfort_wish', column: 'words', row: id }
      const text = await openText(occasion, occasion.viewer.clientId, place, words)
      const { touch, comfort, avoid } = (text ? JSON.parse(text) : {}) as Record<
        string,
        string | undefined
      >
      return {
        id,
        kind: 'comfort_wish',
        at: recordedAt,
        facts: { touch: touch ?? null, comfort: comfort ?? null, avoid: avoid ?? null },
      }
    }),
  )
}

/** The waitlist, what was offered from it, and each change of an appointment. */
export async function bookingKept(occasion: By): Promise<readonly Kept[]> {
  const where = own(occasion)
  const { tx } = occasion
  const wishes = await tx.waitlistWish.findMany({ where, orderBy: { recordedAt: 'asc' } })
  const offers = await tx.waitlistOffer.findMany({ where, orderBy: { offeredAt: 'asc' } })
  const changes = await tx.appointmentChange.findMany({ where, orderBy: { recordedAt: 'asc' } })
  return [
    ...wishes.map(({ id, recordedAt: at, kind, setting, until, endedAt, endedWhy }): Kept => ({
      id,
      kind: 'waitlist_wish',
      at,
      facts: { kind, setting, until, ended: endedAt, why: endedWhy },
    })),
    ...offers.map(
      ({ id, offeredAt: at, startsAt, endsAt, answerBy, status, answeredAt }): Kept => ({
        id,
        kind: 'waitlist_offer',
        at,
        facts: { from: startsAt, to: endsAt, answer_by: answerBy, status, answered: answeredAt },
      }),
    ),
    ...changes.map(({ id, recordedAt: at, recordedByName, ...row }): Kept => ({
      id,
      kind: 'appointment_change',
      at,
      facts: {
        change: row.change,
        from: row.fromStartsAt,
        to: row.toStartsAt,
        reason: row.reason,
        by: recordedByName,
      },
    })),
  ]
}

/** What was planned for each medicine, and who went through the list. */
export async function medicineKept(occasion: By): Promise<readonly Kept[]> {
  const where = own(occasion)
  const { tx, viewer } = occasion
  const plans = await tx.medicationPlan.findMany({ where, orderBy: { recordedAt: 'asc' } })
  const reviews = await tx.medicationReview.findMany({
    where,
    select: { id: true, recordedAt: true, recordedByName: true, medicationIds: true },
    orderBy: { recordedAt: 'asc' },
  })
  const names = new Map(
    (await medicinesOf(occasion, viewer.clientId)).map(({ id, typedName }) => [id, typedName]),
  )
  const named = (ids: readonly string[]) => ids.flatMap((id) => names.get(id) ?? [])
  return [
    ...(await Promise.all(
      plans.map(async ({ id, recordedAt, ...plan }): Promise<Kept> => {
        const place = { table: 'medication_plan', column: 'wording_words', row: id }
        return {
          id,
          kind: 'medication_plan',
          at: recordedAt,
          facts: {
            medicines: named([plan.medicationId]),
            instruction: plan.instruction,
            hours: plan.holdHours,
            wording:
              (await openText(occasion, viewer.clientId, place, plan.wordingWords)) ?? plan.wording,
            until: plan.validUntil,
            withdrawn: plan.withdrawnAt,
            by: plan.signerName,
          },
        }
      }),
    )),
    ...reviews.map(({ id, recordedAt: at, recordedByName, medicationIds }): Kept => ({
      id,
      kind: 'medication_review',
      at,
      facts: { medicines: named(medicationIds), by: recordedByName },
    })),
  ]
}
