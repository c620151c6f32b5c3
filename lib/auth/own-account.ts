import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { lookUp } from '@/lib/db/transaction'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import { slowDown } from '@/lib/kernel/throttle'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { realNow } from '@/lib/time/clock'
import { addHours } from '@/lib/time/instant'
import { accountById, type Place, placesOf } from './account'
import { withNext } from './entry'
import { nextPath } from './next-path'
import { noteAccount } from './note-account'
import { hashPassword, isPassword } from './password'
import { isStaffPlace, mayGoOnTo } from './places'
import { signInHere } from './sign-in'
import { endSignIns } from './sign-out'
import type { SignedInPerson } from './viewer-of-request'

export interface SignInOfMine {
  readonly id: string
  readonly device: string
  readonly startedAt: Date
  readonly lastSeenAt: Date
  readonly current: boolean
}

/** Where this person is signed in at the moment, this browser first. */
export async function mySignIns(
  viewer: StaffViewer | ClientViewer,
): Promise<readonly SignInOfMine[]> {
  const rows = await lookUp<{ id: string; device: string; started_at: Date; last_seen_at: Date }>(
    Prisma.sql`SELECT id, device, started_at, last_seen_at FROM sign_ins_of(${viewer.personId}::uuid)`,
  )
  return rows
    .map((row) => ({
      id: row.id,
      device: row.device,
      startedAt: row.started_at,
      lastSeenAt: row.last_seen_at,
      current: row.id === viewer.signInId,
    }))
    .toSorted((a, b) => Number(b.current) - Number(a.current))
}

/** The other clinics that this sign-in may go on to. */
export async function otherPlaces(person: SignedInPerson): Promise<readonly Place[]> {
  const places = await placesOf(person.viewer.personId)
  return places.filter((place) => mayGoOnTo(place, standing(person)))
}

const standing = ({ viewer, secondFactorAt }: SignedInPerson) => ({
  staff: viewer.kind === 'staff',
  secondFactor: secondFactorAt !== null,
})

/** Goes on to another of one's clinics. The sign-in lasts no longer and proves no more than the one it follows. */
export async function goOnToClinic(
  person: SignedInPerson,
  input: { readonly membershipId: string; readonly next?: string | undefined },
): Promise<Outcome<{ to: string }, Refusal<'not_found'>>> {
  const { viewer, secondFactorAt, startedAt } = person
  const places = await otherPlaces(person)
  const place = places.find(({ membershipId }) => membershipId === input.membershipId)
  if (!place) return refused('not_found')
  const staff = isStaffPlace(place)
  const to = staff ? withNext('/sign-in/second-step', input.next) : (nextPath(input.next) ?? '/my')
  if (place.membershipId === viewer.membershipId) return done({ to })
  const { signInId } = await signInHere({
    ...place,
    personId: viewer.personId,
    staff,
    notAfter: addHours(startedAt, viewer.kind === 'staff' || staff ? 12 : 24),
    ...(secondFactorAt ? { secondFactorAt } : {}),
  })
  await lookUp(
    Prisma.sql`SELECT confirm_sign_in(${signInId}::uuid, ${viewer.confirmedAt}::timestamptz, false)::text`,
  )
  await endSignIns(viewer.personId, viewer.signInId)
  return done({ to })
}

/** A new password, for somebody who knows the old one. Every other sign-in of theirs ends. */
export async function changePassword(
  { viewer }: SignedInPerson,
  input: { readonly password: string; readonly newPassword: string },
): Promise<Outcome<null, Refusal<'wrong_password' | 'too_often'>>> {
  if (await slowDown(`confirm:${viewer.personId}`, { times: 10, minutes: 15 }))
    return refused('too_often', { minutes: 15 })
  const account = await accountById(viewer.personId)
  if (!(await isPassword(account?.passwordHash ?? null, input.password)))
    return refused('wrong_password')
  const hash = await hashPassword(input.newPassword)
  await lookUp(Prisma.sql`SELECT set_password(${viewer.personId}::uuid, ${hash})::text`)
  await lookUp(
    Prisma.sql`SELECT confirm_sign_in(${viewer.signInId}::uuid, ${realNow()}::timestamptz, false)::text`,
  )
  await endOtherSignIns({ viewer })
  await noteAccount(viewer, 'password changed')
  return done(null)
}

export async function endOneSignIn(
  { viewer }: Pick<SignedInPerson, 'viewer'>,
  input: { readonly signInId: string },
): Promise<Outcome<null, Refusal<'not_found'>>> {
  return (await endSignIns(viewer.personId, input.signInId)) ? done(null) : refused('not_found')
}

export async function endOtherSignIns({
  viewer,
}: Pick<SignedInPerson, 'viewer'>): Promise<Outcome<null>> {
  const others = (await mySignIns(viewer)).filter(({ current }) => !current)
  await Promise.all(others.map(({ id }) => endSignIns(viewer.personId, id)))
  if (others.length > 0) await noteAccount(viewer, 'sign-ins ended')
  return done(null)
}
