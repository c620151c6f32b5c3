import { AxeBuilder } from '@axe-core/playwright'
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
  expectNoneOf(page, axe(page).withTags(standard))

/** The same page in another look: only what the look can change is asked again. */
export const expectLookAccessible = (page: Page): Promise<void> =>
  expectNoneOf(page, axe(page).withRules(ofTheLook))

/** Our pages hold no frames: the older way asks the page itself, without opening a second one to collect what frames found, in a third of the time. */
const axe = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })

async function expectNoneOf(page: Page, builder: AxeBuilder): Promise<void> {
  const { violations } = await builder.analyze()
  const told = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target }) => target.join(' ')),
  }))
  expect(told, `accessibility of ${page.url()}`).toEqual([])
}
