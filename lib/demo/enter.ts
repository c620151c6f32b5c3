import 'server-only'
import { homeOfRoles } from '@/lib/auth/home'
import { isStaffPlace } from '@/lib/auth/places'
import { signInHere } from '@/lib/auth/sign-in'
import { env } from '@/lib/env'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import { realNow } from '@/lib/time/clock'
import { inEachDemonstration } from './clinics'

export interface Entry {
  readonly membershipId: string
  readonly personId: string
  readonly clinicId: string
  readonly roles: readonly string[]
}

/** The membership that a visitor wants to be, if it is an active one of a demonstration clinic. */
export async function entryOf(membershipId: string): Promise<Entry | null> {
  if (env().isProduction) return null
  const found = await inEachDemonstration(({ tx, viewer }) =>
    tx.membership.findFirst({
      where: { clinicId: viewer.clinicId, id: membershipId, status: 'active' },
      select: { id: true, personId: true, clinicId: true, roles: true },
    }),
  )
  const row = found.find((each) => each !== null)
  return row ? { ...row, membershipId: row.id } : null
}

/** Signs the visitor in as one of the cast, with the second step taken, and says where that person's day begins. */
export async function enterAs(
  membershipId: string,
): Promise<Outcome<{ to: string }, Refusal<'not_found'>>> {
  const entry = await entryOf(membershipId)
  if (!entry) return refused('not_found')
  const staff = isStaffPlace(entry)
  const { roles, ...signIn } = entry
  await signInHere({ ...signIn, staff, ...(staff ? { secondFactorAt: realNow() } : {}) })
  return done({ to: homeOfRoles(roles) })
}
