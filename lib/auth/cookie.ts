import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { env } from '@/lib/env'

const ABSOLUTE_SECONDS = 24 * 60 * 60

/** `__Host-` wherever the address is https; a plain name on http://localhost, where browsers differ on Secure. */
export function signInCookie() {
  const secure = env().appOrigin.startsWith('https:')
  return {
    name: secure ? '__Host-stillwater.session' : 'stillwater.session',
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  }
}

/** Hands the browser next-auth's encrypted JWT, which carries the sign-in session's token and nothing else. */
export async function keepSignInToken(token: string): Promise<void> {
  const { name, options } = signInCookie()
  const value = await encode({
    token: { sid: token },
    secret: env().nextAuthSecret,
    maxAge: ABSOLUTE_SECONDS,
  })
  ;(await cookies()).set(name, value, { ...options, maxAge: ABSOLUTE_SECONDS })
}

export async function forgetSignInToken(): Promise<void> {
  const { name, options } = signInCookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}

/** The sign-in token of this request, or null where there is none or it was tampered with. */
export async function signInToken(): Promise<string | null> {
  const value = (await cookies()).get(signInCookie().name)?.value
  if (!value) return null
  const jwt = await decode({ token: value, secret: env().nextAuthSecret }).catch(() => null)
  return typeof jwt?.sid === 'string' ? jwt.sid : null
}
