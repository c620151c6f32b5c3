import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { day } from '../support/clock.ts'
import { as, client } from '../support/people.ts'

/** A Tuesday about four weeks ahead, which no other story looks at. */
const tuesday = () => {
  const away = [2, 1, 0, 6, 5, 4, 3][new Date(`${day()}T12:00:00Z`).getUTCDay()] ?? 0
  return day(28 + away)
}

/** Goes to something with Tab alone. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target.first()).toBeVisible()
  for (let presses = 0; presses < 90; presses += 1) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not lead there')
}

const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

/** Looks through the calendar's columns with the arrow keys until somebody's appointment has the focus. */
async function arrowsTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press('g')
  for (let column = 0; column < 8; column += 1) {
    await page.keyboard.press('Home')
    for (let line = 0; line < 24; line += 1) {
      if ((await focusedName(page)).startsWith(name)) return
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('ArrowRight')
  }
  throw new Error(`No appointment of ${name} is reached by the arrow keys`)
}

test('a receptionist books, moves and takes back, calls off and puts on the waitlist without a mouse', async ({
  browser,
}) => {
  const page = await as(browser, 'front desk')
  const { name } = client('note-unsigned', 'Harbor Light')
  await page.goto(`/calendar?date=${tuesday()}`)
  await expect(page.getByRole('grid')).toBeVisible()
  await expectAccessible(page)

  await page.keyboard.press('?')
  await expect(page.getByRole('heading', { name: 'The calendar by keyboard' })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.keyboard.press('g')
  for (let n = 0; n < 4; n += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('n')
  await page.waitForURL(/calendar\/new/)
  await expectAccessible(page)
  await tabTo(page, page.getByRole('searchbox'))
  await page.keyboard.type(name.split(' ').at(-1) ?? name)
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=/)
  await tabTo(page, page.getByRole('main').getByRole('link', { name }))
  expect(decodeURIComponent(page.url()), 'no name in an address').not.toContain(
    name.split(' ').at(-1) ?? name,
  )
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/clients\/.*\/book/)

  await tabTo(page, page.getByLabel('What kind of appointment'))
  await page.keyboard.type('Int')
  await tabTo(page, page.getByLabel('Where', { exact: true }))
  await page.keyboard.type('At home')
  await tabTo(page, page.getByLabel('Guide', { exact: true }))
  await page.keyboard.press('ArrowDown')
  await tabTo(page, page.getByRole('button', { name: 'Show free times' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('radio'))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Book this time' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('The appointment is booked')).toBeVisible()

  await page.goto(`/calendar?date=${tuesday()}`)
  await expect(page.getByRole('grid')).toBeVisible()
  await arrowsTo(page, name)
  await page.keyboard.press('m')
  await expect(page.getByText('You are moving an appointment').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Moved. The client is told')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('u')
  await expect(page.getByText('back at its old time')).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: 'Day by room' }))
  await page.keyboard.press('Enter')
  await page.waitForURL(/view=rooms/)
  await expect(page.getByRole('columnheader', { name: 'By video' })).toBeVisible()
  await arrowsTo(page, name)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/clients\/.*\/book/)

  await tabTo(page, page.getByRole('button', { name: 'Call it off' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('textbox', { name: 'Why' }))
  await page.keyboard.type('They called: away that week')
  await tabTo(page, page.getByRole('checkbox'))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Yes, call it off' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('The appointment is called off')).toBeVisible()

  await tabTo(page, page.getByRole('link', { name: /on the waitlist/ }))
  await page.keyboard.press('Enter')
  await page.waitForURL(/waitlist/)
  await expect(page.getByRole('heading', { name: `Put ${name} on the list` })).toBeVisible()
  await expectAccessible(page)
  await tabTo(page, page.getByRole('radio', { name: 'Intake talk' }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('radio', { name: 'At home, by video' }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByLabel('The last day that helps'))
  const [year, month, date] = tuesday().split('-')
  await page.keyboard.type(`${month}${date}${year}`)
  await tabTo(page, page.getByRole('button', { name: 'Put on the list' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('On the list. The next time that suits is offered.')).toBeVisible()
  const inTurn = page.getByRole('row', { name: new RegExp(name) })
  await tabTo(page, inTurn.getByRole('button', { name: 'Take off the list' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Taken off the list', { exact: true })).toBeVisible()
})
