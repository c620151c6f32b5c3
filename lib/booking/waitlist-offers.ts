import 'server-only'
import { randomUUID } from 'node:crypto'
import { schedule } from '@/lib/jobs/schedule'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { type Route, ROUTES, type Setting, SETTINGS } from '@/lib/sessions/model'
import { addMinutes } from '@/lib/time/instant'
import { wordOf } from './appointment-row'
import type { BookingClinic } from './clinic-of'
import { clinicOf } from './clinic-of'
import { guardedWrite } from './guarded-write'
import { tellOfOffer } from './waitlist-letter'
import { APPOINTMENT_KINDS } from './model'
import { placeFor } from './place'
import { bookedKind, type BookingSettings } from './settings'
import { bookingSettingsOf } from './settings-versions'
import { takeTurn } from './take-turn'
import { allowedTreatment } from './treatment'
import { answerBy, type FreedTime, peopleFor, suits, type WaitlistWish } from './waitlist'

interface Waiting extends WaitlistWish {
  readonly zone: string
  readonly state: string | null
}

/**
 * Offers a time that became free to the first in turn who can take it: whom it suits, who was not offered it before,
 * and for whom it could be booked at this moment. Answers whether somebody was found.
 */
export async function offerFreedTime(occasion: Occasion, free: FreedTime): Promise<boolean> {
  if (free.from <= occasion.now) return false
  await takeTurn(occasion)
  const clinic = await clinicOf(occasion)
  const settings = await bookingSettingsOf(occasion)
  for (const wish of await waitingFor(occasion, free))
    if (await offerTo(occasion, wish, free, clinic, settings)) return true
  return false
}

/** Who waits and was not asked about this time, in the order in which they came. */
async function waitingFor(
  { tx, viewer, now }: Occasion,
  { from }: FreedTime,
): Promise<readonly Waiting[]> {
  const { clinicId } = viewer
  const rows = await tx.waitlistWish.findMany({
    where: {
      clinicId,
      endedAt: null,
      client: { status: { not: 'withdrawn' } },
      waitlistOffers: { none: { OR: [{ startsAt: from }, { status: 'offered' }] } },
    },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      clientId: true,
      kind: true,
      setting: true,
      route: true,
      clinicianId: true,
      guideId: true,
      weekdays: true,
      earliest: true,
      latest: true,
      until: true,
      client: {
        select: {
          timeZone: true,
          state: true,
          appointments: {
            where: { status: 'booked', startsAt: { gt: now } },
            select: { kind: true },
          },
          waitlistOffers: { where: { status: 'offered' }, select: { id: true } },
        },
      },
    },
  })
  return rows
    .filter(
      ({ client, kind }) =>
        client.waitlistOffers.length === 0 &&
        !client.appointments.some((each) => each.kind === kind),
    )
    .map(({ client, ...row }) => ({
      ...row,
      kind: wordOf(APPOINTMENT_KINDS, row.kind),
      setting: wordOf<Setting>(SETTINGS, row.setting),
      route: row.route === null ? null : wordOf<Route>(ROUTES, row.route),
      until: row.until.toISOString().slice(0, 10),
      zone: client.timeZone,
      state: client.state,
    }))
}

async function offerTo(
  occasion: Occasion,
  wish: Waiting,
  free: FreedTime,
  clinic: BookingClinic,
  settings: BookingSettings,
): Promise<boolean> {
  const { now } = occasion
  const { durationMin } = settings.kinds[bookedKind(wish.kind, wish.setting)]
  const time = { from: free.from, until: addMinutes(free.from, durationMin) }
  const people = peopleFor(wish, free)
  const by = answerBy(now, free.from, settings.answerMin, wish.zone)
  if (!people || !by || !suits(wish, time, wish.zone)) return false
  if (!(await isAllowed(occasion, wish, free.from, clinic, settings))) return false
  const { clientId, kind, setting } = wish
  const needed = { clientId, kind, setting, ...people, roomId: null, preferredRoomId: free.roomId }
  const place = await placeFor(occasion, needed, free.from, clinic.timeZone, settings)
  if (!place.ok) return false
  const offer = {
    id: randomUUID(),
    clientId,
    wishId: wish.id,
    ...people,
    roomId: place.value.roomId,
    startsAt: free.from,
    endsAt: place.value.endsAt,
    answerBy: by,
  }
  const refusedByDatabase = await guardedWrite(occasion, () =>
    occasion.tx.waitlistOffer.createMany({
      data: [{ ...offer, offeredAt: now, ...stamp(occasion) }],
    }),
  )
  if (refusedByDatabase) return false
  await schedule(occasion, [
    {
      kind: 'waitlist-expire',
      subjectKind: 'waitlist-offer',
      subjectId: offer.id,
      dueAt: by,
    },
  ])
  await tellOfOffer(occasion, { ...offer, zone: wish.zone }, clinic)
  return true
}

async function isAllowed(
  occasion: Occasion,
  { clientId, state, kind, setting, route }: Waiting,
  startsAt: Date,
  clinic: BookingClinic,
  settings: BookingSettings,
): Promise<boolean> {
  if (kind !== 'treatment-session') return true
  if (!route) return false
  const wish = { clientId, clientState: state, setting, route, startsAt, moving: null }
  return (await allowedTreatment(occasion, clinic, wish, settings)).ok
}
