import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answerChecklist } from '@/lib/preparation/answer-checklist'
import { dosedSession } from '@/lib/preparation/dosed.fixture'
import { gateFor } from '@/lib/preparation/gate'
import {
  answers,
  attestedMonitor,
  bookedSession,
  TUESDAY,
  TWO_PM,
} from '@/lib/preparation/preparation.fixture'
import { replayProtocol } from '@/lib/preparation/replay'
import { clearedClient } from '@/lib/screening/testing/cleared-client'
import { ruleSetInUse } from '@/lib/screening/rule-set-in-use'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { addHours } from '@/lib/time/instant'
import { draftProtocol, withdrawDraft } from './draft'
import { protocolInForce } from './in-force'
import type { ProtocolContent, ProtocolSettings } from './model'
import { openDraft, versionsOf } from './queries'
import { USUAL_CONTENT } from './settings'
import { signDraft } from './sign'

let cast: Cast
let count = 0

beforeAll(async () => {
  await testDatabase()
})
beforeEach(async () => {
  count += 1
  cast = await castOf(`Protocol${count}`, TUESDAY)
})

const content = (
  settings: Partial<ProtocolSettings>,
  byRoute: ProtocolContent['byRoute'] = {},
): ProtocolContent => ({ settings: { ...USUAL_CONTENT.settings, ...settings }, byRoute })

const fresh = (viewer: StaffViewer): StaffViewer => ({ ...viewer, confirmedAt: new Date() })

const draft = (after: ProtocolContent, more: { basedOn?: number; fromTime?: string } = {}) =>
  act(
    cast.administrator,
    (o) =>
      draftProtocol(o, {
        basedOn: 0,
        content: after,
        fromDate: '2026-05-13',
        fromTime: '06:00',
        why: 'Two people felt sick in May.',
        ...more,
      }),
    { now: TUESDAY },
  )

async function sign(viewer: StaffViewer, now = TUESDAY) {
  const open = await read(viewer, openDraft, { now })
  if (!open) throw new Error('No draft')
  return act(
    fresh(viewer),
    (o) => signDraft(o, { draftId: open.id, hash: open.hash, agreed: 'yes' }),
    {
      now,
    },
  )
}

async function adopt(after: ProtocolContent) {
  expect(await draft(after)).toMatchObject({ ok: true })
  expect(await sign(cast.nurse)).toMatchObject({ ok: true, value: { adopted: null } })
  expect(await sign(cast.prescriber)).toMatchObject({ ok: true, value: { adopted: 1 } })
}

const WEDNESDAY = new Date('2026-05-13T10:00:00Z')
const inForce = (now: Date) => read(cast.client, protocolInForce, { now })

