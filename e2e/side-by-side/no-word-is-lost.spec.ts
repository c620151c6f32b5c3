import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { client, signIn } from '../support/people.ts'
import { atDesk } from '../support/sizes.ts'
import { storedText } from '../support/storage.ts'

/** How often the connection goes while somebody types; a longer run asks for more. */
const MOMENTS = Number(process.env.OFFLINE_MOMENTS ?? 10)
const SEED = Number(process.env.OFFLINE_SEED ?? 7)

/** The same chance in every run, so that what fails once fails again. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

const NOUNS = ['heron', 'weir', 'lantern', 'harbour', 'orchard', 'ladder', 'feather', 'kettle']
const somebody = () => client('window-day-4')
const words = (page: Page) => page.locator('textarea').first()

async function own(browser: Browser): Promise<Page> {
  const page = await atDesk(browser)
  await signIn(page, somebody())
  return page
}

test('ten moments without a connection, a killed tab and a sign-in that ended: no character is lost, none lies open', async ({
  browser,
}) => {
  test.setTimeout(60_000 + MOMENTS * 6_000)
  const next = chance(SEED)
  let page = await own(browser)
  const context = page.context()
  await page.goto('/my/journal')
  let typed = ''
  const type = async (times: number) => {
    for (let time = 0; time < times; time += 1) {
      const word = `${NOUNS[Math.floor(next() * NOUNS.length)]} ${Math.floor(next() * 1000)} `
      typed += word
      await words(page).pressSequentially(word)
    }
  }
  const nothingLiesOpen = async () => {
    const stored = await storedText(page)
    for (const noun of NOUNS) expect(stored).not.toContain(noun)
    return stored
  }

  await words(page).focus()
  for (let moment = 0; moment < MOMENTS; moment += 1) {
    await context.setOffline(true)
    await type(1 + Math.floor(next() * 2))
    await page.waitForTimeout(next() * 300)
    await context.setOffline(false)
    await type(1)
  }
  await expect(page.getByText('Your words are kept.')).toBeVisible({ timeout: 15_000 })

  await context.setOffline(true)
  await type(2)
  expect(await nothingLiesOpen()).toContain(':words:')
  await page.close()
  await context.setOffline(false)
  page = await context.newPage()
  await page.goto('/my/journal')
  const safe = page.getByText('Words that waited on this device are safe now')
  await expect(safe).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Open the entry' }).click()
  await expect(words(page)).toHaveValue(typed)

  await context.clearCookies()
  await words(page).press('Control+End')
  await type(2)
  await expect(page.getByText('You have been signed out.')).toBeVisible({ timeout: 10_000 })
  await nothingLiesOpen()
  const entry = page.url()
  await page.close()
  page = await context.newPage()
  await signIn(page, somebody())
  await page.goto(entry)
  await expect(words(page)).toHaveValue(typed)
  await words(page).blur()
  await expect(page.getByText('Your words are kept.')).toBeVisible({ timeout: 10_000 })
  expect(await nothingLiesOpen()).not.toContain(':words:')

  const other = await atDesk(browser, await context.storageState())
  await other.goto(entry)
  await expect(words(other)).toHaveValue(typed)
  await words(page).fill(`${typed}phone`)
  await words(page).blur()
  await expect(page.getByText('Your words are kept.')).toBeVisible()
  await words(other).fill(`${typed}desk`)
  await words(other).blur()
  await expect(other.getByText('Another device wrote in this entry')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Two texts, both kept')).toBeVisible()
  await expect(words(page)).toHaveValue(`${typed}phone`)
  await expect(page.getByText(`${typed}desk`)).toBeVisible()
})

test('what is typed while the page is still arriving stays', async ({ browser }) => {
  const page = await own(browser)
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    await route.continue()
  })
  await page.goto('/my/journal', { waitUntil: 'commit' })
  await words(page).pressSequentially('An early heron')
  await page.waitForLoadState('load')
  await expect(page.getByText('Your words are kept.')).toBeVisible()
  await expect(words(page)).toHaveValue('An early heron')
})

/** A microphone that hums: the browser records a real sound of it. */
const hum = (page: Page) =>
  page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = async () => {
      const context = new AudioContext()
      const tone = context.createOscillator()
      const out = context.createMediaStreamDestination()
      tone.connect(out)
      tone.start()
      return out.stream
    }
  })

test('a voice note that was spoken without a connection outlives its tab, also where it was never ended', async ({
  browser,
}) => {
  let page = await own(browser)
  const context = page.context()
  const speak = async () => {
    page = await context.newPage()
    await hum(page)
    await page.goto('/my/journal')
    await page.getByText('Record a voice note').first().waitFor({ state: 'attached' })
    await page.getByText('Speak instead').click()
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Record a voice note' }).click()
    await expect.poll(() => storedText(page)).toContain(':sound:')
  }
  const comesBack = async () => {
    await page.close()
    await context.setOffline(false)
    page = await context.newPage()
    await page.goto('/my/journal')
    await expect(page.getByText('Words that waited on this device are safe now')).toBeVisible()
    await page.getByRole('link', { name: 'Open the entry' }).click()
    await expect(page.getByRole('button', { name: 'Erase' })).toBeVisible()
    expect(await storedText(page)).not.toContain(':sound:')
  }
  await speak()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('It lies sealed on this device')).toBeVisible()
  expect(await storedText(page)).not.toContain('webm')
  await comesBack()
  await speak()
  await comesBack()
})
