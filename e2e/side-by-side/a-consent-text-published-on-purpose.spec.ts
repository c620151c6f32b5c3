import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { as, staff } from '../support/people.ts'

test('an administrator sees how a text reads and what has changed, and publishes only on purpose', async ({
  browser,
}) => {
  const page = await as(browser, staff('administrator'))
  await page.goto('/admin/consents')
  await page.getByText('Write a new version').first().click()
  const body = page.getByLabel('Text', { exact: true }).first()
  await body.fill(`${await body.inputValue()}\n\n## One more thing\n\nAsk us anything.`)
  await expect(page.getByRole('heading', { name: 'One more thing' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Ask us anything.' })).toBeVisible()
  await page.getByRole('button', { name: 'Publish this version' }).first().click()
  await expect(
    page.getByText('Please say that this text is to be published.').first(),
  ).toBeVisible()
  await expect(body).toHaveValue(/One more thing/)
  await expectAccessible(page)
  await page.context().close()
})
