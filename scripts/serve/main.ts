import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { env } from '../../lib/env.ts'
import { limitBody } from './body-limit.ts'
import { setHeaders } from './headers.ts'
import type { Policy } from './headers.ts'
import { nextHandler } from './next-handler.ts'
import type { Handler } from './next-handler.ts'

/** What the application wants done before the process ends: the jobs stop, the pool closes. */
type Endings = typeof globalThis & { stillwaterEndings?: readonly (() => Promise<void>)[] }

const patience = 10_000

/** A server that was killed a moment ago may still hold the port. */
async function listen(server: Server, port: number): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const fault = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve)
      server.listen(port, () => {
        server.off('error', resolve)
        resolve(undefined)
      })
    })
    if (!fault) return
    if (fault.code !== 'EADDRINUSE') throw fault
    if (attempt === 20) {
      throw new Error(
        `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=3100 npm start`,
      )
    }
    await pause(250)
  }
}

/** In development a browser holds a line open for news of changes: no answer ever ends it. */
function followLines(server: Server): () => void {
  const lines = new Set<Socket>()
  server.on('connection', (line) => {
    lines.add(line)
    line.once('close', () => lines.delete(line))
  })
  return () => lines.forEach((line) => line.destroy())
}

/** Takes no new request, ends those that run, then the jobs, then the process. */
function stopOnce(server: Server, handler: Handler, isDev: boolean): () => void {
  const dropLines = followLines(server)
  let isStopping = false
  return () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => server.closeAllConnections(), patience).unref()
    setTimeout(() => process.exit(1), patience + 5_000).unref()
    void (async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        if (isDev) dropLines()
      })
      const { stillwaterEndings = [] } = globalThis as Endings
      await Promise.allSettled(stillwaterEndings.map((end) => end()))
      if (!isDev) await Promise.race([handler.close().catch(() => undefined), pause(2_000)])
      process.exit(0)
    })()
  }
}

/** The place and not the sentence: an error may quote what somebody wrote. */
const whereItBroke = (fault: unknown): string =>
  fault instanceof Error
    ? [fault.name, ...(fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))].join(
        '\n',
      )
    : 'not an error'

async function serve(): Promise<void> {
  const isDev = process.argv.includes('--dev')
  const { port, appOrigin, trustProxy } = env()
  const policy: Policy = { isDev, isHttps: appOrigin.startsWith('https:'), trustProxy }
  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 60_000 })
  const handler = await nextHandler(server, port, isDev)

  server.on('request', (request, response) => {
    setHeaders(request, response, policy)
    if (!limitBody(request, response)) return
    handler.answer(request, response).catch((fault: unknown) => {
      const id = String(response.getHeader('X-Request-Id'))
      process.stderr.write(`request ${id} broke:\n${whereItBroke(fault)}\n`)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  server.on('upgrade', (request, socket, head) => {
    if (!isDev) socket.destroy()
    else handler.upgrade(request, socket, head).catch(() => socket.destroy())
  })

  const stop = stopOnce(server, handler, isDev)
  process.on('SIGTERM', stop)
  // Ctrl-C reaches the whole terminal: where a start command watches over us, it says when.
  process.on('SIGINT', () => process.channel ?? stop())
  process.on('disconnect', stop)
  await listen(server, port)
  process.send?.('ready')
}

serve().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exit(1)
})
