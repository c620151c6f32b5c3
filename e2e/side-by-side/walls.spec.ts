import { expect, type Page, test } from '@playwright/test'
import { changed, send, type Sent, sentBy } from '../support/replay.ts'
import { as, client, staff } from '../support/people.ts'

const ours = () => client('waiting', 'Harbor Light')
const theirs = () => client('waiting', 'Saguaro')

/** What somebody sees at an address: the status and the words of the page. */
async function answerAt(page: Page, address: string): Promise<string> {
  const answer = await page.goto(address)
  return `${answer?.status()} ${await page.getByRole('main').innerText()}`
}

test('another clinic’s records answer exactly as addresses that do not exist', async ({
  browser,
}) => {
  const director = await as(browser, 'director')
  const nowhere = await answerAt(director, '/clients/00000000-0000-4000-8000-000000000000')
  expect(nowhere).toContain('404')
  expect(nowhere).toContain('This page is not here')
  for (const part of ['', '/screening', '/medications', '/contact', '/book'])
    expect(await answerAt(director, `/clients/${theirs().clientId}${part}`)).toBe(nowhere)
  expect(await answerAt(director, `/clients/${ours().clientId}`)).toContain(ours().name)
})

test('for a client the places of the staff do not exist, and for a guide not those of others', async ({
  browser,
}) => {
  const page = await as(browser, client('monitor-missing'))
  const nowhere = await answerAt(page, '/there-is-no-such-page')
  for (const place of [
    '/clients',
    `/clients/${ours().clientId}`,
    '/clinician',
    '/guide',
    '/front-desk',
    '/admin',
    '/admin/people',
    '/alerts',
    '/calendar',
    '/invitations',
  ])
    expect(await answerAt(page, place), place).toBe(nowhere)
  const guide = await as(browser, 'guide')
  const unknown = await answerAt(guide, '/there-is-no-such-page')
  for (const place of ['/admin', '/clinician', '/my', `/clients/${ours().clientId}/screening`])
    expect(await answerAt(guide, place), place).toBe(unknown)
})

test('a stranger is asked to sign in, and comes back to where they wished to go', async ({
  page,
}) => {
  await page.goto('/clients')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fclients/)
})

async function screeningOf(page: Page, clientId: string | null): Promise<Page> {
  await page.goto(`/clients/${clientId}/screening`)
  return page
}

const dast = 'DAST-10 score (0 to 10)'

test('a form with another clinic’s client in it changes nothing there', async ({ browser }) => {
  const director = await screeningOf(await as(browser, 'director'), ours().clientId)
  await director.getByLabel(dast).fill('3')
  const form = director.locator('form', { has: director.getByLabel(dast) })
  await form
    .locator('input[name="clientId"]')
    .evaluate((field, id) => field.setAttribute('value', id ?? ''), theirs().clientId)
  await form.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(form.getByRole('alert')).toBeVisible()
  const neighbour = await as(browser, staff('director', 'Saguaro'))
  await screeningOf(neighbour, theirs().clientId)
  await expect(neighbour.getByLabel(dast)).toHaveValue('')
})

const effects = (page: Page, pressure: string) =>
  page.getByText(`${pressure} mmHg`, { exact: true })

test('an action without a sign-in, of another role, or from a foreign page is refused', async ({
  browser,
}) => {
  const nurse = await screeningOf(await as(browser, 'nurse'), ours().clientId)
  await nurse.getByLabel('Upper number (systolic)').fill('131')
  await nurse.getByLabel('Lower number (diastolic)').fill('81')
  await nurse.getByLabel('Time', { exact: true }).fill('00:01')
  const sent = await sentBy(nurse, () =>
    nurse.getByRole('button', { name: 'Record the reading' }).click(),
  )
  await expect(effects(nurse, '131/81')).toHaveCount(1)

  const stranger = changed(sent, { 131: '132' })
  expect(await (await send(stranger, { cookie: '' })).text()).toContain('signed-out')
  const foreigner = changed(sent, { 131: '133' })
  const answer = await send(foreigner, { origin: 'https://elsewhere.example', referer: '' })
  expect(await answer.text()).not.toContain('"status":"done"')
  const other = await as(browser, client('monitor-missing'))
  const cookies = await other.context().cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  expect(await (await send(changed(sent, { 131: '134' }), { cookie })).text()).toContain(
    'signed-out',
  )
  const honest: Sent = changed(sent, { 131: '135' })
  expect(await (await send(honest)).text()).toContain('"status":"done"')
  await Promise.all([send(honest), send(honest), send(honest)])

  await nurse.reload()
  for (const refused of ['132/81', '133/81', '134/81'])
    await expect(effects(nurse, refused)).toHaveCount(0)
  await expect(effects(nurse, '135/81')).toHaveCount(1)
})
