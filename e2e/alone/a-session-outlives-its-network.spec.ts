import { readFileSync } from 'node:fs'
import { expect, type Page, type Request, test } from '@playwright/test'
import { pidFile } from '../../scripts/start/web.ts'
import { client, enterAs, staff } from '../support/people.ts'
import { press, wayTo } from '../support/session.ts'
import { atDesk, atPhone } from '../support/sizes.ts'
import { storedText } from '../support/storage.ts'

/** The network goes for five minutes, the server is killed twice, the telephone is changed: everything is there, in order. */
const called = () => client('in-session').name

async function theirSession(page: Page): Promise<void> {
  await page.goto('/board')
  await page
    .getByRole('article', { name: new RegExp(called()) })
    .getByRole('link')
    .click()
  await page.waitForURL(/\/sessions\//)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Ends the server as a machine that loses its power does, and waits for the one that takes its place. */
async function killServer(): Promise<void> {
  const origin = process.env.E2E_ORIGIN ?? ''
  const file = pidFile(process.env.E2E_DATA_DIR ?? '', new URL(origin).port)
  process.kill(Number(readFileSync(file, 'utf8')), 'SIGKILL')
  const isUp = () =>
    fetch(`${origin}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
  await expect.poll(isUp, { timeout: 30_000, intervals: [200] }).toBe(true)
}

const lineOf = (page: Page) =>
  page.locator('form', { hasText: 'Keep this line' }).getByRole('textbox')

const stored = (page: Page) =>
  page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  )

test('five minutes without a network, two dead servers and another telephone: nothing is lost, and the order is right', async ({
  browser,
}) => {
  const phone = await atPhone(browser)
  await enterAs(phone, staff('nurse'))
  const desk = await atDesk(browser)
  await enterAs(desk, staff('prescriber'))
  await theirSession(desk)
  await phone.clock.install()
  await theirSession(phone)
  await wayTo(phone, 'Record').click()

  await phone.context().setOffline(true)
  await press(phone, 'Water')
  await expect(phone.getByText('Waiting to send: 1')).toBeVisible()
  await phone.clock.fastForward('02:00')
  const form = phone.locator('form', { hasText: 'Keep these vital signs' })
  await form.getByLabel('Upper pressure').fill('127')
  await form.getByLabel('Lower pressure').fill('83')
  await form.getByRole('button', { name: 'Keep these vital signs' }).click()
  await expect(phone.getByText('Waiting to send: 2')).toBeVisible()
  await phone.clock.fastForward('03:00')
  const kept = await stored(phone)
  expect(kept).toContain('stillwater.waiting staff:')
  for (const word of ['systolicMmHg', 'during', called()]) expect(kept).not.toContain(word)

  await phone.getByText('Write a line').click()
  await lineOf(phone).fill('Half a sentence about the')

  await press(desk, 'Music changed')
  await expect(desk.getByText('Kept: Music changed')).toBeVisible()
  await killServer()

  // The page is gone with what it knew; the telephone's browser starts again and hands in what it could not read itself.
  const again = await phone.context().newPage()
  await phone.close()
  await again.context().setOffline(false)
  await theirSession(again)
  await wayTo(again, 'Record').click()
  await expect(again.getByText(/^127\/83|Vital signs: 127\/83/).first()).toBeVisible({
    timeout: 20_000,
  })
  expect(await stored(again)).not.toContain('stillwater.waiting')
  await expect(lineOf(again)).toHaveValue('Half a sentence about the')
  await expect(again.getByText(/^What you typed at .* is back/)).toBeVisible()
  expect((await storedText(again)).includes('Half a sentence')).toBe(false)

  // The page looks itself up after each entry: the house answers that it is there, and is gone when it is asked for the page.
  const isForPage = (request: Request) =>
    request.method() === 'GET' && request.headers()['rsc'] !== undefined
  await again.route('**', (route) =>
    isForPage(route.request()) ? route.abort() : route.fallback(),
  )
  const lost = again.waitForEvent('requestfailed', isForPage)
  await press(again, 'Looked in')
  await lost
  await expect(again.getByText('Kept: Looked in')).toBeVisible()
  await expect(lineOf(again)).toHaveValue('Half a sentence about the')
  await again.context().setOffline(true)
  await again.unroute('**')
  await press(again, 'Position changed')
  await expect(again.getByText('Waiting to send: 1')).toBeVisible()
  const dead = killServer()
  await again.context().setOffline(false)
  await dead
  await expect(again.getByText('Kept: Position changed')).toBeVisible({ timeout: 30_000 })

  await desk.reload()
  const list = desk.getByRole('list', { name: 'Everything in order' })
  const text = await list.innerText()
  const order = ['Water', '127/83', 'Music changed', 'Position changed'].map((each) =>
    text.lastIndexOf(each),
  )
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  for (const each of ['Water', '127/83', 'Music changed', 'Position changed'])
    expect(text.split(each)).toHaveLength(2)

  // Help is called from any part; what is done now is a tap away from there.
  await again.getByRole('button', { name: 'Call for help' }).click()
  const help = again.getByRole('dialog')
  await help.getByRole('radio', { name: /^Life in danger/ }).check()
  await help.getByRole('button', { name: 'Tell the clinician on call' }).click()
  await expect(help.getByRole('status').first()).toBeVisible()
  await help.getByRole('button', { name: 'Go back' }).click()
  await expect(wayTo(again, 'Now')).toHaveAccessibleName(/something is open/)
  await again.getByRole('link', { name: 'What to do now' }).click()
  await expect(again.getByRole('heading', { name: 'Now: Life in danger' })).toBeInViewport()
})
