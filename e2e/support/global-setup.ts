import { ensureBrowser } from './browser.ts'
import { today } from './clock.ts'
import { startSeededServers } from './server.ts'

/** `npm run e2e` alone: finds the browser and starts a server. `npm test` has done both already. */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  process.env.E2E_DAY = today()
  process.env.CHROMIUM_PATH = await ensureBrowser()
  if (process.env.E2E_ORIGIN) return undefined
  const [server] = await startSeededServers(1)
  if (!server) throw new Error('No server was started.')
  process.env.E2E_ORIGIN = server.origin
  process.env.E2E_DATA_DIR = server.settings.STILLWATER_DATA_DIR
  return server.stop
}
