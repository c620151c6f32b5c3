import { expect, test } from '@playwright/test'
import { as, client } from '../support/people.ts'

const secret = 'the heron at the weir'

test('a private entry is seen by nobody else, through no page and no search', async ({
  browser,
}) => {
  const writer = client('monitor-missing')
  const own = await as(browser, writer)
  await own.goto('/my/journal')
  await own.getByRole('textbox', { name: 'Write here' }).fill(`I saw ${secret}.`)
  await expect(own.getByText('Your words are kept.')).toBeVisible()
  const address = await own.getByRole('link', { name: 'Open this entry' }).getAttribute('href')
  const entryId = address?.split('/').pop() ?? ''
  expect(entryId).toMatch(/^[0-9a-f-]{36}$/)

  const looks = {
    guide: [
      '/guide',
      `/guide/entries/${entryId}`,
      `/clients/${writer.clientId}`,
      '/clients?q=heron',
    ],
    director: [
      '/clinician',
      `/guide/entries/${entryId}`,
      `/clients/${writer.clientId}`,
      `/clients/${writer.clientId}/screening`,
      '/clients?q=heron',
      '/alerts',
    ],
    administrator: ['/admin', `/my/journal/${entryId}`, '/admin/people?search=heron'],
  } as const
  for (const [part, addresses] of Object.entries(looks)) {
    const page = await as(browser, part as keyof typeof looks)
    for (const place of addresses) {
      const answer = await page.goto(place)
      const html = (await answer?.text()) ?? ''
      expect(html, `${part} at ${place}`).not.toContain(secret)
      if (place.includes(entryId)) expect(answer?.status(), place).toBe(404)
    }
    await page.context().close()
  }
  await own.goto('/my/journal?q=heron')
  await expect(own.getByText(secret)).toBeVisible()
})
