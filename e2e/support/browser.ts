import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/** Debian's shell without a window first: it needs half the time of the whole browser. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
]
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** On Ubuntu, `chromium` may be a stub that only says to use snap. */
const answers = (file: string) =>
  existsSync(file) && spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0

/** A Chromium that is here already: the one named, then the machine's, then Playwright's own. */
export function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named) return named
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...applications, chromium.executablePath()].find(answers)
}

const run = (command: string, words: readonly string[]) =>
  spawnSync(command, words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

function installByApt(): boolean {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false
  process.stdout.write('Installing Chromium with apt-get …\n')
  return (
    run('apt-get', ['-qq', 'update']) &&
    ['chromium-headless-shell', 'chromium'].some((name) =>
      run('apt-get', ['-qq', 'install', '-y', name]),
    )
  )
}

function installByPlaywright(): boolean {
  process.stdout.write('Fetching Chromium with Playwright …\n')
  return run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
}

/** A Chromium, fetched where there is none and we may; otherwise the sentence that says what to do. */
export async function ensureBrowser(): Promise<string> {
  const here = findBrowser()
  if (here) return here
  for (const install of [installByApt, installByPlaywright]) {
    const found = install() ? findBrowser() : undefined
    if (found) return found
  }
  throw new Error(
    'The stories need Chromium, and there is none on this machine. Install it (on Debian: sudo apt-get install chromium), or name one in CHROMIUM_PATH, then run the tests again.',
  )
}
