import { expect, type Page, test } from '@playwright/test'
import { as, client } from '../support/people.ts'

const secret = 'the heron at the weir'
const passage = 'I did not follow it'

/** Draws one line with the keyboard and speaks a short note, as the page would send it. */
async function drawAndSpeak(own: Page, entryId: string): Promise<string> {
  await own.getByText('Draw instead, or as well').click()
  await own.getByRole('application', { name: 'A page to draw on' }).focus()
  for (const key of [' ', 'ArrowRight', 'ArrowDown', ' ']) await own.keyboard.press(key)
  await expect(own.getByText('Your drawing is kept.')).toBeVisible()
  return own.evaluate(async (entry) => {
    const voiceId = crypto.randomUUID()
    const sound = new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, ...new TextEncoder().encode('humming')])
    const headers = { 'x-voice-id': voiceId, 'x-seconds': '2' }
    await fetch(`/api/my/journal/${entry}/voice`, { method: 'POST', headers, body: sound })
    return voiceId
  }, entryId)
}

test('a private entry, its drawing and its voice are met by nobody else, through no page, search or door', async ({
  browser,
}) => {
  const writer = client('monitor-missing')
  const own = await as(browser, writer)
  await own.goto('/my/journal')
  await own.getByRole('textbox', { name: 'Write here' }).fill(`I saw ${secret}. ${passage}.`)
  await expect(own.getByText('Your words are kept.')).toBeVisible()
  const address = await own.getByRole('link', { name: 'Open this entry' }).getAttribute('href')
  const entryId = address?.split('/').pop() ?? ''
  expect(entryId).toMatch(/^[0-9a-f-]{36}$/)
  const voiceId = await drawAndSpeak(own, entryId)
  expect((await own.request.get(`/api/my/voice/${voiceId}`)).status()).toBe(200)

  const hidden = [`/guide/entries/${entryId}`, `/guide/passages/${entryId}`]
  const doors = [`/api/voice/${voiceId}`, `/api/my/voice/${voiceId}`, '/api/my/words/json']
  const looks = {
    guide: ['/guide', ...hidden, `/clients/${writer.clientId}`, '/clients?q=heron'],
    director: [
      '/clinician',
      ...hidden,
      `/clients/${writer.clientId}`,
      `/clients/${writer.clientId}/screening`,
      '/clients?q=heron',
      '/alerts',
    ],
    administrator: [
      '/admin',
      '/admin/prompts',
      `/my/journal/${entryId}`,
      '/admin/people?search=heron',
    ],
  } as const
  for (const [part, addresses] of Object.entries(looks)) {
    const page = await as(browser, part as keyof typeof looks)
    for (const place of addresses) {
      const answer = await page.goto(place)
      const html = (await answer?.text()) ?? ''
      expect(html, `${part} at ${place}`).not.toContain(secret)
      if (place.includes(entryId)) expect(answer?.status(), place).toBe(404)
    }
    for (const door of doors)
      expect((await page.request.get(door)).status(), `${part} at ${door}`).toBe(404)
    await page.context().close()
  }
  await own.goto('/my/journal?q=heron')
  await expect(own.getByText(secret)).toBeVisible()

  await own.goto(`/my/journal/${entryId}`)
  await own.getByRole('button', { name: 'Share only a passage' }).click()
  const dialog = own.getByRole('dialog', { name: 'Share a few of these words?' })
  await dialog.getByLabel('The words you share').fill(passage)
  await dialog.getByRole('radio', { name: 'My guide', exact: true }).check()
  await dialog.getByRole('button', { name: 'Share these words' }).click()
  await expect(own.getByRole('heading', { name: 'Passages you shared' })).toBeVisible()
  const guide = await as(browser, 'guide')
  await guide.goto('/guide')
  await guide.getByRole('link', { name: 'Read a passage' }).first().click()
  await expect(guide.getByText('Only this passage was shared')).toBeVisible()
  expect(await guide.content()).not.toContain(secret)
  expect((await guide.goto(`/guide/entries/${entryId}`))?.status()).toBe(404)
})
