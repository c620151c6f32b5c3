import { beforeAll, beforeEach, expect, test } from 'vitest'
import { Prisma } from '@/generated/prisma/client'
import { hashPassword } from '@/lib/auth/password'
import { startSignIn } from '@/lib/auth/sign-in'
import { personOfToken } from '@/lib/auth/viewer-of-request'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { lookUp } from '@/lib/db/transaction'
import { act } from '@/lib/kernel/run'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { TUESDAY } from '@/lib/preparation/preparation.fixture'
import { coverScreen, openCover } from './cover'
import { codeOf } from './testing/session.fixture'

const PASSWORD = 'four quiet words here'
let cast: Cast
let count = 0

beforeAll(async () => {
  await testDatabase()
})
beforeEach(async () => {
  count += 1
  cast = await castOf(`Cover${count}`, TUESDAY)
  const hash = await hashPassword(PASSWORD)
  await lookUp(Prisma.sql`SELECT set_password(${cast.nurse.personId}::uuid, ${hash})::text`)
})

async function nurseAt() {
  const { token } = await startSignIn({ ...cast.nurse, staff: true, secondFactorAt: new Date() })
  const person = await personOfToken(token, false)
  if (person?.viewer.kind !== 'staff') throw new Error('Nobody is signed in')
  return { token, viewer: person.viewer }
}
const coveredAt = async (token: string) => (await personOfToken(token, false))?.coveredAt ?? null
const open = (viewer: StaffViewer, proof: { confirmPassword?: string; code?: string }) =>
  act(viewer, (o) => openCover(o, proof))

test('a cover is kept by the server for that one sign-in, until its owner opens it by password', async () => {
  const tablet = await nurseAt()
  const desk = await nurseAt()
  await act(tablet.viewer, coverScreen)
  expect(await coveredAt(tablet.token)).not.toBeNull()
  expect(await coveredAt(desk.token)).toBeNull()
  expect(codeOf(await open(tablet.viewer, {}))).toBe('confirm_again')
  expect(codeOf(await open(tablet.viewer, { confirmPassword: '' }))).toBe('confirm_again')
  expect(codeOf(await open(tablet.viewer, { confirmPassword: 'not the password' }))).toBe(
    'confirm_again',
  )
  expect(codeOf(await open(tablet.viewer, { code: '000000' }))).toBe('confirm_again')
  expect(await coveredAt(tablet.token)).not.toBeNull()
  expect(codeOf(await open(tablet.viewer, { confirmPassword: PASSWORD }))).toBe('done')
  expect(await coveredAt(tablet.token)).toBeNull()
})

test('a proof of some minutes ago opens nothing: the hands on the device may be another’s', async () => {
  const tablet = await nurseAt()
  await act(tablet.viewer, coverScreen)
  const fresh = { ...tablet.viewer, confirmedAt: new Date() }
  expect(codeOf(await open(fresh, {}))).toBe('confirm_again')
  expect(await coveredAt(tablet.token)).not.toBeNull()
})
