import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { draftProtocol } from '@/lib/protocols/draft'
import { openDraft } from '@/lib/protocols/queries'
import { USUAL_CONTENT } from '@/lib/protocols/settings'
import { signDraft } from '@/lib/protocols/sign'
import { realNow } from '@/lib/time/clock'
import { addHours, addMinutes } from '@/lib/time/instant'
import { bookAppointment } from './book'
import { clear, NOW, openTheClinic, sessionFor, talkFor, THURSDAY_TEN } from './booking.fixture'
import { followProtocol } from './follow-protocol'
import { appointmentOf } from './queries'
import { DEFAULT_SETTINGS } from './settings'
import { settingsChangeSchema } from './settings-schema'
import { bookingSettingsOf, changeBookingSettings, settingsHistoryOf } from './settings-versions'

/** What a clinic decides about its calendar is a version with a name under it; what is booked keeps its times. */
let cast: Cast
let count = 0

beforeAll(async () => {
  await testDatabase()
})
beforeEach(async () => {
  count += 1
  cast = await castOf(`Settings${count}`, NOW)
  await openTheClinic(cast)
})

const change = (changes: object, seenVersion = 0, viewer: StaffViewer = cast.administrator) =>
  act(
    viewer,
    (o) =>
      changeBookingSettings(
        o,
        settingsChangeSchema.parse({ ...DEFAULT_SETTINGS, ...changes, seenVersion }),
      ),
    { now: NOW },
  )
const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'done' : outcome.refusal?.code
const book = (input: ReturnType<typeof sessionFor>) =>
  act(cast.frontDesk, (o) => bookAppointment(o, input), { now: NOW })

describe('versions', () => {
  test('each says who changed what and when, and the last one counts', async () => {
    expect(await read(cast.frontDesk, bookingSettingsOf)).toEqual(DEFAULT_SETTINGS)
    expect(codeOf(await change({ noticeMin: 60 }))).toBe('done')
    expect(codeOf(await change({ noticeMin: 60, roomTurnoverMin: 30 }, 1))).toBe('done')
    const { settings, versions } = await read(cast.administrator, settingsHistoryOf)
    expect(settings).toMatchObject({ noticeMin: 60, roomTurnoverMin: 30 })
    expect(versions).toMatchObject([
      { version: 2, by: 'Admin', changes: [{ path: 'roomTurnoverMin', from: '15', to: '30' }] },
      { version: 1, by: 'Admin', changes: [{ path: 'noticeMin', from: '0', to: '60' }] },
    ])
  })

  test('a stale page, nothing new, and anybody but the administrator are refused', async () => {
    expect(codeOf(await change({}))).toBe('nothing_changed')
    await change({ noticeMin: 60 })
    expect(codeOf(await change({ noticeMin: 90 }))).toBe('changed_meanwhile')
    expect(codeOf(await change({ noticeMin: 90 }, 1, cast.frontDesk))).toBe('not_allowed')
  })

  test('of two changes at once one is told that somebody else was faster', async () => {
    const both = await Promise.all([change({ noticeMin: 60 }), change({ noticeMin: 90 })])
    expect(new Set(both.map(codeOf))).toEqual(new Set(['changed_meanwhile', 'done']))
  })

  test('another clinic keeps its own', async () => {
    await change({ noticeMin: 60 })
    const abroad = await castOf(`SettingsAbroad${count}`, NOW)
    expect(await read(abroad.administrator, bookingSettingsOf)).toEqual(DEFAULT_SETTINGS)
  })

  test('an older version that knew less is read with what is usual', async () => {
    const { ownMoveMin: _, ...older } = DEFAULT_SETTINGS
    await act(cast.system, async ({ tx, now }) => {
      await tx.bookingSettingsVersion.createMany({
        data: [
          {
            clinicId: cast.clinicId,
            version: 1,
            settings: JSON.parse(JSON.stringify(older)) as object,
            adoptedAt: now,
            recordedAt: now,
            recordedByName: 'Stillwater',
          },
        ],
      })
      return { ok: true, value: null }
    })
    expect((await read(cast.frontDesk, bookingSettingsOf)).ownMoveMin).toBe(1440)
  })
})

test('a longer talk is booked longer; the one that stands keeps its end', async () => {
  const first = await book(talkFor(cast))
  const kinds = {
    ...DEFAULT_SETTINGS.kinds,
    'integration-talk': { ...DEFAULT_SETTINGS.kinds['integration-talk'], durationMin: 90 },
  }
  await change({ kinds })
  const second = await book(
    talkFor(cast, { clientId: cast.otherClient.clientId, startsAt: addHours(THURSDAY_TEN, 3) }),
  )
  const lasts = async (outcome: typeof first) => {
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    const { appointmentId } = outcome.value
    const found = await read(cast.frontDesk, (o) => appointmentOf(o, appointmentId))
    return found && (found.endsAt.getTime() - found.startsAt.getTime()) / 60_000
  }
  expect([await lasts(first), await lasts(second)]).toEqual([50, 90])
})

describe('a protocol that two signed moves the reminders of what is booked', () => {
  const windowsOf = async () => {
    const due = await read(cast.system, ({ tx }) =>
      tx.dueWork.findMany({
        where: { kind: { startsWith: 'reminder' } },
        orderBy: { dueAt: 'asc' },
        select: { kind: true, dueAt: true, status: true },
      }),
    )
    return due.find(({ kind }) => kind === 'reminder-3.5h')
  }

  async function adopt(foodWindowH: number): Promise<void> {
    const content = {
      settings: { ...USUAL_CONTENT.settings, foodWindowH },
      byRoute: USUAL_CONTENT.byRoute,
    }
    const drafted = await act(
      cast.administrator,
      (o) =>
        draftProtocol(o, {
          basedOn: 0,
          content,
          fromDate: '2026-05-13',
          fromTime: '06:00',
          why: 'Two people felt sick in May.',
        }),
      { now: NOW },
    )
    if (!drafted.ok) throw new Error(drafted.refusal.code)
    for (const viewer of [cast.nurse, cast.prescriber]) {
      const open = await read(viewer, openDraft, { now: NOW })
      const signed = await act(
        { ...viewer, confirmedAt: realNow() },
        (o) => signDraft(o, { draftId: open?.id ?? '', hash: open?.hash ?? '', agreed: 'yes' }),
        { now: NOW },
      )
      if (!signed.ok) throw new Error(signed.refusal.code)
    }
  }

  const follow = (now: Date) =>
    act(
      cast.system,
      async (o) => {
        await followProtocol(o)
        return { ok: true, value: null }
      },
      { now },
    )

  test('from the hour at which it counts, by the new window', async () => {
    await clear(cast, cast.client.clientId)
    await book(sessionFor(cast))
    const before = await windowsOf()
    expect(before?.dueAt).toEqual(addMinutes(THURSDAY_TEN, 30 - 210))
    await adopt(6)
    await follow(addHours(NOW, 1))
    expect((await windowsOf())?.dueAt).toEqual(before?.dueAt)
    await follow(new Date('2026-05-13T10:00:00Z'))
    expect((await windowsOf())?.dueAt).toEqual(addMinutes(THURSDAY_TEN, 30 - 390))
  })

  test('one whose new time has passed is not sent late, and says why', async () => {
    await clear(cast, cast.client.clientId)
    await book(sessionFor(cast))
    await adopt(6)
    await follow(addMinutes(THURSDAY_TEN, 30 - 300))
    expect(await windowsOf()).toMatchObject({ status: 'cancelled' })
  })
})
