import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { as, client, enterAs, staff } from '../support/people.ts'
import { wayTo as way } from '../support/session.ts'
import { atPhone, desk, phone } from '../support/sizes.ts'
import { storedText } from '../support/storage.ts'

/** One thumb finds every part of a session, and no part is longer than a few screens. */
const PARTS = ['Now', 'Record', 'About', 'Note', 'So far'] as const
const LONGEST = 3_000
/** Of each part something that only it shows. */
const IN_PART = {
  Now: 'Recovery begins',
  Record: 'Keep these vital signs',
  About: 'Who this is',
  Note: 'Keep the note',
  'So far': 'Everything in order',
} as const

const told = (page: Page, part: keyof typeof IN_PART) =>
  page.getByRole('main').getByText(IN_PART[part], { exact: true })

/** The sessions of today and of the days before that Harbor Light's story tells. */
async function sessions(browser: Browser): Promise<readonly string[]> {
  const page = await as(browser, 'prescriber')
  const found = new Set<string>()
  for (const from of ['/clinician', '/reports']) {
    await page.goto(from)
    const links = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    for (const link of links) if (/^\/sessions\/[0-9a-f-]{36}$/.test(link)) found.add(link)
  }
  await page.context().close()
  return [...found]
}

async function theirSession(page: Page): Promise<string> {
  await page.goto('/board')
  await page
    .getByRole('main')
    .getByRole('article', { name: new RegExp(client('in-session').name) })
    .getByRole('link')
    .click()
  await page.waitForURL(/\/sessions\//)
  await expect(way(page, 'Now')).toHaveAttribute('aria-current', 'location')
  return new URL(page.url()).pathname
}

const height = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight)

test('no part of a session is longer than a few screens, and each is for everybody', async ({
  browser,
}) => {
  const addresses = await sessions(browser)
  expect(addresses.length).toBeGreaterThan(3)
  const page = await as(browser, 'prescriber')
  await page.setViewportSize(phone)
  for (const address of addresses) {
    await page.goto(address)
    for (const part of PARTS) {
      await way(page, part).click()
      await expect(way(page, part)).toHaveAttribute('aria-current', 'location')
      expect(await height(page), `${part} of ${address}`).toBeLessThanOrEqual(LONGEST)
      if (address === addresses[0]) await expectAccessible(page)
    }
  }
  await page.context().close()
})

test('a part is an address: reload, back and a dead network keep it, a desk and paper show all', async ({
  browser,
}) => {
  const page = await atPhone(browser)
  await enterAs(page, staff('nurse'))
  const address = await theirSession(page)
  await expect(told(page, 'Now')).toBeVisible()
  await expect(told(page, 'Record')).toBeHidden()

  await way(page, 'Record').click()
  await expect(told(page, 'Record')).toBeVisible()
  await expect(told(page, 'Now')).toBeHidden()
  await page.reload()
  await expect(told(page, 'Record')).toBeVisible()
  // The page looks itself up after an entry, and is still where it was.
  await page.getByRole('main').getByRole('button', { name: 'Water' }).click()
  await expect(page.getByText('Kept: Water')).toBeVisible()
  const inOrder = page.locator('ol[aria-label="Everything in order"]')
  await expect(inOrder).toContainText('Water')
  await expect(page).toHaveURL(new RegExp(`${address}#record$`))
  await way(page, 'So far').click()
  await expect(inOrder).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`${address}#so-far$`))
  await page.goBack()
  await expect(told(page, 'Record')).toBeVisible()
  await expect(way(page, 'Record')).toHaveAttribute('aria-current', 'location')

  await page.context().setOffline(true)
  for (const part of PARTS) {
    await way(page, part).click()
    await expect(told(page, part)).toBeVisible()
    // Whose it is and what runs stays in sight with every part.
    await expect(page.getByText('Since the dose')).toBeInViewport()
    await expect(page.getByText(client('in-session').name).first()).toBeInViewport()
  }
  await page.getByRole('link', { name: 'Write a line' }).click()
  await expect(
    page.getByRole('textbox', { name: 'In your words' }).filter({ visible: true }),
  ).toBeInViewport()
  await page.context().setOffline(false)

  await page.emulateMedia({ media: 'print' })
  for (const part of PARTS) await expect(told(page, part).first()).toBeAttached()
  await expect(page.getByRole('heading', { name: 'Everything in order' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Who this is' })).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize(desk)
  for (const part of PARTS) await expect(told(page, part)).toBeVisible()
  await expect(way(page, 'Now')).toBeHidden()
})

test('without a script every part is a tap away as well', async ({ browser }) => {
  const page = await atPhone(browser)
  await enterAs(page, staff('nurse'))
  const address = await theirSession(page)
  const bare = await browser.newContext({
    baseURL: process.env.E2E_ORIGIN ?? '',
    storageState: await page.context().storageState(),
    javaScriptEnabled: false,
    viewport: phone,
  })
  const plain = await bare.newPage()
  await plain.goto(address)
  for (const part of PARTS) {
    await way(plain, part).click()
    await expect(told(plain, part)).toBeVisible()
  }
})

test('half-typed words outlive a killed tab, and their part and their button say that they wait', async ({
  browser,
}) => {
  const first = await atPhone(browser)
  await enterAs(first, staff('nurse'))
  const address = await theirSession(first)
  const main = first.getByRole('main')
  await main.getByRole('button', { name: 'Stop early' }).click()
  await main.getByLabel('Reason').filter({ visible: true }).fill('Uneasy since the')
  await main.getByRole('button', { name: 'Go back' }).filter({ visible: true }).click()
  await expect(main.getByRole('button', { name: 'Stop early (half typed)' })).toBeVisible()
  await way(first, 'Record').click()
  await first.getByText('Write a line').click()
  await main.getByRole('textbox').filter({ visible: true }).last().fill('A heron at the')
  await way(first, 'About').click()
  for (const part of ['Now', 'Record'] as const)
    await expect(way(first, part)).toHaveAccessibleName(/\(half typed\)/)
  await expect(way(first, 'Note')).not.toHaveAccessibleName(/half typed/)
  await expect.poll(() => storedText(first)).toContain('stop ')
  for (const words of ['Uneasy since', 'heron'])
    expect(await storedText(first)).not.toContain(words)

  const again = await first.context().newPage()
  await first.close()
  await again.goto(address)
  await expect(way(again, 'Record')).toHaveAccessibleName(/\(half typed\)/)
  await again.getByRole('button', { name: 'Stop early (half typed)' }).click()
  await expect(again.getByRole('dialog').getByText(/^What you typed at .* is back/)).toBeVisible()
  await expect(again.getByRole('dialog').getByRole('textbox')).toHaveValue('Uneasy since the')
})