describe('a protocol is adopted by two', () => {
  test('and counts from the hour that it names, not before', async () => {
    await adopt(content({ foodWindowH: 6 }))
    expect(await inForce(addHours(WEDNESDAY, -1))).toMatchObject({ version: 0 })
    const then = await inForce(WEDNESDAY)
    expect(then).toMatchObject({ version: 1, content: { settings: { foodWindowH: 6 } } })
    const versions = await read(cast.administrator, versionsOf, { now: WEDNESDAY })
    const signed = versions?.[0]?.signatures.map(({ name, credential }) => `${name}, ${credential}`)
    // Both signed at the same moment here, so neither is first.
    expect(signed?.toSorted()).toEqual(['Nurse, nurse', 'Prescriber, medical_director'])
  })

  test('a second signature that comes later counts from then', async () => {
    await draft(content({ foodWindowH: 6 }))
    await sign(cast.prescriber)
    const late = addHours(WEDNESDAY, 48)
    expect(await sign(cast.administrator, late)).toMatchObject({ value: { adopted: 1 } })
    expect(await inForce(addHours(late, -1))).toMatchObject({ version: 0 })
    expect(await inForce(late)).toMatchObject({ version: 1 })
  })

  test('nobody signs twice, and two without the medical director are not enough', async () => {
    await draft(content({ foodWindowH: 6 }))
    await sign(cast.nurse)
    expect(await sign(cast.nurse)).toMatchObject({ refusal: { code: 'signed_already' } })
    expect(await sign(cast.administrator)).toMatchObject({ refusal: { code: 'director_signs' } })
  })

  test('a signature is for the words that were shown: a new draft needs both again', async () => {
    await draft(content({ foodWindowH: 6 }))
    const shown = await read(cast.nurse, openDraft)
    await sign(cast.prescriber)
    await draft(content({ foodWindowH: 4 }))
    const old = { draftId: shown?.id ?? '', hash: shown?.hash ?? '', agreed: 'yes' } as const
    expect(await act(fresh(cast.nurse), (o) => signDraft(o, old), { now: TUESDAY })).toMatchObject({
      refusal: { code: 'changed_meanwhile' },
    })
    expect((await read(cast.nurse, openDraft))?.signatures).toEqual([])
  })

  test('without a recent password nothing is signed; a guide neither drafts nor signs', async () => {
    await draft(content({ foodWindowH: 6 }))
    const open = await read(cast.nurse, openDraft)
    const input = { draftId: open?.id ?? '', hash: open?.hash ?? '', agreed: 'yes' } as const
    const stale = { ...cast.nurse, confirmedAt: new Date(0) }
    expect(await act(stale, (o) => signDraft(o, input), { now: TUESDAY })).toMatchObject({
      refusal: { code: 'confirm_again' },
    })
    expect(await act(cast.guide, (o) => signDraft(o, input), { now: TUESDAY })).toMatchObject({
      refusal: { code: 'not_allowed' },
    })
  })

  test('a draft that is taken back is gone, and one that another version overtook is refused', async () => {
    await draft(content({ foodWindowH: 6 }))
    const open = await read(cast.nurse, openDraft)
    expect(
      await act(cast.nurse, (o) => withdrawDraft(o, { draftId: open?.id ?? '' }), { now: TUESDAY }),
    ).toMatchObject({ ok: true })
    expect(await read(cast.nurse, openDraft)).toBeNull()
    expect(await draft(content({ foodWindowH: 6 }), { basedOn: 4 })).toMatchObject({
      refusal: { code: 'changed_meanwhile' },
    })
  })

  test('what Stillwater brings along can be signed as it is; the same again changes nothing', async () => {
    await adopt(USUAL_CONTENT)
    expect(await draft(USUAL_CONTENT, { basedOn: 1 })).toMatchObject({
      refusal: { code: 'nothing_changed' },
    })
  })
})

describe('the database is the last judge', () => {
  const versionRow = {
    version: 1,
    adoptedAt: TUESDAY,
    inForceFrom: WEDNESDAY,
    signers: [],
    recordedAt: TUESDAY,
    recordedByName: 'x',
  }
  const write = (make: Parameters<typeof act>[1]) => act(cast.administrator, make, { now: TUESDAY })

  test('a version below the source, or without its two signatures, is not written', async () => {
    const drafted = await draft(content({ foodWindowH: 6 }))
    if (!drafted.ok) throw new Error('no draft')
    await sign(cast.nurse)
    await expect(
      write(async ({ tx }) => {
        const data = {
          ...versionRow,
          clinicId: cast.clinicId,
          draftId: drafted.value.draftId,
          hash: drafted.value.hash,
          parameters: JSON.parse(JSON.stringify(content({ foodWindowH: 6 }))) as object,
        }
        await tx.protocolVersion.createMany({ data: [data] })
        return { ok: true, value: null }
      }),
    ).rejects.toThrow(/two signatures|protocol_version_is_signed/)
    await expect(draft(content({ foodWindowH: 2 }))).rejects.toThrow(/protocol_draft_keeps_floors/)
  })

  test('nobody signs in another’s name', async () => {
    const drafted = await draft(content({ foodWindowH: 6 }))
    if (!drafted.ok) throw new Error('no draft')
    await expect(
      write(async ({ tx }) => {
        const { draftId, hash } = drafted.value
        const data = {
          clinicId: cast.clinicId,
          draftId,
          hash,
          signerCredential: 'medical_director',
          meaning: 'adopts-protocol',
          signedAt: TUESDAY,
          recordedAt: TUESDAY,
          recordedById: cast.prescriber.personId,
          recordedByName: 'Prescriber',
        }
        await tx.protocolSignature.createMany({ data: [data] })
        return { ok: true, value: null }
      }),
    ).rejects.toThrow(/signed by oneself|protocol_signature_is_own/)
  })
})

