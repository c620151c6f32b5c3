import { type Browser, expect, type Page, test } from '@playwright/test'
import type { DemoPerson } from '../../lib/demo/model.ts'
import { expectAccessible, expectLookAccessible } from '../support/accessible.ts'
import { linkInLetterTo } from '../support/clock.ts'
import { routes } from '../support/pages.ts'
import { as, client, givePassword, named, staff } from '../support/people.ts'
import { atDesk, desk, phone } from '../support/sizes.ts'

/** Who visits a page, and where what its address holds comes from. */
type Visit = {
  readonly who: (() => DemoPerson) | 'anyone'
  readonly at?: (browser: Browser) => Promise<string>
  /** What is done before the page is there. */
  readonly before?: (page: Page) => Promise<void>
  readonly status?: number
}

const waiting = () => client('waiting', 'Harbor Light')
const missing = () => client('monitor-missing')
const reopened = () => client('medicine-changed')
const record = (part: string) => async () => `/clients/${waiting().clientId}${part}`

/** The address that a link of a page leads to. */
const followed =
  (who: () => DemoPerson, from: string | (() => string), link: RegExp) =>
  async (browser: Browser) => {
    const page = await as(browser, who())
    await page.goto(typeof from === 'string' ? from : from())
    const hrefs = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''))
    await page.context().close()
    const href = hrefs.find((one) => link.test(one))
    if (!href) throw new Error(`No link like ${link} on ${from.toString()}: ${hrefs.join(' ')}`)
    return href
  }

/** A page below the one that a link leads to. */
const below =
  (at: (browser: Browser) => Promise<string>, part: string) => async (browser: Browser) =>
    `${await at(browser)}${part}`

