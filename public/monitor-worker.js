/*
 * The monitor's page without a network. It stands in with one page that names nobody, and with the files that page needs;
 * nothing of a client is ever kept here. What the page kept closed on the phone, it opens there by itself; what is pressed
 * meanwhile waits as closed letters.
 */
const PAGE = '/monitor'
/** Whoever lost the tab taps the link again. */
const LINK = '/monitor/open'
const STAND_IN = '/monitor/offline'
const STORE = 'stillwater-monitor'
/** A line that is there but says nothing is no line. */
const PATIENCE_MS = 6000

const inTime = (answer) =>
  Promise.race([
    answer,
    new Promise((_resolve, reject) => {
      setTimeout(() => reject(new Error('No answer')), PATIENCE_MS)
    }),
  ])

/** Every file of ours that a page or a style sheet names. */
function filesIn(text, from) {
  const named = [
    ...(text.match(/\/_next\/static\/[^"'\\\s<>)]+/g) ?? []),
    ...[...text.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map((match) => match[1]),
  ]
  return named
    .filter((name) => !name.startsWith('data:'))
    .map((name) => new URL(name, new URL(from, location.origin)))
    .filter(({ origin, pathname }) => origin === location.origin && isFile(pathname))
    .map(({ pathname, search }) => `${pathname}${search}`)
}

const isFile = (pathname) => pathname.startsWith('/_next/static/')

/** Fetches the page that stands in, as it is for this link, and what it needs; what is no longer needed goes. */
async function keepStandIn() {
  const page = await fetch(STAND_IN, { redirect: 'manual', cache: 'no-store' })
  if (!page.ok) return
  const store = await caches.open(STORE)
  const needed = new Set([STAND_IN])
  const toRead = filesIn(await page.clone().text(), STAND_IN)
  for (let name = toRead.shift(); name !== undefined; name = toRead.shift()) {
    if (needed.has(name)) continue
    needed.add(name)
    const file = (await store.match(name)) ?? (await fetch(name))
    if (!file.ok) continue
    if (name.includes('.css')) toRead.push(...filesIn(await file.clone().text(), name))
    await store.put(name, file)
  }
  await store.put(STAND_IN, page)
  for (const request of await store.keys()) {
    const { pathname, search } = new URL(request.url)
    if (!needed.has(`${pathname}${search}`)) await store.delete(request)
  }
}

async function pageOrStandIn(request, pathname) {
  try {
    return await inTime(fetch(request))
  } catch {
    const standIn = await (await caches.open(STORE)).match(STAND_IN)
    if (!standIn) return Response.error()
    return pathname === STAND_IN ? standIn : Response.redirect(STAND_IN, 302)
  }
}

const fileOf = async (request) =>
  (await (await caches.open(STORE)).match(request)) ?? fetch(request)

addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('message', (event) => {
  if (event.data === 'keep') event.waitUntil(keepStandIn().catch(() => undefined))
})
addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin || request.method !== 'GET') return
  if (request.mode === 'navigate') {
    if ([PAGE, LINK, STAND_IN].includes(pathname))
      event.respondWith(pageOrStandIn(request, pathname))
  } else if (isFile(pathname)) event.respondWith(fileOf(request))
})
