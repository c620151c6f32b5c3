import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { addHours } from '@/lib/time/instant'
import { instantsOfLocal } from '@/lib/time/zone'
import { wordOf } from './appointment-row'
import { type CalendarException, EXCEPTION_KINDS, standsIn } from './exceptions'
import { mayRunTheCalendar } from './policy'
import { STANDING } from './model'
import type { DayOffInput } from './days-off-schema'
import { takeTurn } from './take-turn'

export interface DayOff extends CalendarException {
  readonly id: string
  readonly name: string | null
  readonly reason: string | null
  /** Appointments that stand in it and have to be moved. */
  readonly standing: number
}

/** Who is away or there besides from now on, the soonest first, with what still stands in it. */
export async function daysOffOf({ tx, viewer, now }: Occasion): Promise<readonly DayOff[]> {
  if (!mayRunTheCalendar(viewer)) return []
  const { clinicId } = viewer
  const rows = await tx.calendarException.findMany({
    where: { clinicId, withdrawnAt: null, endsAt: { gt: now } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      memberId: true,
      startsAt: true,
      endsAt: true,
      reason: true,
      member: { select: { displayName: true } },
    },
    take: 200,
  })
  const last = rows.reduce((latest, { endsAt }) => (endsAt > latest ? endsAt : latest), now)
  const standing = await tx.appointment.findMany({
    where: {
      clinicId,
      status: { in: [...STANDING] },
      endsAt: { gt: now },
      startsAt: { lt: last, gt: addHours(now, -24) },
    },
    select: { startsAt: true, endsAt: true, clinicianId: true, guideId: true },
  })
  return rows.map(({ startsAt, endsAt, member, kind, ...row }) => {
    const exception = { ...row, kind: wordOf(EXCEPTION_KINDS, kind), from: startsAt, until: endsAt }
    const inIt = standing.filter((each) =>
      standsIn(
        {
          from: each.startsAt,
          until: each.endsAt,
          people: [each.clinicianId, each.guideId].filter((id) => id !== null),
        },
        exception,
      ),
    )
    return { ...exception, name: member?.displayName ?? null, standing: inIt.length }
  })
}

type Refused = Refusal<
  'not_allowed' | 'person_not_here' | 'hour_does_not_exist' | 'ends_before_start'
>

/** Writes down that somebody is away, works besides, or that the clinic is closed. What is booked stays until it is moved. */
export async function addDayOff(
  occasion: Occasion<StaffViewer>,
  { kind, memberId, startsOn, startsAt, endsOn, endsAt, reason }: DayOffInput,
): Promise<Outcome<null, Refused>> {
  const { tx, viewer } = occasion
  if (!mayRunTheCalendar(viewer)) return refused('not_allowed')
  const zone = viewer.clinic.timeZone
  const [from] = instantsOfLocal(`${startsOn}T${startsAt}`, zone)
  const until = instantsOfLocal(`${endsOn}T${endsAt}`, zone).at(-1)
  if (!from || !until) return refused('hour_does_not_exist')
  if (until <= from) return refused('ends_before_start')
  if (memberId) {
    const member = await tx.membership.findFirst({
      where: { clinicId: viewer.clinicId, id: memberId, status: 'active' },
      select: { id: true },
    })
    if (!member) return refused('person_not_here')
  }
  await takeTurn(occasion)
  await tx.calendarException.createMany({
    data: [
      {
        id: randomUUID(),
        kind,
        memberId: kind === 'closed' ? null : (memberId ?? null),
        startsAt: from,
        endsAt: until,
        reason: reason ?? null,
        ...stamp(occasion),
      },
    ],
  })
  return done(null)
}

/** Takes it back: it was a mistake, or things have changed. The line is kept, with when it ended. */
export async function withdrawDayOff(
  { tx, viewer, now }: Occasion<StaffViewer>,
  { exceptionId }: { readonly exceptionId: string },
): Promise<Outcome<null, Refusal<'not_allowed' | 'not_found'>>> {
  if (!mayRunTheCalendar(viewer)) return refused('not_allowed')
  const { count } = await tx.calendarException.updateMany({
    where: { clinicId: viewer.clinicId, id: exceptionId, withdrawnAt: null },
    data: { withdrawnAt: now },
  })
  return count === 1 ? done(null) : refused('not_found')
}
