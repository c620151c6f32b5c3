import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { day, demonstration, lettersTo, wallTime } from '../support/clock.ts'
import { nadia, nadiaOnHerPhone, recordOf, recordOfNadia } from '../support/nadia.ts'
import { as, client, DEMO_PASSWORD, staff } from '../support/people.ts'

/** What the clinic does with the answers, until a session is in the calendar. */
test.describe.configure({ mode: 'serial' })

test('a nurse reads what the rules say and adds a blood pressure and her scores', async ({
  browser,
}) => {
  const nurse = await as(browser, 'nurse')
  await recordOfNadia(nurse, 'Screening')
  await expect(nurse.getByText('something is still missing')).toBeVisible()
  await expect(nurse.getByText(/^SCR-SUD, rules \S+ · Source/).first()).toBeVisible()
  await expect(nurse.getByText('AUDIT-C score (0 to 12)').first()).toBeVisible()
  await expect(nurse.getByText('sertraline').first()).toBeVisible()
  await nurse.getByLabel('Upper number (systolic)').fill('118')
  await nurse.getByLabel('Lower number (diastolic)').fill('160')
  await nurse.getByLabel('Date', { exact: true }).fill(day(-1))
  await nurse.getByLabel('Time', { exact: true }).fill('20:15')
  await nurse.getByRole('button', { name: 'Record the reading' }).click()
  await expect(
    nurse.getByRole('link', { name: 'The upper number has to be higher than the lower one' }),
  ).toBeVisible()
  await expect(nurse.getByLabel('Upper number (systolic)')).toHaveValue('118')
  await nurse.getByLabel('Lower number (diastolic)').fill('76')
  await nurse.getByRole('button', { name: 'Record the reading' }).click()
  await expect(nurse.getByText('118/76 mmHg', { exact: true })).toBeVisible()
  await nurse.getByLabel('C-SSRS triage').selectOption({ label: 'None' })
  await nurse.getByLabel('DAST-10 score (0 to 10)').fill('0')
  await nurse.getByLabel('AUDIT-C score (0 to 12)').fill('1')
  await nurse.getByLabel('BMI').fill('23.4')
  await nurse.getByLabel('Recorded sex').selectOption({ label: 'Female' })
  await nurse.getByLabel('Setting', { exact: true }).selectOption({ label: 'In the clinic' })
  await nurse.getByLabel('Route', { exact: true }).selectOption({ label: 'Under the tongue' })
  await nurse.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(nurse.getByText('something is still missing')).toBeHidden()
  await expectAccessible(nurse)
})

test('a clinician clears until a date and signs with the password, not with a wrong one', async ({
  browser,
}) => {
  const director = await as(browser, 'director')
  await recordOfNadia(director, 'Screening')
  await director.getByRole('radio', { name: /^Cleared/ }).check()
  await director.getByLabel('Cleared until').fill(day(60))
  await director.getByRole('checkbox', { name: 'In the clinic' }).check()
  await director.getByRole('checkbox', { name: 'Under the tongue' }).check()
  await director
    .getByLabel('Letter to the client')
    .fill('Thank you for your careful answers. You are cleared for sessions at the clinic.')
  await director.getByLabel('Your password').fill('not the password')
  await director.getByRole('button', { name: 'Sign the determination' }).click()
  await expect(director.getByText('Please confirm it is you')).toBeVisible()
  await expect(director.getByLabel('Letter to the client')).toHaveValue(/^Thank you/)
  await director.getByLabel('Your password').fill(DEMO_PASSWORD)
  await director.getByRole('button', { name: 'Sign the determination' }).click()
  await expect(director.getByText('Clearance in force')).toBeVisible()
  await expectAccessible(director)
})

test('the client reads the letter and until when she is cleared', async ({ browser }) => {
  const page = await nadiaOnHerPhone(browser)
  await page.goto('/my/screening/outcome')
  await expect(page.getByText('You are cleared for sessions').first()).toBeVisible()
  await expect(page.getByText('Thank you for your careful answers.')).toBeVisible()
  await expectAccessible(page)
})

