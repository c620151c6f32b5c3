import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { as, client } from '../support/people.ts'

test('a client says how to be kept company, and finds it again', async ({ browser }) => {
  const page = await as(browser, client('on-hold'))
  await page.goto('/my/session')
  const address = new URL(page.url()).pathname
  await page.goto(`${address}/monitor`)
  await page.getByRole('button', { name: 'Keep this' }).click()
  await expect(page.getByText('Please choose one of these.').first()).toBeVisible()
  await page.getByRole('radio', { name: 'Ask me first' }).check()
  await page.getByLabel('What helps you').fill('The blue blanket')
  await page.getByRole('button', { name: 'Keep this' }).click()
  await expect(page.getByText('Kept. Those who stay with you read it.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Ask me first' })).toBeChecked()
  await expect(page.getByLabel('What helps you')).toHaveValue('The blue blanket')
  await expectAccessible(page)
  await page.context().close()
})
