import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { env } from '@/lib/env'

const SECONDS = 10 * 60

const cookie = () => {
  const secure = env().appOrigin.startsWith('https:')
  return {
    name: secure ? '__Host-stillwater.code' : 'stillwater.code',
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  }
}

/** Remembers, encrypted and in this browser alone, whom a code was asked for: an address has no place in a URL. */
export async function keepCodeAddress(email: string): Promise<void> {
  const { name, options } = cookie()
  const value = await encode({ token: { email }, secret: env().nextAuthSecret, maxAge: SECONDS })
  ;(await cookies()).set(name, value, { ...options, maxAge: SECONDS })
}

export async function codeAddress(): Promise<string | null> {
  const value = (await cookies()).get(cookie().name)?.value
  if (!value) return null
  const kept = await decode({ token: value, secret: env().nextAuthSecret }).catch(() => null)
  return kept?.email ?? null
}

export async function forgetCodeAddress(): Promise<void> {
  const { name, options } = cookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
