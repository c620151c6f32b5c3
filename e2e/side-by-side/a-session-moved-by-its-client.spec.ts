import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { client, signedInOn } from '../support/people.ts'
import { atPhone } from '../support/sizes.ts'

const rosa = () => client('window-day-4')

test('a client moves their own session on the phone, changes their mind, and is told both', async ({
  browser,
}) => {
  const phone = await signedInOn((before) => atPhone(browser, before), rosa())
  await phone.goto('/my/session')
  await phone.waitForURL(/session\/[0-9a-f-]{36}/)
  await phone.getByRole('link', { name: 'Choose another time' }).click()
  await expect(phone.getByRole('heading', { name: 'Choose another time' })).toBeVisible()
  await expectAccessible(phone)

  await phone.getByRole('button', { name: 'Move it to this time' }).click()
  await expect(phone.getByRole('main').getByRole('alert').first()).toBeVisible()
  await phone.getByRole('radio').first().check()
  await phone.getByLabel('Is there something we should know?').fill('A visitor comes')
  await phone.getByRole('button', { name: 'Move it to this time' }).click()
  await expect(phone.getByText(/Your session has moved to/)).toBeVisible()
  await expectAccessible(phone)

  await phone.getByRole('button', { name: /^Back to/ }).click()
  await expect(phone.getByText(/is your time, as before/)).toBeVisible()
})

test('close to a session it is not moved on a page, and the page says whom to call', async ({
  browser,
}) => {
  const phone = await signedInOn((before) => atPhone(browser, before), client('on-hold'))
  await phone.goto('/my/session')
  await phone.waitForURL(/session\/[0-9a-f-]{36}/)
  await expect(phone.getByRole('link', { name: 'Choose another time' })).toHaveCount(0)
  await phone.goto(`${phone.url()}/move`)
  await expect(phone.getByText('It is too close to move it here')).toBeVisible()
  await expectAccessible(phone)
})
