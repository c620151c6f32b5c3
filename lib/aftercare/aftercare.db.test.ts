import { beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import type { ClientViewer, Viewer } from '@/lib/kernel/viewer'
import { TUESDAY } from '@/lib/preparation/preparation.fixture'
import { dosed } from '@/lib/sessions/testing/session.fixture'
import { addMinutes } from '@/lib/time/instant'
import { sayISlept } from './confirm-sleep'
import { aftercareOf } from './standing'

const ZONE = 'America/New_York'
const EVENING = new Date('2026-05-14T23:00:00Z')
/** Half past seven in New York, the day after. */
const MORNING = new Date('2026-05-15T11:30:00Z')

await testDatabase()
let cast: Cast
let sessionId: string

beforeAll(async () => {
  cast = await castOf('Slept', TUESDAY)
  await dosed(cast)
  sessionId = (await after(cast.client, EVENING))?.session.sessionId ?? ''
})

const after = (viewer: Viewer, now: Date) =>
  read(viewer, (occasion) => aftercareOf(occasion, cast.client.clientId, ZONE), { now })
const says = (now: Date, hours: number, alert = true, viewer: ClientViewer = cast.client) =>
  act(viewer, (occasion) => sayISlept(occasion, { sessionId, hours, alert }), { now })
const driving = async (now: Date) =>
  (await after(cast.client, now))?.restrictions.find(({ id }) => id === 'POST-DRIVE')?.state

describe('after any dose the restrictions hold until a night of sleep is accepted', () => {
  test('they hold at once, also before anybody has signed that the person left', async () => {
    expect(await driving(EVENING)).toBe('active')
    expect((await after(cast.client, EVENING))?.session.leaving).toBeNull()
  })

  test.each([
    ['on the day itself', EVENING, 7, true, 'same_day'],
    ['too short a night', MORNING, 4, true, 'sleep_short'],
    ['not alert', addMinutes(MORNING, 1), 8, false, 'not_alert'],
    ['more hours than have passed', addMinutes(MORNING, 2), 23, true, 'sleep_unlikely'],
  ])('%s is refused with its reason, and kept', async (_story, now, hours, alert, code) => {
    expect(await says(now, hours, alert)).toMatchObject({ refusal: { code }, kept: true })
    expect((await after(cast.client, now))?.session.lastTry).toMatchObject({ reasons: [code] })
    expect(await driving(now)).toBe('active')
  })

  test('a night can be told of from the day after', async () => {
    expect((await after(cast.client, EVENING))?.sleepCanCount).toBe(false)
    expect((await after(cast.client, MORNING))?.sleepCanCount).toBe(true)
  })

  test('an accepted night ends what waited for it, and a second press changes nothing', async () => {
    const later = addMinutes(MORNING, 30)
    expect(await says(later, 7)).toMatchObject({ ok: true })
    expect(await driving(later)).toBe('ended')
    const before = (await after(cast.client, later))?.session.sleptAt
    expect(await says(new Date('2026-05-16T12:00:00Z'), 2)).toMatchObject({ ok: true })
    expect((await after(cast.client, later))?.session.sleptAt).toEqual(before)
  })
})

describe('whose it is', () => {
  test('the guide and the clinicians of the clinic read it; the front desk and others do not', async () => {
    expect(await after(cast.guide, MORNING)).not.toBeNull()
    expect(await after(cast.prescriber, MORNING)).not.toBeNull()
    expect(await after(cast.frontDesk, MORNING)).toBeNull()
    expect(await after(cast.otherClient, MORNING)).toBeNull()
  })

  test("another client cannot say it of somebody else's session", async () => {
    expect(await says(MORNING, 7, true, cast.otherClient)).toMatchObject({
      refusal: { code: 'nothing_to_confirm' },
    })
  })
})
