import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { schedule } from '@/lib/jobs/schedule'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { instantsOfLocal } from '@/lib/time/zone'
import { mayBeAway, maySeeColleagues } from './policy'
import type { newAbsence } from './absence-schema'

/** Somebody who is away, and who stands in for them until they are back. */
export interface Absence {
  readonly id: string
  readonly memberId: string
  readonly memberName: string
  readonly coverId: string
  readonly coverName: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly state: 'planned' | 'away' | 'over'
}

/** Absences that are planned or under way, the next first. */
export async function absencesOf(occasion: Occasion): Promise<readonly Absence[]> {
  if (!maySeeColleagues(occasion.viewer)) return []
  const rows = await occasion.tx.absence.findMany({
    where: { clinicId: occasion.viewer.clinicId, endedAt: null },
    select: {
      id: true,
      memberId: true,
      coverId: true,
      startsAt: true,
      endsAt: true,
      begunAt: true,
      member: { select: { displayName: true } },
      cover: { select: { displayName: true } },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 100,
  })
  return rows.map(({ member, cover, begunAt, ...row }) => ({
    ...row,
    memberName: member.displayName,
    coverName: cover.displayName,
    state: begunAt ? 'away' : 'planned',
  }))
}

export type AbsenceRefusal = Refusal<
  'hour_does_not_exist' | 'ends_before_start' | 'cover_not_fit' | 'already_away' | 'not_found'
>

/** Plans one's own absence with somebody of the same role who stands in. It begins and ends by itself. */
export async function planAbsence(
  occasion: Occasion<StaffViewer>,
  input: z.output<typeof newAbsence>,
): Promise<Outcome<null, AbsenceRefusal>> {
  const { tx, viewer, now } = occasion
  if (!mayBeAway(viewer)) return refused('cover_not_fit')
  const zone = viewer.clinic.timeZone
  const from = instantsOfLocal(`${input.startsOn}T${input.startsAt}:00`, zone)[0]
  const until = instantsOfLocal(`${input.endsOn}T${input.endsAt}:00`, zone).at(-1)
  if (!from || !until) return refused('hour_does_not_exist')
  if (until <= from || until <= now) return refused('ends_before_start')
  const cover = await tx.membership.findFirst({
    where: {
      clinicId: viewer.clinicId,
      id: input.coverId,
      status: 'active',
      roles: { hasEvery: viewer.roles.filter((role) => role === 'guide' || role === 'clinician') },
    },
    select: { id: true },
  })
  if (!cover || cover.id === viewer.membershipId) return refused('cover_not_fit')
  const overlapping = await tx.absence.count({
    where: {
      clinicId: viewer.clinicId,
      memberId: viewer.membershipId,
      endedAt: null,
      startsAt: { lt: until },
      endsAt: { gt: from },
    },
  })
  if (overlapping > 0) return refused('already_away')
  const id = randomUUID()
  const begunAt = from <= now ? now : null
  await tx.absence.createMany({
    data: [
      {
        id,
        memberId: viewer.membershipId,
        coverId: cover.id,
        startsAt: from,
        endsAt: until,
        begunAt,
        ...stamp(occasion),
      },
    ],
  })
  const subject = { subjectKind: 'absence', subjectId: id }
  await schedule(occasion, [
    ...(begunAt ? [] : [{ kind: 'absence-begins', ...subject, dueAt: from }]),
    { kind: 'absence-ends', ...subject, dueAt: until },
  ])
  return done(null)
}

/** Is back earlier, or does not go: whoever stood in sees nothing more from this moment. */
export async function endAbsence(
  { tx, viewer, now }: Occasion<StaffViewer>,
  { absenceId }: { readonly absenceId: string },
): Promise<Outcome<null, AbsenceRefusal>> {
  const { count } = await tx.absence.updateMany({
    where: {
      clinicId: viewer.clinicId,
      id: absenceId,
      memberId: viewer.membershipId,
      endedAt: null,
    },
    data: { endedAt: now },
  })
  return count === 0 ? refused('not_found') : done(null)
}

/** Colleagues who could stand in: everybody who has the roles that this person has. */
export async function possibleCovers({
  tx,
  viewer,
}: Occasion<StaffViewer>): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const rows = await tx.membership.findMany({
    where: {
      clinicId: viewer.clinicId,
      status: 'active',
      id: { not: viewer.membershipId },
      roles: { hasEvery: viewer.roles.filter((role) => role === 'guide' || role === 'clinician') },
    },
    select: { id: true, displayName: true },
    orderBy: { displayName: 'asc' },
  })
  return rows.map(({ id, displayName }) => ({ id, name: displayName }))
}
