import 'server-only'
import { randomUUID } from 'node:crypto'
import { constraintOf } from '@/lib/db/refused-by-database'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type NotDone, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { addHours } from '@/lib/time/instant'
import { instantsOfLocal } from '@/lib/time/zone'
import { type Duty, gapsIn, isDuty, type Shift, type Span, without } from './duties'
import { mayRunTheRota, maySeeColleagues } from './policy'

/** The shifts that touch this span, the earliest first. */
export async function shiftsIn(
  occasion: Occasion,
  { startsAt, endsAt }: Span,
): Promise<readonly Shift[]> {
  if (!maySeeColleagues(occasion.viewer)) return []
  const rows = await occasion.tx.dutyShift.findMany({
    where: {
      clinicId: occasion.viewer.clinicId,
      startsAt: { lt: endsAt },
      endsAt: { gt: startsAt },
    },
    select: {
      id: true,
      duty: true,
      memberId: true,
      startsAt: true,
      endsAt: true,
      member: { select: { displayName: true, status: true } },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap(({ member, duty, ...row }) =>
    isDuty(duty)
      ? [
          {
            ...row,
            duty,
            memberName: member.displayName,
            memberActive: member.status === 'active',
          },
        ]
      : [],
  )
}

/** Somebody who is away with nobody at hand to stand in: their shifts reach no one meanwhile. */
export interface Away extends Span {
  readonly memberId: string
}

/** For each duty, the spans in which nobody would be reached. */
export const gapsByDuty = (
  shifts: readonly Shift[],
  span: Span,
  away: readonly Away[] = [],
): Readonly<Record<Duty, readonly Span[]>> => {
  const gaps = (duty: Duty) =>
    gapsIn(
      shifts
        .filter((shift) => shift.duty === duty && shift.memberActive)
        .flatMap((shift) =>
          without(
            shift,
            away.filter(({ memberId }) => memberId === shift.memberId),
          ),
        ),
      span,
    )
  return { on_call: gaps('on_call'), safeguarding_lead: gaps('safeguarding_lead') }
}

/** How far ahead the rota is looked at, in hours: two weeks. */
const AHEAD_HOURS = 14 * 24

/** The next two weeks: who is on which duty, and when nobody is. */
export async function rotaOf(occasion: Occasion): Promise<{
  readonly shifts: readonly Shift[]
  readonly gaps: Readonly<Record<Duty, readonly Span[]>>
}> {
  const span = { startsAt: occasion.now, endsAt: addHours(occasion.now, AHEAD_HOURS) }
  const shifts = await shiftsIn(occasion, span)
  return { shifts, gaps: gapsByDuty(shifts, span, await unreached(occasion, span)) }
}

/** Absences in which also the one who stands in is away, or does not work here any more. */
async function unreached({ tx, viewer }: Occasion, span: Span): Promise<readonly Away[]> {
  const rows = await tx.absence.findMany({
    where: {
      clinicId: viewer.clinicId,
      endedAt: null,
      startsAt: { lt: span.endsAt },
      endsAt: { gt: span.startsAt },
    },
    select: {
      memberId: true,
      coverId: true,
      startsAt: true,
      endsAt: true,
      cover: { select: { status: true } },
    },
  })
  return rows.flatMap(({ memberId, coverId, startsAt, endsAt, cover }) => {
    if (cover.status !== 'active') return [{ memberId, startsAt, endsAt }]
    return rows
      .filter((other) => other.memberId === coverId)
      .map((other) => ({
        memberId,
        startsAt: other.startsAt > startsAt ? other.startsAt : startsAt,
        endsAt: other.endsAt < endsAt ? other.endsAt : endsAt,
      }))
      .filter((both) => both.startsAt < both.endsAt)
  })
}

/** One shift, for the page that changes it. */
export async function shiftOf(occasion: Occasion, shiftId: string): Promise<Shift | null> {
  if (!mayRunTheRota(occasion.viewer)) return null
  const row = await occasion.tx.dutyShift.findFirst({
    where: { clinicId: occasion.viewer.clinicId, id: shiftId },
    select: { startsAt: true, endsAt: true },
  })
  if (!row) return null
  return (await shiftsIn(occasion, row)).find(({ id }) => id === shiftId) ?? null
}

type Times = {
  readonly startsOn: string
  readonly startsAt: string
  readonly endsOn: string
  readonly endsAt: string
}
type Refused = Refusal<
  | 'not_found'
  | 'hour_does_not_exist'
  | 'ends_before_start'
  | 'not_for_this_duty'
  | 'already_on_duty'
>

/** Puts somebody on a duty. Only a clinician is on call; an hour that occurs twice is taken whole. */
export async function addShift(
  occasion: Occasion<StaffViewer>,
  input: Times & { readonly duty: Duty; readonly memberId: string },
): Promise<Outcome<null, Refused>> {
  const span = await spanFor(occasion, input.duty, input)
  if (!span.ok) return span
  const refusedByDatabase = await oneAtATime(occasion, () =>
    occasion.tx.dutyShift.createMany({
      data: [
        {
          id: randomUUID(),
          duty: input.duty,
          memberId: input.memberId,
          ...span.value,
          ...stamp(occasion),
        },
      ],
    }),
  )
  return refusedByDatabase ?? done(null)
}

/** Writes a shift; where the same person has the same duty then already, the database says so and nothing is lost. */
async function oneAtATime(
  { tx }: Occasion,
  write: () => Promise<unknown>,
): Promise<NotDone<Refused> | null> {
  await tx.$executeRaw`SAVEPOINT before_shift`
  try {
    await write()
    return null
  } catch (error) {
    if (constraintOf(error) !== 'duty_shift_one_at_a_time') throw error
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT before_shift`
    return refused('already_on_duty')
  }
}

/** Hands a shift over, or moves its ends. Shifts are handed over and never removed: somebody was asked to be there. */
export async function changeShift(
  occasion: Occasion<StaffViewer>,
  input: Times & { readonly shiftId: string; readonly memberId: string },
): Promise<Outcome<null, Refused>> {
  const where = { clinicId: occasion.viewer.clinicId, id: input.shiftId }
  const shift = await occasion.tx.dutyShift.findFirst({ where, select: { duty: true } })
  if (!shift || !isDuty(shift.duty)) return refused('not_found')
  const span = await spanFor(occasion, shift.duty, input)
  if (!span.ok) return span
  const refusedByDatabase = await oneAtATime(occasion, () =>
    occasion.tx.dutyShift.updateMany({
      where,
      data: { memberId: input.memberId, ...span.value },
    }),
  )
  return refusedByDatabase ?? done(null)
}

async function spanFor(
  occasion: Occasion<StaffViewer>,
  duty: Duty,
  input: Times & { readonly memberId: string },
): Promise<Outcome<Span, Refused>> {
  if (!mayRunTheRota(occasion.viewer)) return refused('not_found')
  const { timeZone } = occasion.viewer.clinic
  const [startsAt] = instantsOfLocal(`${input.startsOn}T${input.startsAt}`, timeZone)
  const endsAt = instantsOfLocal(`${input.endsOn}T${input.endsAt}`, timeZone).at(-1)
  if (!startsAt || !endsAt) return refused('hour_does_not_exist')
  if (endsAt <= startsAt) return refused('ends_before_start')
  const member = await occasion.tx.membership.findFirst({
    where: { clinicId: occasion.viewer.clinicId, id: input.memberId, status: 'active' },
    select: { roles: true },
  })
  if (!member) return refused('not_found')
  const fits =
    duty === 'on_call' ? member.roles.includes('clinician') : !member.roles.includes('client')
  return fits ? done({ startsAt, endsAt }) : refused('not_for_this_duty')
}
