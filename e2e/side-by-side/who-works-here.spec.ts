import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { linkInLetterTo } from '../support/clock.ts'
import {
  as,
  client,
  DEMO_PASSWORD,
  enterAs,
  givePassword,
  type Part,
  secondStepCode,
  staff,
} from '../support/people.ts'
import { atDesk } from '../support/sizes.ts'

const homes: readonly (readonly [Part, string])[] = [
  ['director', '/clinician'],
  ['prescriber', '/clinician'],
  ['nurse', '/clinician'],
  ['guide', '/guide'],
  ['front desk', '/front-desk'],
  ['administrator', '/admin'],
]

for (const [part, home] of homes)
  test(`the ${part} begins the day at ${home}`, async ({ browser }) => {
    const page = await atDesk(browser)
    await enterAs(page, staff(part))
    await expect(page).toHaveURL(new RegExp(`${home}$`))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.context().close()
  })

test('a wrong password and an unknown e-mail are refused in the same words, and the e-mail stays', async ({
  page,
}) => {
  const answers: string[] = []
  for (const email of [client('monitor-missing').email, 'nobody@harbor-light.example']) {
    await page.goto('/sign-in')
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password', { exact: true }).fill('not this one at all')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    const refusal = page.getByRole('main').getByRole('alert')
    await expect(refusal).toBeVisible()
    answers.push(await refusal.innerText())
    await expect(page.getByLabel('E-mail')).toHaveValue(email)
  }
  expect(answers[0]).toContain('E-mail and password do not match an account')
  expect(answers[1]).toBe(answers[0])
})

test('those who work here get nowhere before their second step, and a wrong code is refused', async ({
  page,
}) => {
  await page.goto('/sign-in')
  await givePassword(page, staff('front desk'))
  await page.waitForURL(/second-step/)
  await page.goto('/front-desk')
  await expect(page).toHaveURL(/second-step/)
  const wrong = secondStepCode() === '000000' ? '111111' : '000000'
  await page.getByLabel('Code', { exact: true }).fill(wrong)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText('This code does not count')).toBeVisible()
})

test('the administrator invites a colleague, who sets up a second step, and whose access ends at once', async ({
  browser,
}) => {
  const colleague = { name: 'Ilse Okoro', email: 'ilse.okoro@harbor-light.example' }
  const administrator = await as(browser, 'administrator')
  await administrator.goto('/admin/people/invite')
  await administrator.getByLabel('Name, as clients and colleagues see it').fill(colleague.name)
  await administrator.getByLabel('E-mail').fill(colleague.email)
  await administrator.getByRole('radio', { name: 'Front desk' }).check()
  await administrator.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(administrator.getByText('The invitation is on its way')).toBeVisible()

  const page = await atDesk(browser)
  await page.goto(await linkInLetterTo(browser, colleague.email))
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Accept and go on' }).click()
  await page.waitForURL(/second-step/)
  await expectAccessible(page)
  const letters = await page
    .getByText(/^[A-Z2-7 ]{32,}$/)
    .first()
    .innerText()
  const secret = letters.replaceAll(/\s/g, '')
  await page.getByLabel('Code', { exact: true }).fill(secondStepCode(secret))
  await page.getByRole('button', { name: 'Turn on my second step' }).click()
  await page.waitForURL(/front-desk/)

  await administrator.goto('/admin/people')
  await administrator.getByRole('link', { name: colleague.name }).click()
  await administrator.getByRole('button', { name: 'End access' }).click()
  const sure = administrator.getByRole('dialog')
  await sure.getByRole('button', { name: 'End the access now' }).click()
  await expect(administrator.getByText('has no access at the moment')).toBeVisible()
  await page.goto('/front-desk')
  await expect(page).toHaveURL(/sign-in/)
})

test('the front page, safety and sign-in are walked with the keyboard alone', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the main part' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.goto('/')
  const reach = async (name: string | RegExp) => {
    const wanted = page.getByRole('link', { name }).first()
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab')
      if (await wanted.evaluate((one) => one === document.activeElement)) return
    }
    throw new Error(`The keyboard does not reach ${String(name)}`)
  }
  await reach(/safety/i)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/safety/)
  await expect(page.getByText('988').first()).toBeVisible()
  await page.goto('/')
  await reach(/^Sign in/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/sign-in/)
  await page.getByLabel('E-mail').focus()
  await page.keyboard.type(client('stopped').email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/my/)
})
