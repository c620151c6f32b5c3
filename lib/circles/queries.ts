import 'server-only'
import { isId } from '@/lib/booking/is-id'
import { openForClinic } from '@/lib/crypto/clinic-text'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { addHours } from '@/lib/time/instant'
import { AGREEMENT_VERSION, type CircleFormat, type LedCircle, type OwnCircle } from './model'
import { mayLeadCircles } from './policy'
import { afterWords, noteBody } from './sealed-places'

/** A circle stays in the list for this long after it ended: what was written afterwards is read there. */
const SHOWN_AFTER_H = 14 * 24

interface Row {
  id: string
  title: string
  format: string
  place: string | null
  starts_at: Date
  ends_at: Date
  seats: number
  taken: number
  facilitator: string
  cancelled_at: Date | null
  mine: boolean
  had: boolean
  others: string[]
  after_words: Uint8Array | null
}

/** The circles ahead, and those that just ended in which this client sat. */
export async function ownCircles({
  tx,
  viewer,
  now,
}: Occasion<ClientViewer>): Promise<readonly OwnCircle[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT c.id, c.title, c.format, c.place, c.starts_at, c.ends_at, c.seats, circle_seats_taken(c.id) AS taken,
           m.display_name AS facilitator, c.cancelled_at, c.after_words, circle_first_names(c.id) AS others,
           EXISTS (SELECT 1 FROM circle_seat s WHERE s.clinic_id = c.clinic_id AND s.circle_id = c.id
                      AND s.client_id = ${viewer.clientId}::uuid AND s.left_at IS NULL) AS mine,
           EXISTS (SELECT 1 FROM circle_seat s WHERE s.clinic_id = c.clinic_id AND s.circle_id = c.id
                      AND s.client_id = ${viewer.clientId}::uuid) AS had
      FROM circle c JOIN membership m ON m.clinic_id = c.clinic_id AND m.id = c.facilitator_id
     WHERE c.clinic_id = ${viewer.clinicId}::uuid AND c.ends_at > ${addHours(now, -SHOWN_AFTER_H)}
     ORDER BY c.starts_at, c.id
     LIMIT 60`
  return rows
    .filter((row) => (row.ends_at > now && (row.cancelled_at === null || row.had)) || row.mine)
    .map((row) => ({
      id: row.id,
      title: row.title,
      format: row.format as CircleFormat,
      // Where it is, or its link, is for those who sit there.
      place: row.mine ? row.place : null,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      seats: row.seats,
      taken: row.taken,
      facilitatorName: row.facilitator,
      cancelled: row.cancelled_at !== null,
      mine: row.mine,
      others: row.others,
      after: row.mine ? openForClinic(afterWords(row.id), row.after_words) : null,
    }))
}

export async function hasAgreed({ tx, viewer }: Occasion<ClientViewer>): Promise<boolean> {
  const row = await tx.circleAgreement.findFirst({
    where: { clinicId: viewer.clinicId, clientId: viewer.clientId, version: AGREEMENT_VERSION },
    select: { id: true },
  })
  return row !== null
}

export async function circlesPageOf(occasion: Occasion<ClientViewer>): Promise<{
  readonly circles: readonly OwnCircle[]
  readonly agreed: boolean
}> {
  return { circles: await ownCircles(occasion), agreed: await hasAgreed(occasion) }
}

const columns = {
  id: true,
  title: true,
  format: true,
  place: true,
  startsAt: true,
  endsAt: true,
  seats: true,
  cancelledAt: true,
  afterWords: true,
  afterSentAt: true,
  facilitatorId: true,
  facilitator: { select: { displayName: true } },
  circleSeats: {
    where: { leftAt: null },
    select: { id: true, client: { select: { preferredName: true } } },
  },
  circleNotes: { select: { id: true, body: true, writtenAt: true }, orderBy: { writtenAt: 'asc' } },
} as const

/** The clinic's circles for those who lead them: ahead first, then the latest that ended. */
export async function ledCircles(occasion: Occasion<StaffViewer>): Promise<readonly LedCircle[]> {
  const { tx, viewer, now } = occasion
  if (!mayLeadCircles(viewer)) return []
  const rows = await tx.circle.findMany({
    where: { clinicId: viewer.clinicId, endsAt: { gt: addHours(now, -90 * 24) } },
    select: columns,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 100,
  })
  return rows.map((row) => ledOf(occasion, row))
}

export async function ledCircle(
  occasion: Occasion<StaffViewer>,
  circleId: string,
): Promise<LedCircle | null> {
  const { tx, viewer } = occasion
  if (!mayLeadCircles(viewer) || !isId(circleId)) return null
  const row = await tx.circle.findFirst({
    where: { clinicId: viewer.clinicId, id: circleId },
    select: columns,
  })
  return row && ledOf(occasion, row)
}

type LedRow = {
  readonly id: string
  readonly title: string
  readonly format: string
  readonly place: string | null
  readonly startsAt: Date
  readonly endsAt: Date
  readonly seats: number
  readonly cancelledAt: Date | null
  readonly afterWords: Uint8Array | null
  readonly afterSentAt: Date | null
  readonly facilitatorId: string
  readonly facilitator: { readonly displayName: string }
  readonly circleSeats: readonly {
    readonly id: string
    readonly client: { readonly preferredName: string }
  }[]
  readonly circleNotes: readonly {
    readonly id: string
    readonly body: Uint8Array
    readonly writtenAt: Date
  }[]
}

function ledOf({ viewer, now }: Occasion<StaffViewer>, row: LedRow): LedCircle {
  const mayLead = row.facilitatorId === viewer.membershipId
  const text = openForClinic(afterWords(row.id), row.afterWords)
  return {
    id: row.id,
    title: row.title,
    format: row.format as CircleFormat,
    place: row.place,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    seats: row.seats,
    taken: row.circleSeats.length,
    facilitatorName: row.facilitator.displayName,
    cancelled: row.cancelledAt !== null,
    mayLead,
    people: mayLead
      ? row.circleSeats
          .map(({ id, client }) => ({
            seatId: id,
            firstName: client.preferredName.split(' ')[0] ?? '',
          }))
          .toSorted((a, b) => a.firstName.localeCompare(b.firstName))
      : [],
    notes: row.circleNotes.map(({ id, body, writtenAt }) => ({
      id,
      at: writtenAt,
      text: openForClinic(noteBody(id), body) ?? '',
    })),
    after: mayLead && text && row.afterSentAt ? { text, sentAt: row.afterSentAt } : null,
    phase: now < row.startsAt ? 'ahead' : now < row.endsAt ? 'now' : 'over',
  }
}
