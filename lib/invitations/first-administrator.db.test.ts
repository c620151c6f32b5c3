import { beforeAll, expect, test } from 'vitest'
import { startSignIn } from '@/lib/auth/sign-in'
import { personOfToken } from '@/lib/auth/viewer-of-request'
import { testDatabase } from '@/lib/db/testing/database'
import {
  becomeFirstAdministrator,
  firstAdministratorDoor,
  firstAdministratorLink,
} from './first-administrator'

beforeAll(async () => {
  await testDatabase()
})

const clinic = {
  name: 'Still Harbor',
  timeZone: 'America/Denver',
  phone: '+1 303 555 0100',
  emergencyPhone: '+1 303 555 0199',
  street: '1 Elm Street',
  city: 'Denver',
  state: 'CO',
  postalCode: '80202',
}
const first = (token: string, email: string) =>
  becomeFirstAdministrator({
    token,
    email,
    name: 'Ash Marlow',
    newPassword: 'a lake without wind',
    clinic,
  })

test('a new installation gets its clinic and its administrator by one link, once', async () => {
  const link = await firstAdministratorLink()
  const token = link?.split('/').at(-1) ?? ''
  expect(await firstAdministratorDoor(token)).toEqual({ clinic: null })
  expect(await firstAdministratorDoor(`${token}x`)).toBeNull()
  expect(await firstAdministratorDoor('zzzzzzzzz.forged')).toBeNull()

  const both = await Promise.all([
    first(token, 'ash@post.example'),
    first(token, 'bo@post.example'),
  ])
  const [entered] = both.flatMap((outcome) => (outcome.ok ? [outcome.value] : []))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  if (!entered) throw new Error('Nobody entered')

  const { token: signIn } = await startSignIn({ ...entered, staff: true })
  expect((await personOfToken(signIn, true))?.viewer).toMatchObject({
    roles: ['administrator'],
    clinic: { name: 'Still Harbor', timeZone: 'America/Denver' },
  })
  expect(await firstAdministratorLink()).toBeNull()
  expect(await firstAdministratorDoor(token)).toBeNull()
  expect(await first(token, 'late@post.example')).toMatchObject({
    refusal: { code: 'invitation_over' },
  })
})
