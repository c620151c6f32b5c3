import type { Browser, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { atDesk } from './sizes.ts'

const clinicZone = 'America/New_York'

let visitor: Page | undefined

/** The demonstration's own page, kept open beside the story. */
export async function demonstration(browser: Browser): Promise<Page> {
  if (!visitor?.context().browser()) visitor = await atDesk(browser)
  await visitor.goto('/demo')
  return visitor
}

/** Moves everybody's clock forward to a day and time of Harbor Light. */
export async function moveClockTo(browser: Browser, date: string, time: string): Promise<void> {
  const page = await demonstration(browser)
  await page.getByText('An exact day and time').click()
  await page.getByLabel('Day', { exact: true }).fill(date)
  await page.getByLabel('Time', { exact: true }).fill(time)
  await page.getByRole('checkbox', { name: 'I know that time' }).check()
  await page.getByRole('button', { name: 'Move the clock', exact: true }).click()
  await expect(page.getByText('It is now')).toBeVisible({ timeout: 30_000 })
}

/** The letters to an address, the newest first, on the demonstration's page. */
export const lettersTo = (page: Page, email: string) =>
  page.locator('li > details').filter({ hasText: `to ${email}` })

/** The link in the newest letter to an address. */
export async function linkInLetterTo(browser: Browser, email: string): Promise<string> {
  const page = await demonstration(browser)
  await page.getByText(/^Read (one letter|\d+ letters)$/).click()
  const letter = lettersTo(page, email).first()
  await letter.locator('summary').click()
  const link = await letter.getByRole('link').first().getAttribute('href')
  if (!link) throw new Error(`The letter to ${email} has no link`)
  return link
}

const dateIn = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at)

/** The day at Harbor Light on which the run began: every process of the run is told it, also after midnight. */
export const today = (): string => process.env.E2E_DAY ?? dateIn(new Date(), clinicZone)

/** The time of day at Harbor Light on no clock but the wall's, as 09:05. */
export const wallTime = (): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: clinicZone, timeStyle: 'short' }).format(new Date())

/** The date that is so many days from the day on which the run began. */
export function day(days = 0): string {
  const at = new Date(`${today()}T12:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}
