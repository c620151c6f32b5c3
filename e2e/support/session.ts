import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { day } from './clock.ts'

/** What the days of the sessions of this run need: each is held on the day after it began. */
const sessionDay = () => day(1)

export const press = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click()

/** On a phone one part of a session's screen is in sight, and the ways to the others stand under the thumb. */
export const wayTo = (page: Page, part: 'Now' | 'Record' | 'About' | 'Note' | 'So far') =>
  page
    .getByRole('navigation', { name: 'Parts of this session' })
    .getByRole('link', { name: new RegExp(`^${part}`) })

/** Chooses the answer to a question of a form. */
export const choose = (page: Page, question: string, answer: string) =>
  page
    .getByRole('group', { name: question })
    .getByRole('radio', { name: answer, exact: true })
    .check()

/** Says when something last happened on the day of the session, to the minute. */
export async function lastTime(page: Page, what: string, time: string): Promise<void> {
  const event = page.locator('.group\\/event').filter({ hasText: what })
  await event.getByLabel(what).selectOption({ label: 'I know the time' })
  await event.getByLabel('Day').fill(sessionDay())
  await event.getByLabel('Time').fill(time)
}

/** What somebody answers on the day who kept to the preparation, but for food, drink, medicines and place. */
export async function answerTheRestOfTheDay(page: Page): Promise<void> {
  await choose(page, 'Right now or since we last spoke', 'No')
  await page.getByLabel('When did you last have milk').selectOption({ label: 'None today' })
  await choose(page, 'Did you take a sip of water', 'No')
  await choose(page, 'Have you used anything that was not prescribed', 'No')
  await choose(page, 'Have you taken your blood pressure medicine', 'I have none prescribed')
  await choose(page, 'Has any medicine changed', 'No')
  await page
    .getByLabel('When did you last drink alcohol?')
    .selectOption({ label: 'None in the last days' })
  await choose(page, 'Do you feel hung over?', 'No')
  await choose(page, 'Do you feel the effect of alcohol', 'No')
  await page.getByRole('checkbox', { name: 'None of these' }).check()
  await choose(page, 'Are you pregnant, or could you be?', 'Does not apply to me')
}

/** The screen of somebody's session, as the clinic finds it in the calendar. */
export async function sessionScreenOf(page: Page, called: string): Promise<void> {
  await page.goto(`/calendar?date=${sessionDay()}`)
  await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(called) })
    .first()
    .click()
  await page.waitForURL(/\/sessions\//)
}

/** A colleague reads lot and amount at the giver's device and proves by their own password who they are. */
export async function colleagueChecks(
  page: Page,
  colleague: string,
  lot: string,
  password: string,
): Promise<void> {
  await page.getByText('My colleague checks at this device').click()
  const form = page.locator('form', { hasText: 'Keep the second check' })
  await form.getByLabel('Colleague').selectOption({ label: colleague })
  await form.getByLabel('Amount you read').fill('100')
  await form.getByLabel('Lot you read').fill(lot)
  await form.getByLabel('Their own password').fill(password)
  await form.getByRole('button', { name: 'Keep the second check' }).click()
  await expect(
    page.getByText(`${colleague} read 100 mg, lot ${lot}`, { exact: false }),
  ).toBeVisible()
}

/** One set of vital signs, all of it calm but the pressure that is given. */
export async function measure(
  page: Page,
  phase: 'First' | 'During' | 'Before leaving',
  pressure: readonly [string, string],
): Promise<void> {
  const form = page.locator('form', { hasText: 'Keep these vital signs' })
  if (phase !== 'First') await form.getByLabel('Taken').selectOption({ label: phase })
  await form.getByLabel('Upper pressure').fill(pressure[0])
  await form.getByLabel('Lower pressure').fill(pressure[1])
  await form.getByLabel('Heart rate').fill('70')
  await form.getByLabel('Oxygen').fill('98')
  await form.getByLabel('Breaths').fill('14')
  await form.getByLabel('Seated rest before').fill('5')
  await form.getByRole('button', { name: 'Keep these vital signs' }).click()
  await expect(page.getByText(`${pressure[0]}/${pressure[1]}`).first()).toBeVisible()
}