describe('what goes by it', () => {
  test('the gate: a breakfast that was early enough is too late, and the version is told', async () => {
    const id = await bookedSession(cast)
    const now = addHours(TWO_PM, -1)
    await act(cast.client, (o) => answerChecklist(o, answers(id)), { now })
    expect(await read(cast.client, (o) => gateFor(o, id), { now })).toMatchObject({
      decision: 'proceed',
      protocolVersion: 0,
    })
    await adopt(content({}, { sublingual: { foodWindowH: 6 }, oral: { foodWindowH: 8 } }))
    expect(await read(cast.client, (o) => gateFor(o, id), { now })).toMatchObject({
      decision: 'delay_until',
      protocolVersion: 1,
      earliestStartAt: new Date('2026-05-14T19:00:00Z'),
    })
  })

  test('the screening: another age of a reading is another rule set', async () => {
    const before = await read(cast.client, ruleSetInUse, { now: WEDNESDAY })
    await adopt(content({ bpScreenMaxAgeDays: 7, bpAgeAdjust: true }))
    const after = await read(cast.client, ruleSetInUse, { now: WEDNESDAY })
    expect(after.ruleSet.parameters).toMatchObject({ bpScreenMaxAgeDays: 7, bpAgeAdjust: true })
    expect(after.hash).not.toBe(before.hash)
  })

  test('the past, tried again: which session it would have held, and why; nothing is written', async () => {
    const id = await bookedSession(cast, { setting: 'at_home' })
    await attestedMonitor(cast, id)
    await dosedSession(cast, id)
    const later = addHours(TWO_PM, 24)
    const replay = (viewer: StaffViewer, after: ProtocolContent) =>
      read(viewer, (o) => replayProtocol(o, after), { now: later })
    const same = await replay(cast.prescriber, content({ foodWindowH: 4 }))
    expect(same).toMatchObject({ tried: 1, without: 0, held: [] })
    const held = await replay(cast.prescriber, content({ foodWindowH: 6 }))
    expect(held.held).toMatchObject([
      { appointmentId: id, clientName: 'Client', findings: [{ rule: 'PRE-FOOD' }] },
    ])
    const byDesk = await replay(cast.administrator, content({ foodWindowH: 6 }))
    expect(byDesk.held[0]?.clientName).toBeNull()
  })

  test('the screenings of the past by other settings: which would have asked for more, by which rule', async () => {
    const screened = addHours(TUESDAY, -20 * 24)
    const { determinationId } = await clearedClient(cast.client, cast.prescriber, screened)
    const id = await bookedSession(cast, { setting: 'at_home' })
    await attestedMonitor(cast, id)
    await dosedSession(cast, id)
    await act(cast.system, async ({ tx }) => {
      await tx.appointment.updateMany({ where: { id }, data: { determinationId } })
      return { ok: true, value: null }
    })
    const replay = (viewer: StaffViewer, settings: Partial<ProtocolSettings>) =>
      read(viewer, (o) => replayProtocol(o, content(settings)), { now: addHours(TWO_PM, 24) })
    expect((await replay(cast.prescriber, { bpAgeAdjust: true })).screenings).toEqual({
      tried: 1,
      held: [],
    })
    // No reading is young enough for this.
    const stricter = await replay(cast.administrator, { bpScreenMaxAgeDays: -1 })
    expect(stricter.screenings).toMatchObject({
      tried: 1,
      held: [{ appointmentId: id, clientName: null, rules: ['SCR-BP'] }],
    })
  })
})
