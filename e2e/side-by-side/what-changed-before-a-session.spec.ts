import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { as, client, staff } from '../support/people.ts'

const somebody = () => client('medicine-changed', 'Saguaro')

test('a client is shown what they said, says what is still true, and a clinician reads only what differs', async ({
  browser,
}) => {
  const page = await as(browser, somebody())
  await expect(page.getByText('Something has to be asked again')).toBeVisible()
  await expect(page.getByText('This session waits until a clinician has looked')).toBeVisible()
  await page.getByRole('link', { name: 'Look at my answers' }).click()
  await expect(page.getByRole('heading', { name: 'What changed?' })).toBeVisible()
  await expect(page.getByText('A medicine was added, stopped or changed')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Begin', exact: true }).click()

  await page
    .getByRole('group', { name: /make your own medical decisions/i })
    .getByText('Still true')
    .click()
  await expect(page.getByText('Saved')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'What you have said this time' })).toBeVisible()
  await expectAccessible(page)

  const end = page.getByRole('heading', { name: 'Check your answers' })
  const anew = page.getByRole('link', { name: 'Answer this question' })
  const all = page.getByRole('button', { name: 'All of this is still true' })
  const save = page.getByRole('button', { name: 'Save and go on' })
  for (let part = 0; part < 12; part++) {
    // Only when a part stands is it read what it asks.
    await expect(end.or(anew).or(all).or(save).first()).toBeVisible()
    if (await end.isVisible()) break
    const before = page.url()
    if (await anew.count()) {
      await anew.first().click()
      await page.getByText('Not at all', { exact: true }).click()
      await save.click()
    } else if (await all.count()) await all.click()
    else {
      await page.getByRole('radio', { name: 'Still true' }).last().check()
      await save.click()
    }
    await expect(page).not.toHaveURL(before)
  }
  await expect(page).toHaveURL(/changes\/check/)
  await page.getByLabel(/name/i).fill(somebody().name)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: /send/i }).click()
  await expect(page.getByText('Thank you for telling us. A clinician looks at it.')).toBeVisible()

  const clinician = await as(browser, staff('director', 'Saguaro'))
  await clinician.goto(`/clients/${somebody().clientId}/screening/changes`)
  await expect(clinician.getByText('zolpidem').first()).toBeVisible()
  await expect(clinician.getByText('No answer differs')).toBeVisible()
  await expect(
    clinician.getByRole('link', { name: 'Open the whole screening and decide' }),
  ).toBeVisible()
  await expectAccessible(clinician)
})
