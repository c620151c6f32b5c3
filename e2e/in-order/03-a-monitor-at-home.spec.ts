import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { day, moveClockTo } from '../support/clock.ts'
import { as, client, DEMO_PASSWORD, signedInOn, staff } from '../support/people.ts'
import {
  colleagueChecks,
  answerTheRestOfTheDay,
  choose,
  lastTime,
  measure,
  press,
  sessionScreenOf,
} from '../support/session.ts'
import { atPhone } from '../support/sizes.ts'
import { storedText } from '../support/storage.ts'

/** A session at home, and the friend who sits there with a telephone. */
test.describe.configure({ mode: 'serial' })

const june = () => client('monitor-missing')
const juneOnHerPhone = (browser: Parameters<typeof as>[0]) =>
  signedInOn((kept) => atPhone(browser, kept), june())
const called = () => june().name.split(' ')[0] ?? ''

let sitter: Page
let link = { url: '', code: '' }

test('the client names the person who stays, and the clinic makes a link with a spoken code', async ({
  browser,
}) => {
  const page = await juneOnHerPhone(browser)
  await page.goto('/my/session')
  await page.getByRole('link', { name: 'Name the person who stays with you' }).click()
  await page.getByRole('button', { name: 'Name this person' }).click()
  await expect(page.getByRole('link', { name: 'Their name: This needs an answer.' })).toBeVisible()
  await page.getByLabel('Their name').fill('Kit Hartwell')
  await page.getByLabel('Their phone number').fill('+1 212 555 0177')
  await page.getByLabel('Who they are to you').fill('Friend')
  await page.getByRole('checkbox', { name: 'They are 18 or older' }).check()
  await page.getByRole('button', { name: 'Name this person' }).click()
  await expect(page.getByText('You named Kit Hartwell')).toBeVisible()
  await expectAccessible(page)
  const nurse = await as(browser, 'nurse')
  await sessionScreenOf(nurse, called())
  await press(nurse, 'Make the monitor’s link')
  const shown = nurse.getByRole('status').filter({ hasText: 'Shown this one time' })
  link = {
    url: await shown.locator('code').innerText(),
    code: await shown.locator('strong').last().innerText(),
  }
  expect(link.code).toMatch(/^\d{6}$/)
  expect(new URL(link.url).hash.length).toBeGreaterThan(20)
})

test('a wrong code opens nothing; the right one shows the guide and one session', async ({
  browser,
}) => {
  sitter = await atPhone(browser)
  await sitter.goto(link.url)
  await expectAccessible(sitter)
  await sitter.getByLabel('Six-digit code').fill(link.code === '123456' ? '654321' : '123456')
  await sitter.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(sitter.getByText('That did not open')).toBeVisible()
  await sitter.getByLabel('Six-digit code').fill(link.code)
  await sitter.getByRole('button', { name: 'Open', exact: true }).click()
  await sitter.waitForURL(/\/monitor$/)
  await expect(sitter.getByRole('heading', { level: 1 })).toContainText(called())
  await expectAccessible(sitter)
  const answer = await sitter.goto('/my')
  expect(answer?.url()).toMatch(/sign-in/)
  await sitter.goto('/monitor')
})

test('the sitter reads the cards, and answers who is called first', async () => {
  for (let card = 1; card <= 5; card += 1) {
    await expect(sitter.getByText(`Card ${card} of 7`)).toBeVisible()
    await press(sitter, 'I have read this')
  }
  await expect(sitter.getByText('Card 6 of 7')).toBeVisible()
  await sitter.getByRole('radio', { name: 'I call the clinic' }).check()
  await press(sitter, 'That is my answer')
  await expect(sitter.getByText('Somebody who cannot be woken needs help')).toBeVisible()
  await sitter.getByRole('radio', { name: 'I call 911' }).check()
  await press(sitter, 'That is my answer')
  await expect(sitter.getByText('Card 7 of 7')).toBeVisible()
  await expectAccessible(sitter)
  await press(sitter, 'I have read this')
})

test('the sitter says yes to every point, not to all but one', async () => {
  const points = sitter.getByRole('group', { name: 'Please say yes to each' })
  await expect(points.getByRole('checkbox')).toHaveCount(10)
  const boxes = await points.getByRole('checkbox').all()
  for (const box of boxes.slice(1)) await box.check()
  await press(sitter, 'Yes to all of it')
  await expect(sitter.getByText('We need a yes to all of them')).toBeVisible()
  for (const box of boxes) await box.check()
  await press(sitter, 'Yes to all of it')
  await expect(sitter.getByText(/New York, NY 10038/).first()).toBeVisible()
  await expect(sitter.getByText(/^You said yes on/)).toBeVisible()
})

