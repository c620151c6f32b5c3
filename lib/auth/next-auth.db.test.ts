import { beforeAll, expect, test } from 'vitest'
import { Prisma } from '@/generated/prisma/client'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { lookUp } from '@/lib/db/transaction'
import { nextAuthOptions } from './next-auth'
import { hashPassword } from './password'
import { startSignIn } from './sign-in'
import { personOfToken } from './viewer-of-request'

let cast: Cast

beforeAll(async () => {
  await testDatabase()
  cast = await castOf('Second', new Date('2026-05-12T14:00:00Z'))
  const hash = await hashPassword('four quiet words here')
  await lookUp(Prisma.sql`SELECT set_password(${cast.nurse.personId}::uuid, ${hash})::text`)
})

type Callback = (given: object) => Promise<unknown>
const callback = (name: 'jwt' | 'session') => nextAuthOptions().callbacks?.[name] as Callback

interface Provider {
  readonly options: { readonly authorize: (given: object) => Promise<{ id: string } | null> }
}
const authorize = (email: string, password: string) =>
  (nextAuthOptions().providers[0] as unknown as Provider).options.authorize({ email, password })

test('next-auth’s door proves the same password and starts the same sign-in', async () => {
  expect(await authorize('nurse@second.example', 'wrong')).toBeNull()
  expect(await authorize('not an address', 'wrong')).toBeNull()
  const user = await authorize('nurse@second.example', 'four quiet words here')
  const person = await personOfToken(user?.id ?? '', true)
  expect(person).toMatchObject({ viewer: { name: 'Nurse' }, secondFactorAt: null })
})

test('its token carries the sign-in alone, and its session tells the name alone', async () => {
  const { token } = await startSignIn({ ...cast.nurse, staff: true })
  const jwt = await callback('jwt')({ token: { email: 'x', name: 'y' }, user: { id: token } })
  expect(jwt).toEqual({ sid: token })
  const session = { expires: '2026-05-13', user: { email: 'nurse@second.example' } }
  expect(await callback('session')({ session, token: jwt })).toEqual({
    expires: '2026-05-13',
    user: { name: 'Nurse' },
  })
})
