import type { Browser, Page } from '@playwright/test'
import { signedInOn } from './people.ts'
import { atPhone } from './sizes.ts'

/** The client of the whole pathway: nobody of the seed, invited by the first story. */
export const nadia = {
  name: 'Nadia Brandt',
  called: 'Nadia',
  email: 'nadia.brandt@harbor-light.example',
  station: 'invited',
} as const

/** Nadia on her phone, signed in. */
export const nadiaOnHerPhone = (browser: Browser): Promise<Page> =>
  signedInOn((kept) => atPhone(browser, kept), nadia)

/** A part of a client's record, as somebody at the clinic opens it: from the list of clients. */
export async function recordOf(page: Page, name: string, part?: string): Promise<void> {
  await page.goto('/clients')
  await page.getByRole('link', { name }).click()
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/)
  if (!part) return
  const parts = page.getByRole('navigation', { name: 'Parts of this record' })
  const place = part === 'Book' ? page.getByRole('main') : parts
  await place
    .getByRole('link', { name: part, exact: part === 'Book' })
    .first()
    .click()
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}\/\w+$/)
}

export const recordOfNadia = (page: Page, part?: string) => recordOf(page, nadia.name, part)
