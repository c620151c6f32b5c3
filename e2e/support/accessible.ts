import axeCore from 'axe-core'
import type * as Axe from 'axe-core'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What another width or another scheme can change of a page that has met the whole standard once. */
const ofTheLook = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
]

/** The page as it stands meets WCAG 2.2 AA as far as a machine can tell. */
export const expectAccessible = (page: Page): Promise<void> =>
  expectNothingFound(page, { type: 'tag', values: standard })

/** The same page in another look: only what the look can change is asked again. */
export const expectLookAccessible = (page: Page): Promise<void> =>
  expectNothingFound(page, { type: 'rule', values: ofTheLook })

/** Our pages hold no frames: the page itself is asked, and holds the rules until it is left. */
async function expectNothingFound(page: Page, runOnly: Axe.RunOptions['runOnly']): Promise<void> {
  // After a step inside the house a page's name arrives a moment after the page.
  await expect(page).toHaveTitle(/\S/)
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeCore.source)
  const found = await page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: typeof Axe }
    const { violations } = await axe.run(document, {
      runOnly: only,
      resultTypes: ['violations'],
    })
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map(({ target }) => target.join(' ')),
    }))
  }, runOnly)
  expect(found, `accessibility of ${page.url()}`).toEqual([])
}
