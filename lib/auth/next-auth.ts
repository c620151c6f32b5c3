import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import credentials from 'next-auth/providers/credentials'
import { env } from '@/lib/env'
import { slowDown } from '@/lib/kernel/throttle'
import { signInCookie } from './cookie'
import { isStaffPlace } from './places'
import { proveByPassword } from './prove'
import { passwordSignIn } from './schema'
import { startSignIn } from './sign-in'
import { endSignIns } from './sign-out'
import { personOfToken } from './viewer-of-request'

/** The sign-in's own token, in the place where next-auth keeps a user's id. */
async function tokenOf(given: unknown): Promise<{ id: string } | null> {
  const parsed = passwordSignIn.safeParse(given)
  if (!parsed.success) return null
  if (await slowDown('auth.signIn:next-auth', { times: 120, minutes: 10 })) return null
  const proved = await proveByPassword(parsed.data.email, parsed.data.password)
  if (!proved) return null
  const { account, place } = proved
  const { token } = await startSignIn({
    ...place,
    personId: account.personId,
    staff: isStaffPlace(place),
  })
  return { id: token }
}

/**
 * next-auth as a second door to the same sign-in: the same proof, the same row in the database, the same cookie. Its
 * JWT carries the sign-in's token and nothing else, and its answer about the session tells the name alone.
 */
export function nextAuthOptions(): NextAuthOptions {
  const { name, options } = signInCookie()
  return {
    secret: env().nextAuthSecret,
    session: { strategy: 'jwt', maxAge: 24 * 60 * 60 },
    cookies: { sessionToken: { name, options } },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: (given) => tokenOf({ email: given?.email, password: given?.password }),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user?.id ?? token.sid }),
      session: async ({ session, token }) => {
        const person = typeof token.sid === 'string' ? await personOfToken(token.sid, false) : null
        return {
          expires: session.expires,
          user: person && !person.coveredAt ? { name: person.viewer.name } : {},
        }
      },
    },
    events: {
      signOut: async ({ token }) => {
        const person = typeof token.sid === 'string' ? await personOfToken(token.sid, false) : null
        if (person) await endSignIns(person.viewer.personId, person.viewer.signInId)
      },
    },
  }
}
