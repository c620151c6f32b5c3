import type { Browser, BrowserContextOptions, Page } from '@playwright/test'

export const phone = { width: 390, height: 844 }
export const desk = { width: 1280, height: 900 }

/** What everybody's browser here says of itself; the clinic of the demonstration is in New York. */
const common: BrowserContextOptions = { locale: 'en-US', timezoneId: 'America/New_York' }

type Kept = BrowserContextOptions['storageState']

async function page(
  browser: Browser,
  options: BrowserContextOptions,
  storageState: Kept,
): Promise<Page> {
  const baseURL = process.env.E2E_ORIGIN ?? ''
  const context = await browser.newContext({
    ...common,
    ...options,
    baseURL,
    ...(storageState ? { storageState } : {}),
  })
  context.setDefaultTimeout(15_000)
  return context.newPage()
}

/** A browser of its own at a desk. */
export const atDesk = (browser: Browser, kept?: Kept) => page(browser, { viewport: desk }, kept)

/** A browser of its own on a phone, with a finger. */
export const atPhone = (browser: Browser, kept?: Kept) =>
  page(browser, { viewport: phone, hasTouch: true }, kept)
