import { createServer, request } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { largestBody, limitBody } from './body-limit'
import { contentSecurityPolicy, permissionsFor, setHeaders } from './headers'
import type { Policy } from './headers'

const plain: Policy = { isDev: false, isHttps: false, trustProxy: false }
let policy = plain

/** Answers with what the application would have seen. */
const server = createServer((incoming, answer) => {
  setHeaders(incoming, answer, policy)
  if (!limitBody(incoming, answer)) return
  void tell(incoming, answer)
})

async function tell(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
  const { length } = await text(incoming)
  if (!answer.headersSent) answer.end(JSON.stringify({ seen: incoming.headers, length }))
}

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve())))
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

type Answer = {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

function ask(headers: Readonly<Record<string, string>>, body = ''): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const outgoing = request({ port, host: '127.0.0.1', method: 'POST', headers }, (answer) => {
      text(answer)
        .then((words) =>
          resolve({ status: answer.statusCode, headers: answer.headers, body: words }),
        )
        .catch(reject)
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

const seenBy = (answer: Answer) =>
  (JSON.parse(answer.body) as { seen: Record<string, string | undefined> }).seen

describe('every answer', () => {
  test('lets only scripts with its own number run, and tells the application the same', async () => {
    policy = plain
    const [one, other] = [await ask({}), await ask({})]
    const content = one.headers['content-security-policy'] ?? ''
    expect(content).toMatch(/script-src 'nonce-[\w+/=]{24}' 'strict-dynamic'/)
    expect(content).toContain("object-src 'none'")
    expect(content).toContain("base-uri 'none'")
    expect(content).toContain("frame-ancestors 'none'")
    expect(seenBy(one)['content-security-policy']).toBe(content)
    expect(other.headers['content-security-policy']).not.toBe(content)
  })

  test('carries no permission for script without a number outside development', () => {
    const script = contentSecurityPolicy('n', plain).split('; ')[1]
    expect(script).not.toMatch(/unsafe/)
    expect(contentSecurityPolicy('n', { ...plain, isDev: true })).toContain("'unsafe-eval'")
  })

  test('says nothing of where the reader came from and is not guessed at', async () => {
    const { headers } = await ask({})
    expect(headers).toMatchObject({
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['strict-transport-security']).toBeUndefined()
  })

  test.each([
    ['/', ''],
    ['/my', ''],
    ['/my/journal', 'self'],
    ['/my/journal?words=heron', 'self'],
    ['/my/journal/5ee002b5-222a-40a6-9a24-be3268fba02c', 'self'],
    ['/my/journal/take', ''],
    ['/my/journals', ''],
    ['/guide/entries/5ee002b5-222a-40a6-9a24-be3268fba02c', ''],
    ['/clients?next=/my/journal', ''],
  ])('at %s the microphone is for “%s”, and the camera for nobody', (url, who) => {
    const permissions = permissionsFor(url)
    expect(permissions).toContain(`microphone=(${who})`)
    expect(permissions).toContain('camera=()')
  })

  test('is kept by no browser and no proxy', async () => {
    policy = plain
    expect((await ask({})).headers['cache-control']).toBe('private, no-store')
  })

  test('asks for https for two years where the address is https', async () => {
    policy = { ...plain, isHttps: true }
    expect((await ask({})).headers['strict-transport-security']).toContain('max-age=63072000')
  })
})

describe('what a caller says of itself', () => {
  const claims = {
    'x-forwarded-host': 'elsewhere.example',
    'x-forwarded-for': '10.9.8.7',
    'x-request-id': 'chosen-by-caller',
    forwarded: 'for=10.9.8.7',
    'content-security-policy': "script-src 'nonce-mine'",
  }

  test('is dropped when no proxy of ours stands before us', async () => {
    policy = plain
    const seen = seenBy(await ask(claims))
    expect(seen['x-forwarded-host']).toBeUndefined()
    expect(seen['x-forwarded-for']).toBeUndefined()
    expect(seen.forwarded).toBeUndefined()
    expect(seen['x-request-id']).not.toBe('chosen-by-caller')
    expect(seen['content-security-policy']).not.toContain('nonce-mine')
  })

  test.each([
    ['10.9.8.7', '10.9.8.7'],
    ['6.6.6.6, 10.9.8.7', '10.9.8.7'],
    ['::ffff:10.9.8.7', '10.9.8.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('counts %s as the place %s', async (forwarded, place) => {
    policy = { ...plain, trustProxy: true }
    const seen = seenBy(await ask({ ...claims, 'x-forwarded-for': forwarded }))
    expect(seen['x-stillwater-address']).toBe(place)
  })

  test('never says where it comes from', async () => {
    policy = plain
    const seen = seenBy(await ask({ ...claims, 'x-stillwater-address': '1.2.3.4' }))
    expect(seen['x-stillwater-address']).toBe('127.0.0.1')
  })

  test('is kept when our proxy wrote it, but for the policy', async () => {
    policy = { ...plain, trustProxy: true }
    const seen = seenBy(await ask(claims))
    expect(seen['x-forwarded-for']).toBe('10.9.8.7')
    expect(seen['x-request-id']).toBe('chosen-by-caller')
    expect(seen['content-security-policy']).not.toContain('nonce-mine')
  })
})

describe('a body', () => {
  test('of a long journal entry is taken whole, said beforehand or streamed', async () => {
    policy = plain
    const body = 'a'.repeat(300_000)
    const said = await ask({ 'content-length': String(body.length) }, body)
    const streamed = await ask({ 'transfer-encoding': 'chunked' }, body)
    expect(JSON.parse(said.body)).toMatchObject({ length: 300_000 })
    expect(JSON.parse(streamed.body)).toMatchObject({ length: 300_000 })
  })

  test('over 1 MB is refused, said beforehand or found while it streams', async () => {
    policy = plain
    const body = 'a'.repeat(largestBody + 1)
    expect((await ask({ 'content-length': String(body.length) }, body)).status).toBe(413)
    expect((await ask({ 'transfer-encoding': 'chunked' }, body)).status).toBe(413)
  })
})
