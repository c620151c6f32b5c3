import { expect, type Page, test } from '@playwright/test'
import { expectLookAccessible } from '../support/accessible.ts'
import { client, DEMO_PASSWORD, enterAs, staff } from '../support/people.ts'
import { press, wayTo } from '../support/session.ts'
import { atDesk, atPhone } from '../support/sizes.ts'

/** Somebody is in a session; a nurse's telephone lies beside them, and a board hangs in the corridor. */
const called = () => client('in-session').name
const preferred = () => called().split(' ')[0] ?? ''

async function theirSession(page: Page): Promise<string> {
  await page.goto('/board')
  await page
    .getByRole('main')
    .getByRole('article', { name: new RegExp(called()) })
    .getByRole('link')
    .click()
  await page.waitForURL(/\/sessions\//)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(preferred())
  return new URL(page.url()).pathname
}

test('an alarm of one telephone is on the board at once; a covered telephone shows no name, in no tab and after no reload', async ({
  browser,
}) => {
  const phone = await atPhone(browser)
  await enterAs(phone, staff('nurse'))
  const address = await theirSession(phone)
  const board = await atDesk(browser)
  await enterAs(board, staff('prescriber'))
  await board.goto('/board')
  const tile = board.getByRole('article', { name: new RegExp(called()) })
  await expect(tile).toBeVisible()

  await wayTo(phone, 'Record').click()
  const form = phone.locator('form', { hasText: 'Keep these vital signs' })
  await form.getByLabel('Oxygen').fill('88')
  await form.getByRole('button', { name: 'Keep these vital signs' }).click()
  await expect(tile.getByText('Oxygen', { exact: false }).first()).toBeVisible()
  await expect(phone.getByRole('alert').getByText('Oxygen', { exact: false }).first()).toBeVisible()

  let release = () => {}
  const holding = new Promise<void>((resolve) => (release = resolve))
  const other = await phone.context().newPage()
  await other.goto('/board')
  await expect(other.getByRole('article', { name: new RegExp(called()) })).toBeVisible()
  // One tab is open, and one is still arriving: its page left the clinic before the cover, and wakes up after it.
  const late = await phone.context().newPage()
  await late.route('**/*.js', async (route) => {
    await holding
    await route.continue()
  })
  await late.goto('/board', { waitUntil: 'commit' })
  await expect(late.getByRole('article', { name: new RegExp(called()) })).toBeVisible()
  await press(phone, 'Cover the screen')
  await expect(phone.getByRole('dialog', { name: 'Covered' })).toBeVisible()
  release()
  for (const covered of [phone, other, late]) {
    await expect(covered.getByRole('dialog', { name: 'Covered' })).toBeVisible()
    await expect(covered.getByRole('heading', { level: 1 })).toBeHidden()
  }
  await late.close()
  await expect(phone.getByRole('dialog').getByText('Oxygen', { exact: false })).toBeVisible()
  await other.goto(address)
  await expect(other).toHaveURL(/\/covered\?next=/)
  await expect(other.getByText(preferred())).toHaveCount(0)
  await expect(other.getByRole('dialog').getByText('Oxygen', { exact: false })).toBeVisible()
  expect(await (await other.request.get(address)).text()).not.toContain(preferred())
  await expectLookAccessible(other)

  await other.getByLabel('Your password, or the code from your app').fill('somebody else’s')
  await other.getByRole('button', { name: 'Open the screen' }).click()
  await expect(other.getByText('That is neither your password nor a code')).toBeVisible()
  await other.getByLabel('Your password, or the code from your app').fill(DEMO_PASSWORD)
  await other.getByRole('button', { name: 'Open the screen' }).click()
  await expect(other).toHaveURL(new RegExp(address))
  for (const open of [phone, other])
    await expect(open.getByRole('heading', { level: 1 })).toContainText(preferred())
})
