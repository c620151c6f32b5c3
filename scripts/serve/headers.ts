import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isIPv6 } from 'node:net'

export type Policy = {
  readonly isDev: boolean
  readonly isHttps: boolean
  readonly trustProxy: boolean
}

/** Only scripts that carry this answer's own number run, and what those load; nothing is fetched from elsewhere. */
export function contentSecurityPolicy(nonce: string, { isDev, isHttps }: Policy): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}`,
    // A width or a colour may stand on an element; a whole style sheet may not be written into the page.
    isDev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    ...(isDev ? [] : ["style-src-attr 'unsafe-inline'"]),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDev ? ' ws:' : ''}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

const closed = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'midi',
  'payment',
  'serial',
  'usb',
  'browsing-topics',
].map((name) => `${name}=()`)

/** Where a person may speak a voice note: their own journal, and no other page. */
const MAY_SPEAK = /^\/my\/journal(\/[0-9a-f-]{36})?\/?(\?|$)/

/** What a page may ask of the device: nothing, but for the microphone in one's own journal. */
export const permissionsFor = (url: string): string =>
  [...closed, `microphone=(${MAY_SPEAK.test(url) ? 'self' : ''})`].join(', ')

const always: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['X-Frame-Options', 'DENY'],
]

const fromProxies = /^(x-forwarded-|forwarded$|x-real-ip$)/
const isRequestId = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w-]{8,64}$/.test(value)

/** What a caller says of itself is not believed, unless our own proxy wrote it. */
function cleanRequest(request: IncomingMessage, policy: Policy): string {
  const { headers } = request
  const given = headers['x-request-id']
  if (!policy.trustProxy) {
    for (const name of Object.keys(headers)) if (fromProxies.test(name)) delete headers[name]
  }
  const id = policy.trustProxy && isRequestId(given) ? given : randomUUID()
  headers['x-request-id'] = id
  return id
}

/** One household has 2^64 addresses of the newer kind: they count as one place. */
function placeOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.toLowerCase().split('::')
  const [first, last] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean))
  const missing = tail === undefined ? 0 : 8 - (first?.length ?? 0) - (last?.length ?? 0)
  const groups = [
    ...(first ?? []),
    ...Array<string>(Math.max(missing, 0)).fill('0'),
    ...(last ?? []),
  ]
  return `${groups.slice(0, 4).join(':')}::/64`
}

/** What the application may believe of where a request came from and what it asked for. */
function tellApplication(request: IncomingMessage, { trustProxy }: Policy): void {
  const { headers } = request
  for (const name of Object.keys(headers))
    if (name.startsWith('x-stillwater-')) delete headers[name]
  const forwarded = headers['x-forwarded-for']
  const named =
    trustProxy && typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined
  headers['x-stillwater-address'] = placeOf(named ?? request.socket.remoteAddress ?? 'unknown')
  headers['x-stillwater-path'] = request.url ?? '/'
}

const isAsset = (url: string | undefined) => url?.startsWith('/_next/static/') ?? false

/** Marks the request and its answer: Next reads the nonce from the request's policy and puts it on its scripts. */
export function setHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  policy: Policy,
): void {
  const id = cleanRequest(request, policy)
  tellApplication(request, policy)
  for (const [name, value] of always) response.setHeader(name, value)
  response.setHeader('Permissions-Policy', permissionsFor(request.url ?? '/'))
  response.setHeader('X-Request-Id', id)
  if (policy.isHttps) {
    response.setHeader('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
  }
  delete request.headers['content-security-policy']
  if (isAsset(request.url)) return
  // Whoever presses “back” after signing out finds no page; what may be kept says so itself.
  response.setHeader('Cache-Control', 'private, no-store')
  const content = contentSecurityPolicy(randomBytes(16).toString('base64'), policy)
  request.headers['content-security-policy'] = content
  response.setHeader('Content-Security-Policy', content)
}
