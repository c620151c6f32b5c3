import { expect, type Page, test } from '@playwright/test'
import { day, linkInLetterTo } from '../support/clock.ts'
import { expectAccessible } from '../support/accessible.ts'
import { nadia } from '../support/nadia.ts'
import { as, DEMO_PASSWORD, keepSignIn } from '../support/people.ts'
import { answerUntil } from '../support/screening.ts'
import { atPhone } from '../support/sizes.ts'

/** The pathway's first stations; each test stands on the one before. */
test.describe.configure({ mode: 'serial' })

let client: Page

test('the front desk invites somebody, who is told by a letter', async ({ browser }) => {
  const desk = await as(browser, 'front desk')
  await desk.goto('/invitations')
  await desk.getByRole('link', { name: 'Invite a client' }).click()
  await desk.getByLabel('Full name, as on their ID').fill(nadia.name)
  await desk.getByLabel('What they like to be called').fill('Nadia')
  await desk.getByLabel('E-mail').fill(nadia.email)
  await desk
    .getByLabel('Clinician', { exact: true })
    .selectOption({ label: 'Dr. Ines Calloway, MD, medical director' })
  await desk.getByLabel('Guide', { exact: true }).selectOption({ index: 1 })
  await expectAccessible(desk)
  await desk.getByRole('button', { name: 'Open the record and invite' }).click()
  await expect(desk.getByText('Waiting').first()).toBeVisible()
  await expect(desk.getByText(nadia.email)).toBeVisible()
})

test('the letter’s link makes an account, once', async ({ browser }) => {
  const link = await linkInLetterTo(browser, nadia.email)
  client = await atPhone(browser)
  await client.goto(link)
  await expect(client.getByRole('heading', { level: 1 })).toHaveText('Welcome, Nadia')
  await expectAccessible(client)
  await client.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await client.getByRole('button', { name: 'Accept and go on' }).click()
  await client.waitForURL(/\/my/)
  await keepSignIn(client, nadia)
  const other = await atPhone(browser)
  await other.goto(link)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(
    'This link can no longer be used',
  )
  await other.context().close()
})

test('the client answers question by question on a phone, with a medicine and a blood pressure', async () => {
  test.setTimeout(240_000)
  await client.goto('/my/screening')
  await expectAccessible(client)
  await client.getByRole('link', { name: 'Begin' }).click()
  await client.waitForURL(/date_of_birth/)
  await answerUntil(client, ['bp_readings'])
  await expectAccessible(client)
  for (const which of ['First', 'Second']) {
    const reading = client.getByRole('group', { name: `${which} reading` })
    await reading.getByLabel('Upper number (systolic)').fill('122')
    await reading.getByLabel('Lower number (diastolic)').fill('78')
    await reading.getByLabel('Date').fill(day(-1))
    await reading.getByLabel('Time').fill(which === 'First' ? '19:05' : '19:10')
  }
  await client.getByRole('button', { name: 'Save both readings' }).click()
  await client.waitForURL((url) => !url.pathname.endsWith('bp_readings'))
  await answerUntil(client, ['medications'], { takes_medicines: 'yes' })
  await client.getByLabel('Name of the medicine').pressSequentially('sertr')
  await client.getByRole('option', { name: 'sertraline', exact: true }).click()
  await client.getByLabel('Every day').check()
  await client.getByLabel('Dose').fill('50 mg')
  await client.getByRole('button', { name: 'Add this medicine' }).click()
  await expect(client.getByRole('heading', { name: 'sertraline' })).toBeVisible()
  await expectAccessible(client)
  await client.getByRole('button', { name: 'That is all of them' }).click()
  await client.waitForURL((url) => !url.pathname.endsWith('medications'))
  await answerUntil(client, [])
  await expectAccessible(client)
  await client.getByLabel('Your full name').fill(nadia.name)
  await client.getByRole('checkbox', { name: /These answers are true/ }).check()
  await client.getByRole('button', { name: 'Send to the clinic' }).click()
  await expect(client.getByRole('heading', { name: 'We have your answers' })).toBeVisible()
  await expectAccessible(client)
})
