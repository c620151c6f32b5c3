import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { day, moveClockTo } from '../support/clock.ts'
import { nadia, nadiaOnHerPhone } from '../support/nadia.ts'
import { as } from '../support/people.ts'
import { answerTheRestOfTheDay, choose, lastTime } from '../support/session.ts'

/** From the booked session to the morning on which the gate decides. */
test.describe.configure({ mode: 'serial' })

async function readAndSign(client: Page, consent: string, right: Readonly<Record<string, string>>) {
  await client.goto('/my/consent')
  await client.getByRole('link', { name: consent }).first().click()
  for (const [question, answer] of Object.entries(right)) await choose(client, question, answer)
  await client.getByLabel('Type your full name').fill(nadia.name)
  await client.locator('input[name="agreed"]').check()
  await client.getByRole('button', { name: 'Sign', exact: true }).click()
}

test('she signs each consent once her answers show that its text was clear', async ({
  browser,
}) => {
  const client = await nadiaOnHerPhone(browser)
  const privacy = {
    'Does your journal stay private': 'Yes',
    'May we have to tell others': 'Yes',
  }
  await readAndSign(client, 'How we keep what you tell us', {
    ...privacy,
    'Does your journal stay private': 'No',
  })
  await expect(client.getByText('Let us look at one answer again')).toBeVisible()
  await expect(client.getByLabel('Type your full name')).toHaveValue(nadia.name)
  await readAndSign(client, 'How we keep what you tell us', privacy)
  await expect(client.getByText('Thank you. Your signature is kept')).toBeVisible()
  await readAndSign(client, 'The treatment', {
    'Has the FDA approved ketamine': 'No',
    'May you drive on the day of a session': 'No',
    'Can a session take place with nobody there': 'No',
    'May you say stop': 'Yes',
    'Should you tell us if passing water hurts': 'Yes',
  })
  await expect(client.getByText('Thank you. Your signature is kept')).toBeVisible()
  await expectAccessible(client)
})

test('on the morning she answers the checklist and names her ride, and is told until when to wait', async ({
  browser,
}) => {
  await moveClockTo(browser, day(1), '10:50')
  const client = await nadiaOnHerPhone(browser)
  await client.goto('/my/session')
  await client.getByRole('link', { name: 'Answer the checklist of the day' }).click()
  await client.waitForURL(/checklist/)
  await lastTime(client, 'When did you last eat something solid?', '08:40')
  await lastTime(client, 'When did you last drink something?', '09:00')
  await lastTime(client, 'When did you last take sertraline?', '07:30')
  await choose(client, 'Have you taken any other medicine', 'No')
  await answerTheRestOfTheDay(client)
  await choose(client, 'Who takes you home?', 'An adult I have named')
  await client.getByLabel('Name of the person or service').fill('Jo Hartwell')
  await expectAccessible(client)
  await client.getByRole('button', { name: 'I am done for now' }).click()
  await expect(client.getByText('A little later', { exact: true })).toBeVisible()
  await expect(client.getByText('11:40 AM').first()).toBeVisible()
  await expectAccessible(client)
})

test('the desk sees the same word, and the gate opens when the wait is over', async ({
  browser,
}) => {
  const desk = await as(browser, 'front desk')
  await desk.goto('/front-desk')
  await expect(desk.getByRole('row', { name: new RegExp(nadia.called) })).toContainText(
    'A little later',
  )
  await expectAccessible(desk)
  await moveClockTo(browser, day(1), '11:41')
  const client = await nadiaOnHerPhone(browser)
  await client.goto('/my/session')
  await expect(client.getByText('Everything we asked is in order.')).toBeVisible()
})
