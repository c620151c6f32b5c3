import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { raiseAlert } from '@/lib/alerts/raise'
import { guardedWrite } from '@/lib/booking/guarded-write'
import { takeTurn } from '@/lib/booking/take-turn'
import { sealForClinic } from '@/lib/crypto/clinic-text'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import { schedule } from '@/lib/jobs/schedule'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { atHumaneHour } from '@/lib/time/humane'
import { addHours } from '@/lib/time/instant'
import { instantsOfLocal } from '@/lib/time/zone'
import { tellSeats } from './letters'
import { AGREEMENT_LINES, AGREEMENT_VERSION } from './model'
import { mayLeadCircles, maySitInCircles } from './policy'
import { hasAgreed } from './queries'
import type { circleAlertSchema, circleNoteSchema, newCircleSchema, takeSeatSchema } from './schema'
import { afterWords, noteBody } from './sealed-places'

type Led = Occasion<StaffViewer>
type Sits = Occasion<ClientViewer>
export type CircleRefusal = Refusal<
  | 'not_found'
  | 'hour_does_not_exist'
  | 'ends_before_start'
  | 'begins_in_the_past'
  | 'facilitator_busy'
  | 'agree_first'
  | 'circle_full'
  | 'circle_closed'
  | 'not_begun'
  | 'already_sent'
>

/** A guide plans a circle that they lead, in the clinic's time and in their own free time. */
export async function planCircle(
  occasion: Led,
  input: z.output<typeof newCircleSchema>,
): Promise<Outcome<{ readonly circleId: string }, CircleRefusal>> {
  const { tx, viewer, now } = occasion
  if (!mayLeadCircles(viewer)) return refused('not_found')
  const zone = viewer.clinic.timeZone
  const startsAt = instantsOfLocal(`${input.on}T${input.from}:00`, zone)[0]
  const endsAt = instantsOfLocal(`${input.on}T${input.until}:00`, zone).at(-1)
  if (!startsAt || !endsAt) return refused('hour_does_not_exist')
  if (endsAt <= startsAt) return refused('ends_before_start')
  if (startsAt <= now) return refused('begins_in_the_past')
  await takeTurn(occasion)
  const circleId = randomUUID()
  // The database judges: no appointment, no offer and no other circle of whoever leads it stands there.
  const taken = await guardedWrite(occasion, () =>
    tx.circle.createMany({
      data: [
        {
          id: circleId,
          facilitatorId: viewer.membershipId,
          title: input.title,
          format: input.format,
          place: input.place ?? null,
          startsAt,
          endsAt,
          seats: input.seats,
          ...stamp(occasion),
        },
      ],
    }),
  )
  if (taken) return refused('facilitator_busy')
  const reminder = atHumaneHour(addHours(startsAt, -24), zone, { from: now, until: startsAt })
  if (reminder > now)
    await schedule(occasion, [
      { kind: 'circle-reminder', subjectKind: 'circle', subjectId: circleId, dueAt: reminder },
    ])
  return done({ circleId })
}

/** A circle that does not take place; everybody who had a seat is told. */
export async function cancelCircle(
  occasion: Led,
  { circleId }: { readonly circleId: string },
): Promise<Outcome<null, CircleRefusal>> {
  const { tx, viewer, now } = occasion
  const { count } = await tx.circle.updateMany({
    where: { ...ledBy(viewer, circleId), cancelledAt: null, startsAt: { gt: now } },
    data: { cancelledAt: now },
  })
  if (count === 0) return refused('not_found')
  await tellSeats(occasion, circleId, 'cancelled')
  return done(null)
}

const ledBy = (viewer: StaffViewer, id: string) => ({
  clinicId: viewer.clinicId,
  id,
  facilitatorId: viewer.membershipId,
})

/** The very text that somebody agreed to, by its hash. */
export function agreementHash(): string {
  const t = wordsFor('circles')
  const text = AGREEMENT_LINES.map((line) => t(`agreement.${line}`)).join('\n')
  return createHash('sha256').update(text).digest('hex')
}

