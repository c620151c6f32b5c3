import { beforeAll, describe, expect, test } from 'vitest'
import { castOf, type Cast } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import type { StaffViewer, Viewer } from '@/lib/kernel/viewer'
import { addHours } from '@/lib/time/instant'
import { changeAgreements, ownAgreements } from './agreements'
import { outsidePrescriberOf } from './background-record'
import { prescriberLetters, signPrescriberLetter } from './prescriber-letter'
import type { PrescriberLetterInput } from './prescriber-letter-form'
import { clearedClient, confirmedNow } from './testing/cleared-client'

const now = new Date('2026-05-12T14:00:00Z')
const BODY = 'Your patient is cleared for sessions with us until July.'
let ours: Cast
let theirs: Cast
let clinician: StaffViewer
let clientId: string
let determinationId: string

beforeAll(async () => {
  await testDatabase()
  ours = await castOf('Letters', now)
  theirs = await castOf('LettersApart', now)
  clinician = confirmedNow(ours.prescriber)
  clientId = ours.client.clientId
  determinationId = (await clearedClient(ours.client, ours.prescriber, now)).determinationId
})

const sign = (
  more: Partial<PrescriberLetterInput> = {},
  viewer: StaffViewer = clinician,
  at = now,
) =>
  act(
    viewer,
    (o) =>
      signPrescriberLetter(o, {
        clientId,
        determinationId,
        recipient: 'Dr. Ada Example, 1 Main Street',
        body: BODY,
        contactAgreed: 'in_screening',
        way: 'post',
        sentOn: '2026-05-12',
        ...more,
      }),
    { now: at },
  )
const agree = (prescriber: 'yes' | 'no', at = now) =>
  act(
    ours.client,
    (o) =>
      changeAgreements(o, {
        consent_contact_monitor: 'no',
        consent_contact_prescriber: prescriber,
      }),
    { now: at },
  )
const letters = (viewer: Viewer = clinician) =>
  read(viewer, (o) => prescriberLetters(o, clientId, determinationId), { now })

describe('a letter to the prescriber outside', () => {
  test('does not leave on an agreement that nobody gave', async () => {
    expect(await sign()).toMatchObject({ refusal: { code: 'not_agreed_there' } })
    expect(await letters()).toEqual([])
  })

  test('leaves once the client agreed, signed and bound to the determination, its words sealed', async () => {
    expect(await agree('yes')).toMatchObject({ ok: true })
    expect(await sign()).toMatchObject({ ok: true })
    expect(await letters()).toMatchObject([
      { body: BODY, contactAgreed: 'in_screening', way: 'post', signerName: 'Prescriber' },
    ])
    const [row] = await read(ours.system, ({ tx }) => tx.prescriberLetter.findMany())
    expect(Buffer.from(row?.body ?? []).toString()).not.toContain('patient')
    expect(row?.signedHash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('is refused again from the moment the client takes it back; what left stays written down', async () => {
    const later = addHours(now, 1)
    expect(await agree('no', later)).toMatchObject({ ok: true })
    expect(await sign({}, clinician, later)).toMatchObject({
      refusal: { code: 'not_agreed_there' },
    })
    expect(await letters()).toHaveLength(1)
    expect(
      await read(clinician, (o) => outsidePrescriberOf(o, clientId), { now: later }),
    ).toMatchObject({ consented: false, askedAt: later })
  })

  test('an agreement by another way stands by itself, and says which', async () => {
    const later = addHours(now, 2)
    expect(await sign({ contactAgreed: 'signed_release' }, clinician, later)).toMatchObject({
      ok: true,
    })
    expect((await letters()).map(({ contactAgreed }) => contactAgreed)).toEqual([
      'signed_release',
      'in_screening',
    ])
  })

  test('is not dated ahead, and is nobody’s but a clinician’s of this clinic', async () => {
    expect(await sign({ sentOn: '2026-05-13', contactAgreed: 'spoken' })).toMatchObject({
      refusal: { code: 'day_in_future' },
    })
    expect(await sign({ contactAgreed: 'spoken' }, confirmedNow(ours.frontDesk))).toMatchObject({
      refusal: { code: 'not_allowed' },
    })
    expect(await sign({ contactAgreed: 'spoken' }, confirmedNow(theirs.prescriber))).toMatchObject({
      refusal: { code: 'not_found' },
    })
    for (const viewer of [ours.client, ours.frontDesk, ours.guide, theirs.prescriber])
      expect(await letters(viewer)).toEqual([])
  })
})

describe('whom the clinic may talk to', () => {
  test('is the client’s to change on any day, each answer a revision with its time', async () => {
    const mine = await read(ours.client, ownAgreements, { now: addHours(now, 3) })
    expect(mine).toEqual([
      { field: 'consent_contact_monitor', agreed: false, since: now },
      { field: 'consent_contact_prescriber', agreed: false, since: addHours(now, 1) },
    ])
    const kept = await read(ours.system, ({ tx }) =>
      tx.screeningAnswer.findMany({
        where: { clientId, field: 'consent_contact_prescriber' },
        orderBy: { revision: 'asc' },
        select: { value: true },
      }),
    )
    expect(kept.map(({ value }) => value)).toEqual(['yes', 'no'])
  })

  test('is not asked of somebody who has sent no screening', async () => {
    expect(await read(ours.otherClient, ownAgreements, { now })).toBeNull()
  })
})
