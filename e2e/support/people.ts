import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { generateSync } from 'otplib'
import { DEMO_PASSWORD, DEMO_SECRET } from '../../lib/demo/secrets.ts'
import type { DemoPerson, Station } from '../../lib/demo/model.ts'
import { castIn, clientAt, staffAs } from '../../prisma/story/cast.ts'
import { atDesk } from './sizes.ts'

export { DEMO_PASSWORD }

const dataDir = process.env.E2E_DATA_DIR ?? ''
let read: readonly DemoPerson[] | undefined

/** The invented people of this run. */
const cast = (): readonly DemoPerson[] => (read ??= castIn(dataDir))

/** Everyone who works at Harbor Light, by what they do; and those of Saguaro, next door. */
export type Part = 'administrator' | 'director' | 'prescriber' | 'nurse' | 'guide' | 'front desk'

const roles: Readonly<Record<Part, string>> = {
  administrator: 'Administrator',
  director: 'Clinician, medical director',
  prescriber: 'Clinician, prescriber',
  nurse: 'Clinician, nurse',
  guide: 'Guide',
  'front desk': 'Front desk',
}

export const staff = (part: Part, clinic?: string): DemoPerson =>
  staffAs(cast(), roles[part], clinic)

export const client = (station: Exclude<Station, 'staff'>, clinic?: string): DemoPerson =>
  clientAt(cast(), station, clinic)

/** One of the cast by name, where several stand at the same station. */
export const named = (name: string): DemoPerson => {
  const found = cast().find((one) => one.name === name)
  if (!found) throw new Error(`Nobody of the cast is called ${name}`)
  return found
}

type Somebody = Pick<DemoPerson, 'name' | 'email' | 'station'>

/** Signs in through the real form: the password, and for those who work here the second step. */
export async function signIn(page: Page, who: Somebody): Promise<void> {
  await page.goto('/sign-in')
  await givePassword(page, who)
  if (who.station === 'staff') await takeSecondStep(page)
  await expect(page).not.toHaveURL(/sign-in/)
}

export async function givePassword(page: Page, who: Pick<Somebody, 'email'>): Promise<void> {
  await page.getByLabel('E-mail').fill(who.email)
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/**
 * A code counts once: whoever signs in twice within half a minute waits for the next one. On a slow machine the step may
 * be taken while this still waits to see it.
 */
async function takeSecondStep(page: Page): Promise<void> {
  await page.waitForURL(/second-step/)
  await expect(async () => {
    if (!page.url().includes('second-step')) return
    await page.getByLabel('Code', { exact: true }).fill(secondStepCode())
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(page).not.toHaveURL(/second-step/, { timeout: 4_000 })
  }).toPass({ timeout: 45_000, intervals: [5_000] })
}

export const secondStepCode = (secret = DEMO_SECRET): string => generateSync({ secret })

type Kept = Awaited<ReturnType<BrowserContext['storageState']>>

/** Where a sign-in waits for whoever tells the next story, be it in another process: a second-step code counts once. */
const keptIn = ({ email }: Pick<Somebody, 'email'>): string =>
  join(dataDir, 'signed-in', new URL(process.env.E2E_ORIGIN ?? '').port, `${email}.json`)

const kept = (who: Pick<Somebody, 'email'>): Kept | undefined =>
  existsSync(keptIn(who)) ? (JSON.parse(readFileSync(keptIn(who), 'utf8')) as Kept) : undefined

/** A page of somebody who is signed in, in a browser of their own at a desk; the same sign-in for the whole run. */
export const as = (browser: Browser, who: Somebody | Part): Promise<Page> =>
  signedInOn((before) => atDesk(browser, before), typeof who === 'string' ? staff(who) : who)

/** The same on any device. */
export async function signedInOn(
  device: (before?: Kept) => Promise<Page>,
  who: Somebody,
): Promise<Page> {
  const before = kept(who)
  const page = await device(before)
  if (!before) {
    await signIn(page, who)
    await keepSignIn(page, who)
  }
  return page
}

/** Remembers how somebody signed in, or accepted an invitation, for the rest of the run. */
export async function keepSignIn(page: Page, who: Pick<Somebody, 'email'>): Promise<void> {
  const file = keptIn(who)
  mkdirSync(dirname(file), { recursive: true })
  const half = `${file}.${process.pid}`
  writeFileSync(half, JSON.stringify(await page.context().storageState()))
  renameSync(half, file)
}

/** Becomes one of the cast by the demonstration's own door. */
export async function enterAs(page: Page, who: Pick<Somebody, 'name'>): Promise<void> {
  await page.goto('/demo')
  await page.getByRole('button', { name: `Enter as ${who.name}` }).click()
  await expect(page).not.toHaveURL(/\/demo/)
}
