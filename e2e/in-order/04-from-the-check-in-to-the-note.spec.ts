import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { day, moveClockTo } from '../support/clock.ts'
import { nadia } from '../support/nadia.ts'
import { as, DEMO_PASSWORD, staff } from '../support/people.ts'
import { storedText } from '../support/storage.ts'
import { choose, colleagueChecks, measure, press, sessionScreenOf } from '../support/session.ts'

/** The session: each step by somebody of the clinic, none of them before it is safe. */
test.describe.configure({ mode: 'serial' })

const sessionScreen = (page: Page) => sessionScreenOf(page, nadia.called)

test('the nurse checks in by two identifiers, not by one', async ({ browser }) => {
  const nurse = await as(browser, 'nurse')
  await sessionScreen(nurse)
  await expectAccessible(nurse)
  await nurse.getByRole('checkbox', { name: 'Full name' }).check()
  await nurse.getByRole('checkbox', { name: 'The place is confirmed' }).check()
  await nurse.getByRole('checkbox', { name: 'Somebody who watches is there' }).check()
  await press(nurse, 'Check in')
  await expect(nurse.getByText('Two identifiers are needed')).toBeVisible()
  await nurse.getByRole('checkbox', { name: 'Date of birth' }).check()
  await press(nurse, 'Check in')
  await expect(nurse.getByRole('heading', { name: 'First vital signs' })).toBeVisible()
})

test('nothing goes on before the first vital signs are complete', async ({ browser }) => {
  const nurse = await as(browser, 'nurse')
  await sessionScreen(nurse)
  await press(nurse, 'Accept the first vital signs')
  await expect(nurse.getByText('The first vital signs are not complete')).toBeVisible()
  await measure(nurse, 'First', ['122', '78'])
  await press(nurse, 'Accept the first vital signs')
  await expect(nurse.getByRole('heading', { name: 'Ready for the dose?' })).toBeVisible()
  await expectAccessible(nurse)
})

test('a dose is refused without its lot number, and when it is not the ordered one; then it is given', async ({
  browser,
}) => {
  const first = await as(browser, 'prescriber')
  await sessionScreen(first)
  await press(first, 'Ready for the dose')
  await expect(first.getByLabel('Dose given')).toHaveValue('')
  await first.getByLabel('Units used').fill('2 tablets')
  await first.getByRole('checkbox', { name: 'I have checked the amount' }).check()
  await first.getByLabel('Dose given').fill('90')
  await expect.poll(() => storedText(first)).toContain('dose ')
  expect(await storedText(first)).not.toContain('2 tablets')
  // The tab is killed: what was typed is back, and what was ticked is looked at anew.
  const prescriber = await first.context().newPage()
  await first.close()
  await sessionScreen(prescriber)
  const dose = prescriber.getByLabel('Dose given')
  await expect(dose).toHaveValue('90')
  await expect(prescriber.getByLabel('Units used')).toHaveValue('2 tablets')
  const checked = prescriber.getByRole('checkbox', { name: 'I have checked the amount' })
  await expect(checked).not.toBeChecked()
  await checked.check()
  await press(prescriber, 'Record the dose')
  await expect(prescriber.getByRole('link', { name: 'Please enter the lot number.' })).toBeVisible()
  await prescriber.getByLabel('Lot number').fill('HL-3007')
  await press(prescriber, 'Record the dose')
  await expect(prescriber.getByText('The dose is not what was ordered')).toBeVisible()
  await expect(prescriber.getByLabel('Lot number')).toHaveValue('HL-3007')
  await colleagueChecks(prescriber, staff('nurse').name, 'HL-3007', DEMO_PASSWORD)
  await dose.fill('100')
  await press(prescriber, 'Record the dose')
  await expect(prescriber.getByRole('heading', { name: 'Watching' })).toBeVisible()
  await expect(
    prescriber
      .getByText(/100 mg given/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
  await expectAccessible(prescriber)
})

test('readings follow, and nobody leaves before two hours', async ({ browser }) => {
  const nurse = await as(browser, 'nurse')
  await moveClockTo(browser, day(1), '12:25')
  await sessionScreen(nurse)
  await measure(nurse, 'During', ['134', '84'])
  await press(nurse, 'Recovery begins')
  await expect(nurse.getByRole('heading', { name: 'Ready to leave?' })).toBeVisible()
  await lookAtLeaving(nurse)
  await expect(nurse.getByText('Not ready to leave yet')).toBeVisible()
  await expectAccessible(nurse)
})

async function lookAtLeaving(page: Page): Promise<void> {
  const leaving = page.locator('form', { hasText: 'Knows name, place and date?' })
  await leaving.getByLabel('How awake?').selectOption({ index: 1 })
  await choose(page, 'Knows name, place and date?', 'Yes')
  await choose(page, 'Stands and walks steadily?', 'Yes')
  await choose(page, 'Vomiting now?', 'No')
  await choose(page, 'Distressing detachment or hallucinations?', 'No')
  await choose(page, 'Companion there and named?', 'Yes')
  await choose(page, 'Instructions repeated back', 'Yes')
  await choose(page, 'Nausea', 'None')
  await choose(page, 'Safety question', 'No thoughts of self-harm')
  await press(page, 'Check whether ready to leave')
}

test('by the criteria, with a companion and a signature, the client goes home', async ({
  browser,
}) => {
  await moveClockTo(browser, day(1), '13:55')
  const prescriber = await as(browser, 'prescriber')
  await sessionScreen(prescriber)
  await measure(prescriber, 'Before leaving', ['120', '77'])
  await lookAtLeaving(prescriber)
  await prescriber.getByLabel('Who stays with them').fill('Jo Hartwell')
  await prescriber.getByRole('checkbox', { name: 'Instructions repeated back' }).check()
  await prescriber.getByLabel('Your password').fill(DEMO_PASSWORD)
  await press(prescriber, 'Sign and let go')
  await expect(prescriber.getByText('Left with Jo Hartwell', { exact: true })).toBeVisible()
  await expectAccessible(prescriber)
})

test('the note is written, signed and closed; afterwards it can only be added to', async ({
  browser,
}) => {
  const prescriber = await as(browser, 'prescriber')
  await sessionScreen(prescriber)
  await prescriber
    .getByLabel('Note', { exact: true })
    .fill('Rested, eyes closed, breathing even throughout.')
  await press(prescriber, 'Keep the note')
  await prescriber.getByLabel('Your password').fill(DEMO_PASSWORD)
  await press(prescriber, 'Sign the note')
  await expect(prescriber.getByText('Note signed')).toBeVisible()
  await expect(prescriber.getByText('Add to the note')).toBeVisible()
  await expect(prescriber.getByRole('button', { name: 'Keep the note' })).toHaveCount(0)
  await expectAccessible(prescriber)
})
