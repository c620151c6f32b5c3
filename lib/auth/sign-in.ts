import 'server-only'
import { headers } from 'next/headers'
import { Prisma } from '@/generated/prisma/client'
import { note } from '@/lib/audit/note'
import { lookUp } from '@/lib/db/transaction'
import { done } from '@/lib/kernel/outcome'
import { act } from '@/lib/kernel/run'
import { systemOf } from '@/lib/kernel/viewer'
import { realNow } from '@/lib/time/clock'
import { addHours } from '@/lib/time/instant'
import { keepSignInToken } from './cookie'
import { deviceOf } from './device'
import { newToken, tokenHash } from './token'

export interface NewSignIn {
  readonly personId: string
  readonly membershipId: string
  readonly clinicId: string
  /** Staff sign in anew after 12 hours, clients after 24. */
  readonly staff: boolean
  /** When the second step was already taken, in this browser or by the demonstration's own door. */
  readonly secondFactorAt?: Date
  /** A sign-in that only changes its clinic ends when the first one would have. */
  readonly notAfter?: Date
  readonly device?: string
}

/** Starts a sign-in of a person who has proved who they are, and answers its token, which nothing stores. */
export async function startSignIn(signIn: NewSignIn): Promise<{ token: string; signInId: string }> {
  const at = realNow()
  const whole = addHours(at, signIn.staff ? 12 : 24)
  const until = signIn.notAfter && signIn.notAfter < whole ? signIn.notAfter : whole
  const token = newToken()
  const [row] = await lookUp<{ id: string }>(Prisma.sql`
    SELECT start_sign_in(${signIn.personId}::uuid, ${signIn.clinicId}::uuid, ${signIn.membershipId}::uuid,
      ${tokenHash(token)}, ${at}::timestamptz, ${until}::timestamptz,
      ${signIn.secondFactorAt ?? null}::timestamptz, ${signIn.device ?? 'unknown'}) AS id`)
  if (!row) throw new Error('A sign-in could not be started')
  await act(systemOf(signIn.clinicId), async (occasion) => {
    await note(occasion, { kind: 'sign-in', table: 'membership', rowId: signIn.membershipId })
    return done(null)
  })
  return { token, signInId: row.id }
}

/** Starts a sign-in in this browser, which keeps the token; the device is named from what it says of itself. */
export async function signInHere(signIn: NewSignIn): Promise<{ signInId: string }> {
  const device = deviceOf((await headers()).get('user-agent'))
  const { token, signInId } = await startSignIn({ device, ...signIn })
  await keepSignInToken(token)
  return { signInId }
}
