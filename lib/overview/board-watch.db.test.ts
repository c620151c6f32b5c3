import { Client } from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { encode } from 'next-auth/jwt'
import { GET } from '@/app/api/board/route'
import { coverSignIn } from '@/lib/auth/cover'
import { startSignIn } from '@/lib/auth/sign-in'
import { tokenHash } from '@/lib/auth/token'
import { personOfToken } from '@/lib/auth/viewer-of-request'
import { stopHearing } from '@/lib/db/listen'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { env } from '@/lib/env'
import { realNow } from '@/lib/time/clock'
import { addMinutes } from '@/lib/time/instant'

const jar = vi.hoisted(() => ({ value: '' }))
vi.mock('next/navigation', () => ({ notFound: () => undefined, redirect: () => undefined }))
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => ({ value: jar.value }) }),
  headers: async () => new Headers(),
}))

let root: Client
let cast: Cast

beforeAll(async () => {
  const database = await testDatabase()
  root = new Client({ connectionString: database.address('root') })
  await root.connect()
  cast = await castOf('Watch', realNow())
})
afterAll(async () => {
  await stopHearing()
  await root.end()
})

async function signedIn(): Promise<string> {
  const { token } = await startSignIn({ ...cast.nurse, staff: true, secondFactorAt: realNow() })
  jar.value = await encode({ token: { sid: token }, secret: env().nextAuthSecret })
  return token
}
const seenAgo = (token: string, minutes: number) =>
  root.query('UPDATE sign_in_session SET last_seen_at = $1 WHERE token_hash = $2', [
    addMinutes(realNow(), -minutes),
    tokenHash(token),
  ])
const lastSeen = async (token: string): Promise<number> => {
  const { rows } = await root.query<{ at: Date }>(
    'SELECT last_seen_at AS at FROM sign_in_session WHERE token_hash = $1',
    [tokenHash(token)],
  )
  return rows[0]?.at.getTime() ?? 0
}

/** What a board hears until it has heard such a message, or the stream has ended. */
async function hear(until: RegExp): Promise<string> {
  const abort = new AbortController()
  const answer = await GET(new Request('http://localhost/api/board', { signal: abort.signal }))
  if (answer.status !== 200) return String(answer.status)
  const reader = answer.body?.getReader()
  const letters = new TextDecoder()
  let heard = ''
  for (;;) {
    const part = await reader?.read()
    if (!part || part.done) break
    heard += letters.decode(part.value)
    if (until.test(heard)) break
  }
  abort.abort()
  await reader?.cancel()
  return heard
}

test(
  'a board that only watches never keeps a sign-in alive, however often it hears',
  { timeout: 40_000 },
  async () => {
    const token = await signedIn()
    await seenAgo(token, 14)
    const before = await lastSeen(token)
    expect(await hear(/event: time/)).toMatch(/event: board/)
    expect(await lastSeen(token)).toBe(before)
    // A page that somebody opens does.
    await personOfToken(token, true)
    expect(await lastSeen(token)).toBeGreaterThan(before)
  },
)

test(
  'it ends with the sign-in, and one that fell idle gets none',
  { timeout: 40_000 },
  async () => {
    const token = await signedIn()
    await seenAgo(token, 14.95)
    expect(await hear(/event: gone/)).toMatch(/event: gone/)
    expect(await hear(/never/)).toBe('404')
  },
)

test('behind a cover it goes on', { timeout: 40_000 }, async () => {
  const token = await signedIn()
  const person = await personOfToken(token, false)
  if (person?.viewer.kind !== 'staff') throw new Error('Nobody is signed in')
  await coverSignIn(person.viewer)
  expect(await hear(/event: board/)).toMatch(/event: board/)
})
