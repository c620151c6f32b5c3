import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { day, moveClockTo } from '../support/clock.ts'
import { nadia, nadiaOnHerPhone } from '../support/nadia.ts'
import { as, staff } from '../support/people.ts'

/** After the session: rest, words, small steps, and somebody who reads what is shared. */
test.describe.configure({ mode: 'serial' })

async function saySlept(client: Page, hours: string): Promise<void> {
  await client.goto('/my/aftercare')
  await client.getByLabel('How many hours did you sleep?').fill(hours)
  await client.getByRole('radio', { name: 'Yes, awake and alert' }).check()
  await client.getByRole('button', { name: 'Yes, I have slept' }).click()
}

test('the client sees what holds, and on the same day no sleep is asked about', async ({
  browser,
}) => {
  const client = await nadiaOnHerPhone(browser)
  await client.goto('/my/aftercare')
  await expect(client.getByText('Do not drive or ride')).toBeVisible()
  await expect(client.getByText('Holds now').first()).toBeVisible()
  await expect(client.getByText('From tomorrow you can tell us here')).toBeVisible()
  await expect(client.getByRole('button', { name: 'Yes, I have slept' })).toHaveCount(0)
  await expectAccessible(client)
})

test('a full night on the next day ends them, a short one does not', async ({ browser }) => {
  await moveClockTo(browser, day(2), '08:30')
  const client = await nadiaOnHerPhone(browser)
  await saySlept(client, '4')
  await expect(client.getByRole('main').getByRole('alert')).toBeVisible()
  await saySlept(client, '7.5')
  await expect(client.getByText('You told us on')).toBeVisible()
  await expect(client.getByText('Over', { exact: true }).first()).toBeVisible()
  await expectAccessible(client)
})

/** Opens the entry about the lake from the list of her own. */
const openEntry = (client: Page) =>
  client.getByRole('listitem').filter({ hasText: 'I saw the lake' }).getByRole('link').click()

const words = 'I saw the lake where we swam as children, and it was quiet.'

test('what is written is kept by itself, and is private until it is shared', async ({
  browser,
}) => {
  const client = await nadiaOnHerPhone(browser)
  await client.goto('/my/journal')
  await client.getByRole('textbox', { name: 'Write here' }).fill(words)
  await expect(client.getByText('Your words are kept.')).toBeVisible()
  await expectAccessible(client)
  await client.getByRole('link', { name: 'Open this entry' }).click()
  await expect(client.getByText('Nobody has opened it.')).toBeVisible()
  await expect(client.getByText('Only you', { exact: true })).toBeVisible()
  await expectAccessible(client)
})

test('a step that is too big gets a small piece, and only that is next', async ({ browser }) => {
  const client = await nadiaOnHerPhone(browser)
  await client.goto('/my/plan')
  await client.getByText('Add a step').click()
  await client.getByLabel('What would you like to do?').fill('Swim every week')
  await client.getByRole('radio', { name: 'Large', exact: true }).check()
  await client.getByRole('button', { name: 'Add this step' }).click()
  const step = client.getByRole('listitem').filter({ hasText: 'Swim every week' }).first()
  await step.getByRole('button', { name: 'This is next' }).click()
  await expect(client.getByText('This is a big one.')).toBeVisible()
  await step.getByRole('button', { name: 'Too big' }).click()
  const piece = client.getByRole('dialog')
  await piece.getByLabel('A small piece').fill('Look up when the pool is open')
  await piece.getByRole('button', { name: 'Add the small piece' }).click()
  await expect(client.getByText('A piece of “Swim every week”').first()).toBeVisible()
  await client.goto('/my/plan?energy=low')
  await expect(client.getByText('Rest is enough today.')).toBeVisible()
  await expectAccessible(client)
})

test('she shares that one entry with her guide, who is promised to answer', async ({ browser }) => {
  const client = await nadiaOnHerPhone(browser)
  await client.goto('/my/journal')
  await openEntry(client)
  await client.getByRole('button', { name: 'Share this entry' }).click()
  const share = client.getByRole('dialog')
  await share.getByRole('radio', { name: 'My guide', exact: true }).check()
  await share.getByRole('button', { name: 'Share this entry' }).click()
  await expect(client.getByText('Shared with your guide')).toBeVisible()
  await expect(client.getByText('A reply is promised by')).toBeVisible()
})

test('the guide finds it in the queue, replies, and puts it aside', async ({ browser }) => {
  const guide = await as(browser, 'guide')
  await guide.goto('/guide')
  await expectAccessible(guide)
  await guide.getByRole('link', { name: `Read the entry of ${nadia.called}` }).click()
  await expect(guide.getByText(words)).toBeVisible()
  await expectAccessible(guide)
  await guide
    .getByLabel('What you would like to say')
    .fill('Thank you for trusting me with the lake.')
  await guide.getByRole('button', { name: 'Send the reply' }).click()
  await expect(guide.getByText('Your reply is sent.')).toBeVisible()
  await guide.getByRole('button', { name: 'Put aside as reviewed' }).click()
  await expect(guide.getByText(/^Reviewed by/)).toBeVisible()
  await guide.goto('/guide')
  await expect(guide.getByRole('link', { name: `Read the entry of ${nadia.called}` })).toHaveCount(
    0,
  )
})

test('she reads the reply, and who has opened her words', async ({ browser }) => {
  const client = await nadiaOnHerPhone(browser)
  await client.goto('/my/journal')
  await expect(client.getByText('One reply')).toBeVisible()
  await openEntry(client)
  await expect(client.getByText('Thank you for trusting me with the lake.')).toBeVisible()
  await expect(client.getByText(new RegExp(`^${staff('guide').name}, `)).first()).toBeVisible()
  await expectAccessible(client)
})
