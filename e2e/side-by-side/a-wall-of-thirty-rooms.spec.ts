import { expect, test } from '@playwright/test'
import type { Board, BoardTile } from '../../lib/overview/board-model.ts'
import { enterAs, staff } from '../support/people.ts'
import { atDesk } from '../support/sizes.ts'

/** A wall cannot scroll: thirty rooms past their dose stand on one screen, also where some of them call. */
const NOW = Date.parse('2026-05-14T18:00:00Z')
const MINUTE = 60_000
const ROOMS = ['Meadow', 'Lantern', 'Orchard', 'Willow Room']
const STATES = ['MONITORING', 'RECOVERY', 'DISCHARGE_READY', 'DOSED'] as const

const tile = (index: number, isCalling: boolean): BoardTile => {
  const atHome = index % 3 === 0
  return {
    appointmentId: `room-${index}`,
    setting: atHome ? 'at_home' : 'in_clinic',
    room: atHome ? null : (ROOMS[index % ROOMS.length] ?? null),
    who: 'H. P.',
    clinician: 'T. R.',
    guide: 'R. A.',
    monitor: atHome ? 'A. H.' : null,
    state: STATES[index % STATES.length] ?? 'MONITORING',
    since: NOW - 50 * MINUTE,
    startsAt: NOW - 90 * MINUTE,
    medicineAt: NOW - 60 * MINUTE,
    dosedAt: NOW - (20 + index * 4) * MINUTE,
    observationMin: 120,
    pressuresAt: [],
    lastLookAt: NOW - (index % 2) * 10 * MINUTE,
    last: { at: NOW - 20 * MINUTE, pressure: '134/84', heart: 80, oxygen: 98, awake: 5 },
    alarms: isCalling
      ? [{ kind: 'value', code: 'oxygen_low', at: NOW - 2 * MINUTE, taken: index % 2 === 1 }]
      : [],
  }
}

test('thirty rooms past their dose stand on one wall, calm or with six that call', async ({
  browser,
}) => {
  const page = await atDesk(browser)
  await enterAs(page, staff('administrator'))
  await page.goto('/admin/boards')
  const form = page.getByRole('main').locator('form').last()
  await form.getByRole('textbox').fill('Corridor')
  await form.getByRole('button').click()
  await page.waitForURL(/\/wall/)
  await page.setViewportSize({ width: 1920, height: 1080 })
  for (const calling of [0, 6]) {
    const tiles = Array.from({ length: 30 }, (_each, index) => tile(index, index < calling))
    const board: Board = { now: NOW, zone: 'America/New_York', tiles }
    await page.route('**/api/wall', (route) =>
      route.fulfill({
        contentType: 'text/event-stream',
        body: `retry: 600000\nevent: board\ndata: ${JSON.stringify(board)}\n\n`,
      }),
    )
    await page.goto('/wall')
    await expect(page.getByRole('article')).toHaveCount(30)
    await expect(page.getByText('Oxygen low')).toHaveCount(calling)
    const size = await page.evaluate(() => [
      document.documentElement.scrollHeight,
      document.documentElement.scrollWidth,
    ])
    expect(size, `${calling} that call`).toEqual([1080, 1920])
    await page.unroute('**/api/wall')
  }
})