/** Takes a seat. Before the first one, the agreement; the database counts the seats. */
export async function takeSeat(
  occasion: Sits,
  { circleId, agreed }: z.output<typeof takeSeatSchema>,
): Promise<Outcome<null, CircleRefusal>> {
  const { tx, viewer, now } = occasion
  const { clientId, clinicId } = viewer
  if (!maySitInCircles(viewer)) return refused('not_found')
  if (!(await hasAgreed(occasion))) {
    if (agreed !== 'yes') return refused('agree_first')
    await tx.circleAgreement.createMany({
      data: [
        {
          id: randomUUID(),
          clientId,
          version: AGREEMENT_VERSION,
          textHash: agreementHash(),
          agreedAt: now,
          ...stamp(occasion),
        },
      ],
      skipDuplicates: true,
    })
  }
  const mine = await tx.circleSeat.count({ where: { clinicId, clientId, circleId, leftAt: null } })
  if (mine > 0) return done(null)
  await tx.$executeRaw`SAVEPOINT before_seat`
  try {
    await tx.circleSeat.createMany({
      data: [{ id: randomUUID(), clientId, circleId, takenAt: now, ...stamp(occasion) }],
    })
  } catch (error) {
    const sentence = error instanceof Error ? error.message : ''
    const code = SEAT_REFUSALS.find(([words]) => sentence.includes(words))?.[1]
    if (!code) throw error
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT before_seat`
    return refused(code)
  }
  return done(null)
}

/** The driver passes on the sentences of the database's judge without their constraint's name. */
const SEAT_REFUSALS = [
  ['Every seat is taken', 'circle_full'],
  ['takes nobody any more', 'circle_closed'],
] as const

/** "Not today": the seat is free again, no reason is asked, and the next circle is as open as before. */
export async function notToday(
  { tx, viewer, now }: Sits,
  { circleId }: { readonly circleId: string },
): Promise<Outcome<null, CircleRefusal>> {
  await tx.circleSeat.updateMany({
    where: { clinicId: viewer.clinicId, clientId: viewer.clientId, circleId, leftAt: null },
    data: { leftAt: now },
  })
  return done(null)
}

/** A note about how the circle went, without names or anything clinical. It stays as written; more can be added. */
export async function writeCircleNote(
  occasion: Led,
  { circleId, text }: z.output<typeof circleNoteSchema>,
): Promise<Outcome<null, CircleRefusal>> {
  const { tx, viewer, now } = occasion
  if ((await tx.circle.count({ where: ledBy(viewer, circleId) })) === 0) return refused('not_found')
  const id = randomUUID()
  await tx.circleNote.createMany({
    data: [
      {
        id,
        circleId,
        memberId: viewer.membershipId,
        body: sealForClinic(noteBody(id), text),
        writtenAt: now,
        ...stamp(occasion),
      },
    ],
  })
  return done(null)
}

const LEVEL = { danger: 'A1', unwell: 'A2', talk_today: 'A2' } as const

/** The facilitator worries about somebody: the on-call clinician is told, by a code and never by what was said. */
export async function raiseCircleAlert(
  occasion: Led,
  { circleId, seatId, worry }: z.output<typeof circleAlertSchema>,
): Promise<Outcome<null, CircleRefusal>> {
  const { tx, viewer } = occasion
  const seat = await tx.circleSeat.findFirst({
    where: { clinicId: viewer.clinicId, id: seatId, circle: ledBy(viewer, circleId) },
    select: { clientId: true },
  })
  if (!seat) return refused('not_found')
  await raiseAlert(occasion, {
    clientId: seat.clientId,
    kind: 'CIRCLE-SAFETY',
    level: LEVEL[worry],
    audience: 'on_call_clinician',
    facts: { about: `circle_${worry}`, by: viewer.name },
    sourceKind: 'circle',
    sourceId: circleId,
  })
  return done(null)
}

/** A few kind words to everybody who sat there, once, after it began. The letter only says that they are there. */
export async function sendAfterWords(
  occasion: Led,
  { circleId, text }: z.output<typeof circleNoteSchema>,
): Promise<Outcome<null, CircleRefusal>> {
  const { tx, viewer, now } = occasion
  const circle = await tx.circle.findFirst({
    where: { ...ledBy(viewer, circleId), cancelledAt: null },
    select: { startsAt: true, afterSentAt: true },
  })
  if (!circle) return refused('not_found')
  if (circle.startsAt > now) return refused('not_begun')
  const { count } = await tx.circle.updateMany({
    where: { ...ledBy(viewer, circleId), afterSentAt: null },
    data: { afterWords: sealForClinic(afterWords(circleId), text), afterSentAt: now },
  })
  if (count === 0) return refused('already_sent')
  await tellSeats(occasion, circleId, 'after')
  return done(null)
}
