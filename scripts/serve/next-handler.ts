import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type { Duplex } from 'node:stream'

export type Handler = {
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>
  readonly close: () => Promise<void>
}

type Handlers = {
  readonly requestHandler: Handler['answer']
  readonly upgradeHandler: Handler['upgrade']
  readonly server: { readonly close: () => Promise<void> }
}
type StartServer = {
  readonly getRequestHandlers: (options: {
    readonly dir: string
    readonly port: number
    readonly isDev: boolean
    readonly server: Server
    readonly hostname: string
    readonly quiet: boolean
  }) => Promise<Handlers>
}
type Next = (options: {
  readonly dev: boolean
  readonly dir: string
  readonly port: number
  readonly hostname: string
  readonly httpServer: Server
}) => {
  readonly prepare: () => Promise<void>
  readonly getRequestHandler: () => Handler['answer']
  readonly getUpgradeHandler: () => Handler['upgrade']
  readonly close: () => Promise<void>
}

/** The start command has its own lines: Next's are left out while it loads. */
async function quietly<Result>(work: () => Promise<Result>): Promise<Result> {
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = () => true
  try {
    return await work()
  } finally {
    process.stdout.write = write
  }
}

/** The built application in `.next/standalone`, as its own `server.js` would load it. */
async function builtHandler(server: Server, port: number): Promise<Handler> {
  const dir = resolve('.next/standalone')
  const files = join(dir, '.next/required-server-files.json')
  if (!existsSync(files)) throw new Error('The application is not built: npm run build.')
  const { config } = JSON.parse(readFileSync(files, 'utf8')) as { config: unknown }
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config)
  process.chdir(dir)
  const require = createRequire(join(dir, 'server.js'))
  require('next')
  const { getRequestHandlers } = require('next/dist/server/lib/start-server') as StartServer
  const handlers = await quietly(() =>
    getRequestHandlers({
      dir,
      port,
      isDev: false,
      server,
      hostname: 'localhost',
      quiet: true,
    }),
  )
  return {
    answer: handlers.requestHandler,
    upgrade: handlers.upgradeHandler,
    close: () => handlers.server.close(),
  }
}

/** The sources themselves, compiled as pages are asked for. */
async function developmentHandler(server: Server, port: number): Promise<Handler> {
  const next = createRequire(resolve('package.json'))('next') as Next
  const app = next({
    dev: true,
    dir: resolve('.'),
    port,
    hostname: 'localhost',
    httpServer: server,
  })
  await app.prepare()
  return {
    answer: app.getRequestHandler(),
    upgrade: app.getUpgradeHandler(),
    close: () => app.close(),
  }
}

export const nextHandler = (server: Server, port: number, isDev: boolean): Promise<Handler> =>
  isDev ? developmentHandler(server, port) : builtHandler(server, port)