test('on the day the client answers at home, and the team gives the dose', async ({ browser }) => {
  await moveClockTo(browser, day(1), '09:40')
  const page = await juneOnHerPhone(browser)
  await page.goto('/my/session')
  await page.getByRole('link', { name: 'Answer the checklist of the day' }).click()
  await page.waitForURL(/checklist/)
  await page.getByLabel('When did you last eat').selectOption({ label: 'None today' })
  await lastTime(page, 'When did you last drink something?', '08:50')
  await choose(page, 'Have you taken any medicine in the last days?', 'No')
  await answerTheRestOfTheDay(page)
  await choose(page, 'Are you at this address', 'Yes')
  await choose(page, 'Is your space ready?', 'Yes')
  await choose(page, 'Are you dressed for the video session?', 'Yes')
  await expectAccessible(page)
  await press(page, 'I am done for now')
  await expect(page.getByText('Everything we asked is in order.')).toBeVisible()

  await moveClockTo(browser, day(1), '10:03')
  const director = await as(browser, 'director')
  await sessionScreenOf(director, called())
  for (const point of [
    'Full name',
    'Date of birth',
    'The place is confirmed',
    'Somebody who watches is there',
    'Everybody on video is dressed',
  ])
    await director.getByRole('checkbox', { name: point }).check()
  await press(director, 'Check in')
  await expect(director.getByRole('heading', { name: 'First vital signs' })).toBeVisible()
  await measure(director, 'First', ['124', '79'])
  await press(director, 'Accept the first vital signs')
  await press(director, 'Ready for the dose')
  await colleagueChecks(director, staff('nurse').name, 'HL-3008', DEMO_PASSWORD)
  await director.getByLabel('Dose given').fill('100')
  await director.getByLabel('Lot number').fill('HL-3008')
  await director.getByLabel('Units used').fill('2 tablets')
  await director.getByRole('checkbox', { name: 'I have checked the amount' }).check()
  await press(director, 'Record the dose')
  await expect(director.getByRole('heading', { name: 'Watching' })).toBeVisible()
})

test('a phone without a connection shows the address and what to say after a reload and in a new tab, keeps each look closed, and sends it later', async ({
  browser,
}) => {
  await sitter.goto('/monitor')
  await expectAccessible(sitter)
  await expect(sitter.getByText('The medicine was taken')).toBeVisible()
  const isKept = () => sitter.evaluate(async () => Boolean(await caches.match('/monitor/offline')))
  await expect.poll(isKept).toBe(true)
  await sitter.context().setOffline(true)
  await press(sitter, 'Resting')
  await expect(sitter.getByText('Waiting to send: 1')).toBeVisible()
  await sitter.reload()
  await expect(sitter.getByText('No connection right now')).toBeVisible()
  await canHelp()
  await expect(sitter.getByText('Waiting to send: 1')).toBeVisible()
  await press(sitter, 'Resting')
  await expect(sitter.getByText('Waiting to send: 2')).toBeVisible()
  await sitter.getByText(/^Blood pressure at|^Please take the blood pressure/).click()
  await sitter.getByLabel('Upper pressure').fill('13')
  await expectAccessible(sitter)

  // The browser has dropped the tab: whoever sits there taps the link of the clinic again.
  const again = await sitter.context().newPage()
  await sitter.close()
  sitter = again
  await sitter.goto(link.url)
  await canHelp()
  await expect(sitter.getByLabel('Upper pressure')).toHaveValue('13')
  await expect(sitter.getByText('Waiting to send: 2')).toBeVisible()
  const stored = await storedText(sitter)
  for (const word of [called(), '10038', 'Maple Terrace'])
    expect(stored.includes(word), word).toBe(false)

  await sitter.context().setOffline(false)
  await sitter.waitForURL(/\/monitor$/, { timeout: 30_000 })
  await expect(sitter.getByText(/^Kept at .*: resting/)).toHaveCount(2)
  await press(sitter, 'Needs me')
  await expect(sitter.getByText('The clinician on call is told')).toBeVisible()
  await expectAccessible(sitter)
  const nurse = await as(browser, 'nurse')
  await nurse.goto('/alerts')
  await expect(nurse.getByText('A monitor says: the person needs somebody').first()).toBeVisible()
})

/** All that it takes to get help, on a page that has no network. */
async function canHelp(): Promise<void> {
  await expect(sitter.getByRole('heading', { name: `How is ${called()}?` })).toBeVisible()
  await expect(sitter.getByText(/New York, NY 10038/)).toBeVisible()
  await expect(sitter.getByText('The medicine was taken')).toBeVisible()
  await expect(sitter.getByText(`“${called()} took ketamine today`)).toBeVisible()
  await expect(sitter.getByRole('heading', { name: 'Who to call, in this order' })).toBeVisible()
  await expect(sitter.getByText(/^Next look in/)).toBeVisible()
}
