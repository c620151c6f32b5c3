import { defineConfig, devices } from '@playwright/test'

const isRoot = process.getuid?.() === 0
const browser = process.env.CHROMIUM_PATH

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/global-setup.ts',
  outputDir: 'test-results',
  // The stories of `in-order` share one clock and one client. Before them `npm test` tells at the same house those of `alone`, which end it on purpose; those of `side-by-side` meanwhile at another, two files at a time.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.E2E_ORIGIN,
    locale: 'en-US',
    // A trace films every page: half of a run's time. `npm run e2e -- --trace on …` keeps one of the story that is looked into.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--disable-dev-shm-usage',
        '--disable-gpu',
      ],
    },
  },
})
