import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { as, client, signedInOn, staff } from '../support/people.ts'
import { atPhone } from '../support/sizes.ts'

const halfWay = () => client('screening')

test('what was answered on the phone is there at the desk, “I am not sure” as well', async ({
  browser,
}) => {
  const phone = await signedInOn((kept) => atPhone(browser, kept), halfWay())
  await phone.goto('/my/screening/other_serious_illness')
  await phone.getByRole('radio', { name: 'I am not sure' }).check()
  await expect(phone.getByText('Saved', { exact: true })).toBeVisible()
  const desk = await as(browser, halfWay())
  await desk.goto('/my/screening/other_serious_illness')
  await expect(desk.getByRole('radio', { name: 'I am not sure' })).toBeChecked()
  await desk.goto('/my/screening')
  await desk.getByRole('link', { name: 'Go on' }).click()
  await expect(desk.getByRole('button', { name: /Save/ }).first()).toBeVisible()
  await expectAccessible(desk)
})

test('an answer about self-harm shows 988 at once and gives the clinic an alert that somebody owns', async ({
  browser,
}) => {
  const phone = await signedInOn((kept) => atPhone(browser, kept), halfWay())
  await phone.goto('/my/screening/phq9_item9')
  await phone.getByRole('radio', { name: 'Several days' }).check()
  await expect(phone.getByText('You do not have to carry this alone')).toBeVisible()
  await expect(phone.getByText('988 is there any time, day or night').first()).toBeVisible()
  // The number is what a thumb finds first: before the way on, and no smaller than a button.
  const links = phone.getByRole('main').locator('a.inline-flex, a[href^="tel:"]')
  await expect(links.first()).toHaveAttribute('href', 'tel:988')
  const target = await links.first().boundingBox()
  expect(target?.height).toBeGreaterThanOrEqual(44)
  await expectAccessible(phone)
  const nurse = await as(browser, 'nurse')
  await nurse.goto('/alerts')
  const alert = nurse
    .getByRole('main')
    .locator('div[id]')
    .filter({ hasText: 'Thoughts of being better off dead' })
    .filter({ hasText: 'Theo' })
    .last()
  await alert.getByRole('button', { name: 'I have it' }).click()
  await expect(alert.getByText(`${staff('nurse').name} has it`)).toBeVisible()
  await expectAccessible(nurse)
})

test('a stop is told kindly, with what to do next', async ({ browser }) => {
  const page = await as(browser, client('stopped'))
  await page.goto('/my/screening/outcome')
  await expect(page.getByText('We cannot offer ketamine').first()).toBeVisible()
  await expect(page.getByText('says nothing about your worth')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(/reject/i)
})