test('a prescriber signs the order, every number of it typed by hand', async ({ browser }) => {
  const director = await as(browser, 'director')
  await recordOfNadia(director, 'Book')
  await director.getByText('Write a dose order').click()
  const order = director.locator('form', { hasText: 'Sign the order' })
  await expect(order.getByLabel('Dose')).toHaveValue('')
  await order.getByLabel('Medicine and form').fill('ketamine, tablet under the tongue')
  await order.getByLabel('How it is given').selectOption({ label: 'Under the tongue' })
  await order.getByLabel('Dose').fill('100')
  await order.getByLabel('Fewest days between two sessions').fill('7')
  await order.getByLabel('Last day on which it counts').fill(day(60))
  await order.getByLabel('Your password').fill(DEMO_PASSWORD)
  await order.getByRole('button', { name: 'Sign the order' }).click()
  await expect(director.getByText('100 mg', { exact: false }).first()).toBeVisible()
  await expectAccessible(director)
})

type Wish = { readonly name: string; readonly kind: string; readonly where: string }

/** Looks for a free time of Tomas Reyes, from tomorrow on. */
async function lookForTimes(page: Page, { name, kind, where }: Wish): Promise<void> {
  await recordOf(page, name, 'Book')
  await page.getByLabel('What kind of appointment').selectOption({ label: kind })
  await page.getByLabel('Where').selectOption({ label: where })
  if (kind === 'Treatment session')
    await page
      .getByLabel('How the medicine is given (treatment sessions only)')
      .selectOption({ label: 'Under the tongue' })
  await page
    .getByLabel('Clinician', { exact: true })
    .selectOption({ label: staff('prescriber').name })
  await page.getByLabel('From this day on').fill(day(1))
  await page.getByRole('button', { name: 'Show free times' }).click()
  await expect(page.getByRole('radio').first()).toBeVisible()
}

test('of two people who book the same time, one gets it and one is told kindly', async ({
  browser,
}) => {
  const desk = await as(browser, 'front desk')
  const nurse = await as(browser, 'nurse')
  const session = { name: nadia.name, kind: 'Treatment session', where: 'At the clinic' }
  const other = client('waiting', 'Harbor Light').name
  await lookForTimes(desk, session)
  await lookForTimes(nurse, { name: other, kind: 'Intake talk', where: 'At home, by video' })
  await expectAccessible(desk)
  const eleven = (page: Page) => page.getByRole('radio', { name: /^11:00 AM/ }).first()
  await eleven(desk).check()
  await eleven(nurse).check()
  await desk.getByRole('button', { name: 'Book this time' }).click()
  await expect(desk.getByText('The appointment is booked')).toBeVisible()
  await nurse.getByRole('button', { name: 'Book this time' }).click()
  await expect(nurse.getByText('Someone has just taken that time')).toBeVisible()
  await expectAccessible(nurse)
})

test('the booked session stands in the calendar, and the client had a letter', async ({
  browser,
}) => {
  const desk = await as(browser, 'front desk')
  await desk.goto(`/calendar?date=${day(1)}`)
  const hers = desk.getByRole('link', { name: new RegExp(nadia.called) })
  await expect(hers.filter({ visible: true }).first()).toBeVisible()
  await expectAccessible(desk)
  const letters = await demonstration(browser)
  const hersToo = lettersTo(letters, nadia.email)
  await expect(hersToo.filter({ hasText: 'About your appointment at Harbor Light' })).toHaveCount(1)
})

/** Told before any story moves the clock. The day's questions open 24 hours before the medicine, which is at 11:30 tomorrow. */
test('the client sees her preparation in clock time', async ({ browser }) => {
  const phone = await nadiaOnHerPhone(browser)
  await phone.goto('/my/session')
  await phone.waitForURL(/session\/[0-9a-f-]{36}/)
  const way = phone.getByRole('list', { name: 'The way to your session' })
  await expect(way).toContainText('Your appointment begins')
  await expect(way).toContainText('The medicine, if everything is in order')
  await expect(phone.getByText(/All times are New York time/)).toBeVisible()
  const word = wallTime() < '11:30' ? 'It is too early to say' : 'Something is missing'
  await expect(phone.getByText(word)).toBeVisible()
  await expectAccessible(phone)
})
