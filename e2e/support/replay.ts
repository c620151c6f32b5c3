import { randomUUID } from 'node:crypto'
import type { APIResponse, Page, Request } from '@playwright/test'
import { request } from '@playwright/test'

/** A form as the browser really sent it, to be sent again by somebody who is no browser. */
export type Sent = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Does what sends a form, and keeps the request. */
export async function sentBy(page: Page, act: () => Promise<void>): Promise<Sent> {
  const isAction = (one: Request) => one.method() === 'POST' && 'next-action' in one.headers()
  const [sent] = await Promise.all([page.waitForRequest(isAction), act()])
  return { url: sent.url(), headers: await sent.allHeaders(), body: sent.postData() ?? '' }
}

/** The same with other words; always under a key of its own, so that it is a wish of its own. */
export const changed = (sent: Sent, words: Readonly<Record<string, string>>): Sent => {
  let body = sent.body.replace(/(idempotencyKey"\r\n\r\n)[0-9a-f-]{36}/, `$1${randomUUID()}`)
  for (const [from, to] of Object.entries(words)) body = body.replaceAll(from, to)
  return { ...sent, body }
}

/** Sends it from outside of any browser; a header that is empty is left out. */
export async function send(
  sent: Sent,
  headers: Readonly<Record<string, string>> = {},
): Promise<APIResponse> {
  const outside = await request.newContext()
  const all = Object.entries({ ...sent.headers, ...headers }).filter(
    ([name, value]) => value !== '' && !name.startsWith(':') && name !== 'content-length',
  )
  return outside.post(sent.url, { headers: Object.fromEntries(all), data: sent.body })
}
