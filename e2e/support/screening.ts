import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { backgroundKinds } from '../../lib/screening/background.ts'
import { type Answers, wellAnswers } from '../../prisma/story/answers.ts'

/** Background questions are passed by: none of them has to be told. */
const keptToOneself = Object.fromEntries(
  Object.keys(backgroundKinds).map((field) => [field, 'prefer_not']),
)

const fieldOf = (page: Page): string => new URL(page.url()).pathname.split('/').pop() ?? ''

/** Chooses or types the answer of the question that is on the page. */
async function answer(page: Page, value: unknown): Promise<void> {
  const choices = Array.isArray(value) ? (value.length > 0 ? value : ['none']) : [value]
  const typed = page.locator('input[name="value"]:not([type="radio"]), textarea[name="value"]')
  if (await typed.count()) await typed.fill(Array.isArray(value) ? value.join('\n') : String(value))
  else
    for (const choice of choices)
      await page.locator(`form input:not([type="hidden"])[value="${String(choice)}"]`).check()
}

/** Answers the question on the page and goes on to the next. */
async function answerAndGoOn(page: Page, value: unknown): Promise<void> {
  const before = page.url()
  if (fieldOf(page) === 'allergies') {
    await page.getByRole('button', { name: 'I know of no allergies' }).click()
    await expect(page).not.toHaveURL(before)
    return
  }
  await answer(page, value)
  await page.getByRole('button', { name: 'Save and go on' }).click()
  await expect(page).not.toHaveURL(before)
}

/** Goes through the questions as they come, until one of those named, or the end. */
export async function answerUntil(
  page: Page,
  stop: readonly string[],
  changed: Answers = {},
): Promise<string> {
  const answers: Readonly<Record<string, unknown>> = {
    ...wellAnswers,
    ...keptToOneself,
    state: 'NY',
    address: '7 Linden Court, Brooklyn',
    ...changed,
  }
  for (;;) {
    const field = fieldOf(page)
    if (field === 'check' || stop.includes(field)) return field
    if (!(field in answers)) throw new Error(`The story has no answer to ${field}`)
    await answerAndGoOn(page, answers[field])
  }
}
