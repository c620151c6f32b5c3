import { type Browser, expect, type Page, test } from '@playwright/test'
import { client, signIn } from '../support/people.ts'
import { atDesk } from '../support/sizes.ts'

const somebody = () => client('monitor-missing')

/** The page of one's own contact facts, under a sign-in that nobody else uses. */
async function ownContact(browser: Browser): Promise<Page> {
  const page = await atDesk(browser)
  await signIn(page, somebody())
  await page.goto('/my/contact')
  return page
}

const save = (page: Page) =>
  page.getByRole('main').getByRole('button', { name: 'Save', exact: true }).click()
const needs = (page: Page) => page.locator('textarea[name="accessibilityNeeds"]')
const saved = (page: Page) =>
  expect(page.getByRole('main').getByRole('status').first()).toBeVisible()

test('a tab that is behind is told so, keeps what was typed, and overwrites nothing', async ({
  browser,
}) => {
  const first = await ownContact(browser)
  const second = await first.context().newPage()
  await second.goto('/my/contact')
  await needs(first).fill('A chair with arms')
  await save(first)
  await saved(first)
  await needs(second).fill('Large print')
  await save(second)
  await expect(second.getByText('Someone else changed this meanwhile')).toBeVisible()
  await expect(needs(second)).toHaveValue('Large print')
  await second.reload()
  await expect(needs(second)).toHaveValue('A chair with arms')
})

/** True once the page's script has taken over this field. */
const awake = (page: Page) =>
  needs(page).evaluate((field) => Object.keys(field).some((key) => key.startsWith('__react')))

test('what is typed over older words while the page is still arriving stays', async ({
  browser,
}) => {
  const page = await ownContact(browser)
  await needs(page).fill('A chair with arms')
  await save(page)
  await saved(page)
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    await route.continue()
  })
  await page.goto('/my/contact', { waitUntil: 'commit' })
  await needs(page).fill('A low chair by the door')
  await needs(page).evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(2, 5))
  expect(await awake(page)).toBe(false)
  await expect.poll(() => awake(page)).toBe(true)
  await expect(needs(page)).toHaveValue('A low chair by the door')
  await page.keyboard.type('high')
  await expect(needs(page)).toHaveValue('A high chair by the door')
})

test('what was typed outlives a sign-in that ended in between', async ({ browser }) => {
  const page = await ownContact(browser)
  await needs(page).fill('Somebody who signs')
  const other = await page.context().newPage()
  await other.goto('/account')
  await other.getByRole('banner').getByText('Your account').first().click()
  await other.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
  await other.waitForURL(/sign-in/)
  await save(page)
  await expect(page.getByText('Your sign-in has ended')).toBeVisible()
  await expect(needs(page)).toHaveValue('Somebody who signs')
  await signIn(other, somebody())
  await save(page)
  await saved(page)
  await page.reload()
  await expect(needs(page)).toHaveValue('Somebody who signs')
})

test('what was typed outlives a lost connection', async ({ browser }) => {
  const page = await ownContact(browser)
  await needs(page).fill('A quiet waiting room')
  await page.context().setOffline(true)
  await save(page)
  await expect(page.getByText('We could not reach the clinic’s computer')).toBeVisible()
  await expect(needs(page)).toHaveValue('A quiet waiting room')
  await page.context().setOffline(false)
  await save(page)
  await saved(page)
  await page.reload()
  await expect(needs(page)).toHaveValue('A quiet waiting room')
})

test('what was refused comes back with its sentence and every word that was typed', async ({
  browser,
}) => {
  const page = await ownContact(browser)
  await page.locator('input[name="preferredName"]').fill('')
  await needs(page).fill('A ramp')
  await save(page)
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
  await expect(page.locator('input[name="preferredName"]')).toHaveAttribute('aria-invalid', 'true')
  await expect(needs(page)).toHaveValue('A ramp')
})