const inSession = followed(() => staff('nurse'), '/calendar', /^\/sessions\//)
const mySession = followed(missing, '/my', /^\/my\/session\/[0-9a-f-]{36}/)
const afterwards = () => client('window-day-4')

const anyone: Visit = { who: 'anyone' }
const byStaff = (part: Parameters<typeof staff>[0], at?: Visit['at']): Visit => ({
  who: () => staff(part),
  ...(at ? { at } : {}),
})
const byClient = (who: () => DemoPerson, at?: Visit['at']): Visit => ({
  who,
  ...(at ? { at } : {}),
})

const visits: Readonly<Record<string, Visit>> = {
  '/': anyone,
  '/safety': anyone,
  '/demo': anyone,
  '/sign-in': anyone,
  '/sign-in/code': anyone,
  '/sign-in/code/enter': {
    ...anyone,
    at: async () => '/sign-in/code/enter?email=june%40example.com',
  },
  '/sign-in/clinic': byClient(missing),
  '/sign-in/second-step': {
    ...anyone,
    before: async (page) => {
      await page.goto('/sign-in')
      await givePassword(page, staff('guide'))
      await page.waitForURL(/second-step/)
    },
  },
  '/invitation/[token]': {
    ...anyone,
    at: (browser) => linkInLetterTo(browser, client('invited').email),
  },
  '/first-administrator/[token]': {
    ...anyone,
    at: async () => '/first-administrator/not-a-token',
    status: 404,
  },
  '/account': byStaff('nurse'),
  // Where nothing is covered it leads on; the story of a covered screen is told elsewhere.
  '/covered': byStaff('nurse'),
  '/clients': byStaff('director'),
  '/clients/[clientId]': byStaff('director', record('')),
  '/clients/[clientId]/screening': byStaff('director', record('/screening')),
  '/clients/[clientId]/screening/[determinationId]': byStaff(
    'director',
    followed(
      () => staff('director'),
      () => `/clients/${missing().clientId}/screening`,
      /screening\/[0-9a-f-]{36}$/,
    ),
  ),
  '/screenings': byStaff('director'),
  '/measures': byStaff('director'),
  '/screening-rules': byStaff('director'),
  '/clients/[clientId]/screening/changes': byStaff(
    'director',
    async () => `/clients/${client('answers-changed').clientId}/screening/changes`,
  ),
  '/clients/[clientId]/medications': byStaff('director', record('/medications')),
  '/clients/[clientId]/check-ins': byStaff(
    'director',
    async () => `/clients/${afterwards().clientId}/check-ins`,
  ),
  '/clients/[clientId]/plan': byStaff(
    'guide',
    async () => `/clients/${afterwards().clientId}/plan`,
  ),
  '/clients/[clientId]/notes': byStaff('director', record('/notes')),
  '/clients/[clientId]/corrections': byStaff('director', record('/corrections')),
  '/clients/[clientId]/safety': byStaff('director', record('/safety')),
  '/clients/[clientId]/measures': byStaff('director', record('/measures')),
  '/clients/[clientId]/contact': byStaff('director', record('/contact')),
  '/clients/[clientId]/message': byStaff(
    'director',
    async () => `/clients/${afterwards().clientId}/message`,
  ),
  '/clients/[clientId]/book': byStaff(
    'director',
    async () => `/clients/${missing().clientId}/book`,
  ),
  '/medicines': byStaff('nurse'),
  '/calendar': byStaff('front desk'),
  '/calendar/new': byStaff('front desk'),
  '/calendar/waitlist': byStaff(
    'front desk',
    async () => `/calendar/waitlist?clientId=${missing().clientId}`,
  ),
  '/calendar/days-off': byStaff('front desk'),
  '/calendar/feed': byStaff('guide'),
  '/front-desk': byStaff('front desk'),
  '/alerts': byStaff('nurse'),
  '/alerts/times': byStaff('administrator'),
  '/messages': byStaff('guide'),
  '/messages/[threadId]': byStaff(
    'guide',
    followed(() => staff('guide'), '/messages?show=all', /messages\/[0-9a-f-]{36}/),
  ),
  '/away': byStaff('guide'),
  '/circles': byStaff('guide'),
  '/circles/[circleId]': byStaff(
    'guide',
    followed(() => staff('guide'), '/circles', /circles\/[0-9a-f-]{36}/),
  ),
  '/invitations': byStaff('front desk'),
  '/invitations/new': byStaff('front desk'),
  '/admin': byStaff('administrator'),
  '/admin/people': byStaff('administrator'),
  '/admin/people/invite': byStaff('administrator'),
  '/admin/people/[memberId]': byStaff(
    'administrator',
    followed(() => staff('administrator'), '/admin/people', /people\/[0-9a-f-]{36}/),
  ),
  '/admin/instruments': byStaff('administrator'),
  '/admin/rooms': byStaff('administrator'),
  '/admin/boards': byStaff('administrator'),
  '/admin/settings': byStaff('administrator'),
  '/admin/booking': byStaff('administrator'),
  '/admin/duties': byStaff('administrator'),
  '/admin/duties/[shiftId]': byStaff(
    'administrator',
    followed(() => staff('administrator'), '/admin/duties', /duties\/[0-9a-f-]{36}/),
  ),
  '/protocol': byStaff('director'),
  '/protocol/draft': byStaff('administrator'),
  '/protocol/[version]': byStaff('nurse', async () => '/protocol/0'),
  '/my': byClient(missing),
  '/my/measures': byClient(missing),
  '/my/measures/[instrument]': byClient(missing, async () => '/my/measures/phq-9'),
  '/my/screening': byClient(() => client('screening')),
  '/my/screening/[page]': byClient(
    () => client('screening'),
    followed(() => client('screening'), '/my/screening', /screening\/\w+/),
  ),
  '/my/screening/changes': byClient(reopened),
  '/my/screening/changes/[part]': byClient(reopened, async () => '/my/screening/changes/heart'),
  '/my/screening/changes/answer/[field]': byClient(
    reopened,
    async () => '/my/screening/changes/answer/breathing',
  ),
  '/my/screening/changes/check': byClient(reopened),
  '/my/screening/check': byClient(() => client('screening')),
  '/my/asked/[requestId]': byClient(
    () => named('Mina Sorensen'),
    followed(() => named('Mina Sorensen'), '/my', /asked\/[0-9a-f-]{36}/),
  ),
  '/my/screening/outcome': byClient(missing),
  '/my/consent': byClient(missing),
  '/my/consent/[kind]': byClient(missing, async () => '/my/consent/treatment'),
  '/my/consent/signed/[signatureId]': byClient(
    missing,
    followed(missing, '/my/consent', /signed\//),
  ),
  '/my/contact': byClient(missing),
  '/my/talk': byClient(missing),
  '/my/waitlist': byClient(missing),
  '/my/calendar': byClient(missing),
  '/my/session/book': byClient(() => client('stopped')),
  '/my/session': byClient(() => client('stopped')),
  '/my/session/[appointmentId]': byClient(missing, mySession),
  '/my/session/[appointmentId]/checklist': byClient(missing, below(mySession, '/checklist')),
  '/my/session/[appointmentId]/move': byClient(missing, below(mySession, '/move')),
  '/my/session/[appointmentId]/monitor': byClient(missing, below(mySession, '/monitor')),
  '/my/aftercare': byClient(afterwards),
  '/my/check-ins': byClient(afterwards),
  '/my/check-ins/[sessionId]/[checkIn]': byClient(
    afterwards,
    followed(afterwards, '/my/check-ins', /check-ins\/[0-9a-f-]{36}\//),
  ),
  '/my/journal': byClient(afterwards),
  '/my/journal/[entryId]': byClient(
    afterwards,
    followed(afterwards, '/my/journal', /journal\/[0-9a-f-]{36}/),
  ),
  '/my/journal/take': byClient(afterwards),
  '/my/circles': byClient(afterwards),
  '/my/messages': byClient(afterwards),
  '/my/messages/[threadId]': byClient(
    afterwards,
    followed(afterwards, '/my/messages', /messages\/[0-9a-f-]{36}/),
  ),
  '/my/plan': byClient(afterwards),
  '/my/plan/summary': byClient(afterwards),
  '/my/record': byClient(afterwards),
  '/my/record/take': byClient(afterwards),
  '/clinician': byStaff('director'),
  '/guide': byStaff('guide'),
  '/guide/entries/[entryId]': byStaff(
    'guide',
    followed(() => staff('guide'), '/guide', /guide\/entries\//),
  ),
  '/guide/passages/[shareId]': byStaff(
    'guide',
    followed(() => staff('guide'), '/guide', /guide\/passages\//),
  ),
  '/sessions/[appointmentId]': byStaff('prescriber', inSession),
  '/sessions/[appointmentId]/gate': byStaff('prescriber', below(inSession, '/gate')),
  '/sessions/[appointmentId]/gate/checklist': byStaff(
    'prescriber',
    below(inSession, '/gate/checklist'),
  ),
  '/sessions/[appointmentId]/way': byStaff('prescriber', below(inSession, '/way')),
  '/admin/consents': byStaff('administrator'),
  '/admin/prompts': byStaff('administrator'),
  // Without a link it leads to the page that opens one; with one, the story of a session at home is there.
  '/monitor': anyone,
  '/monitor/open': anyone,
  '/monitor/offline': anyone,
  '/board': byStaff('prescriber'),
  '/stock': byStaff('prescriber'),
  '/reports': byStaff('prescriber'),
  // Only a device that was made a floor board finds it.
  '/wall': { ...anyone, status: 404 },
  '/gallery': anyone,
  '/gallery/advice': anyone,
  '/gallery/figures': anyone,
  '/gallery/forms': anyone,
  '/gallery/lists': anyone,
  '/gallery/shells/client': anyone,
  '/gallery/shells/monitor': anyone,
  '/gallery/shells/staff': anyone,
}

test('every page of the house has somebody who visits it here', () => {
  expect(Object.keys(visits).toSorted()).toEqual(routes)
})

/** A phone by day and a desk by night: each width and each scheme once, the first with every rule of the standard. */
const looks = [
  { viewport: phone, colorScheme: 'light', ask: expectAccessible },
  { viewport: desk, colorScheme: 'dark', ask: expectLookAccessible },
] as const

/** The height at which a bar that stays in sight lies over nothing: what is behind it is there after one scroll. */
const wholeHeight = (page: Page) =>
  page.evaluate(() => Math.max(innerHeight, document.documentElement.scrollHeight))

/** How far the page is wider than its window, in pixels. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const [route, { who, at, before, status = 200 }] of Object.entries(visits)) {
  test(`${route} fits a phone and a desk, by day and by night, for everybody`, async ({
    browser,
  }) => {
    const address = at ? await at(browser) : route
    const page = who === 'anyone' ? await atDesk(browser) : await as(browser, who())
    await before?.(page)
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    const answer = await page.goto(address)
    expect(answer?.status(), `status of ${address}`).toBe(status)
    for (const { viewport, colorScheme, ask } of looks) {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await overflow(page), `overflow at ${viewport.width}`).toBeLessThanOrEqual(0)
      await page.setViewportSize({ ...viewport, height: await wholeHeight(page) })
      await ask(page)
    }
    expect(complaints.filter((one) => !(status === 404 && one.includes('404')))).toEqual([])
    await page.context().close()
  })
}
