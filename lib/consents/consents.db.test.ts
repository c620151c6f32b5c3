import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { openText } from '@/lib/crypto/client-text'
import { act, read } from '@/lib/kernel/run'
import type { ClientViewer, Viewer } from '@/lib/kernel/viewer'
import { printed } from '@/lib/papers/printed'
import { DEFAULT_TEXTS } from './default-texts'
import { hashOfText } from './hash'
import type { ConsentKind } from './model'
import { consentPaper } from './paper'
import { publishConsentText, publishDefaultTexts } from './publish'
import { consentInForce, signaturesOf, textsInForce } from './queries'
import type { SignInput } from './schema'
import { reasonPlace, signConsent, withdrawConsent } from './sign'
import { QUESTIONS } from './understanding'

const NOW = new Date('2026-05-12T12:00:00Z')

let cast: Cast
let count = 0

beforeAll(async () => {
  await testDatabase()
})

beforeEach(async () => {
  count += 1
  cast = await castOf(`Consent${count}`, NOW)
  await act(cast.system, publishDefaultTexts, { now: NOW })
})

async function inputFor(kind: ConsentKind, more: Partial<SignInput> = {}): Promise<SignInput> {
  const texts = await read(cast.client, textsInForce, { now: NOW })
  const text = texts.find((each) => each.kind === kind)
  if (!text) throw new Error('No text')
  return {
    textId: text.id,
    hash: text.hash,
    signedName: 'Client Example',
    agreed: 'yes',
    understanding: Object.fromEntries(QUESTIONS[kind].map(({ id, answer }) => [id, answer])),
    ...more,
  }
}

const sign = (viewer: ClientViewer, input: SignInput) =>
  act(viewer, (o) => signConsent(o, input), { now: NOW })

const standing = (viewer: Viewer, setting: 'at_home' | 'in_clinic' = 'in_clinic') =>
  read(viewer, (o) => consentInForce(o, cast.client.clientId, setting), { now: NOW })

async function signBoth(): Promise<void> {
  for (const kind of ['treatment', 'privacy'] as const)
    expect(await sign(cast.client, await inputFor(kind))).toMatchObject({ ok: true })
}

describe('a signature', () => {
  test('is bound to the hash of the text, the name, the time and what it means', async () => {
    await signBoth()
    const [row] = await read(cast.system, ({ tx }) =>
      tx.consentSignature.findMany({
        where: { text: { kind: 'treatment' } },
        select: { textHash: true, signedName: true, meaning: true, signedAt: true },
      }),
    )
    expect(row).toEqual({
      textHash: hashOfText(DEFAULT_TEXTS.treatment),
      signedName: 'Client Example',
      meaning: 'consent-treatment',
      signedAt: NOW,
    })
    expect(await standing(cast.nurse)).toMatchObject({ status: 'signed_current' })
    expect((await standing(cast.nurse)).signatureId).toBeTruthy()
  })

  test('for a session at home is not complete without the consent to video', async () => {
    await signBoth()
    expect(await standing(cast.nurse, 'at_home')).toMatchObject({ status: 'missing' })
    await sign(cast.client, await inputFor('video'))
    expect(await standing(cast.nurse, 'at_home')).toMatchObject({ status: 'signed_current' })
  })

  test.each<[string, Partial<SignInput>, string]>([
    ['another name', { signedName: 'Somebody Else' }, 'name_differs'],
    ['an answer that the text does not give', { understanding: { alone: 'yes' } }, 'read_again'],
    ['a text that was not shown', { hash: 'a'.repeat(64) }, 'text_changed'],
    ['a text that is not there', { textId: '00000000-0000-4000-8000-000000000000' }, 'not_found'],
  ])('is refused under %s', async (_story, more, code) => {
    const outcome = await sign(cast.client, await inputFor('treatment', more))
    expect(outcome).toMatchObject({ ok: false, refusal: { code } })
    expect(await standing(cast.client)).toMatchObject({ status: 'missing' })
  })
})

describe('a new version', () => {
  test('asks everybody again, and a page that still shows the old one is told', async () => {
    await signBoth()
    const old = await inputFor('treatment')
    const next = {
      kind: 'treatment' as const,
      title: 'Consent',
      body: 'New words. '.repeat(10),
    }
    const published = await act(cast.administrator, (o) => publishConsentText(o, next), {
      now: NOW,
    })
    expect(published).toMatchObject({ ok: true, value: { version: 2 } })
    expect(await standing(cast.nurse)).toMatchObject({ status: 'outdated', signatureId: null })
    expect(await sign(cast.client, old)).toMatchObject({ refusal: { code: 'text_changed' } })
    await sign(cast.client, await inputFor('treatment'))
    expect(await standing(cast.nurse)).toMatchObject({ status: 'signed_current' })
  })

  test('is not made of the same words, and not by the front desk or a client', async () => {
    const same = { kind: 'treatment' as const, ...DEFAULT_TEXTS.treatment }
    const publish = (viewer: Viewer) =>
      act(viewer, (o) => publishConsentText(o, same), { now: NOW })
    expect(await publish(cast.administrator)).toMatchObject({ refusal: { code: 'same_text' } })
    expect(await publish(cast.frontDesk)).toMatchObject({ refusal: { code: 'not_allowed' } })
    expect(await publish(cast.client)).toMatchObject({ refusal: { code: 'not_allowed' } })
  })
})

describe('a consent that is taken back', () => {
  test('is missing from then on, keeps the reason sealed, and a clinician is told', async () => {
    await signBoth()
    await signBoth()
    const { signatureId } = await standing(cast.client)
    const take = (viewer: ClientViewer) =>
      act(
        viewer,
        (o) =>
          withdrawConsent(o, {
            signatureId: signatureId ?? '',
            reason: 'I want to wait',
            confirmed: 'yes',
          }),
        { now: NOW },
      )
    expect(await take(cast.otherClient)).toMatchObject({ refusal: { code: 'not_found' } })
    expect(await take(cast.client)).toMatchObject({ ok: true })
    expect(await take(cast.client)).toMatchObject({ refusal: { code: 'not_found' } })
    expect(await standing(cast.nurse)).toMatchObject({ status: 'missing', signatureId: null })
    const rows = await read(cast.system, ({ tx }) =>
      tx.consentSignature.findMany({ where: { withdrawnAt: { not: null } } }),
    )
    expect(rows).toHaveLength(2)
    for (const { id, withdrawnReason } of rows) {
      expect(Buffer.from(withdrawnReason ?? []).toString()).not.toContain('wait')
      const opened = await read(cast.client, (o) =>
        openText(o, cast.client.clientId, reasonPlace(id), withdrawnReason),
      )
      expect(opened).toBe('I want to wait')
    }
    const alerts = await read(cast.system, ({ tx }) =>
      tx.alert.findMany({ select: { kind: true, level: true, audience: true } }),
    )
    expect(alerts).toEqual([{ kind: 'CONSENT-WITHDRAWN', level: 'A3', audience: 'clinician' }])
  })
})

describe('what a client signed is seen', () => {
  test('by themself and the clinic, not by another client, an administrator or another clinic', async () => {
    await signBoth()
    const other = await castOf(`Apart${count}`, NOW)
    const seenBy = (viewer: Viewer) =>
      read(viewer, (o) => signaturesOf(o, cast.client.clientId), { now: NOW }).then(
        (signatures) => signatures.length,
      )
    expect(await seenBy(cast.client)).toBe(2)
    expect(await seenBy(cast.frontDesk)).toBe(2)
    expect(await seenBy(cast.otherClient)).toBe(0)
    expect(await seenBy(cast.administrator)).toBe(0)
    expect(await seenBy(other.nurse)).toBe(0)
    expect(await standing(other.nurse)).toMatchObject({ status: 'missing' })
  })
})

describe('a paper for the client', () => {
  test('holds the very words, the name, the time and the fingerprint; it is theirs alone', async () => {
    await signBoth()
    const { signatureId } = await standing(cast.client)
    const paperFor = (viewer: ClientViewer) =>
      read(viewer, (o) => consentPaper(o, signatureId ?? ''), { now: NOW })
    const found = await paperFor(cast.client)
    expect(found?.of).toMatchObject({ table: 'consent_signature', rowId: signatureId })
    const said = JSON.stringify(found?.paper.body)
    for (const words of ['Never without a monitor', 'Client Example', 'Fingerprint'])
      expect(said).toContain(words)
    expect(await paperFor(cast.otherClient)).toBeNull()
    if (!found) throw new Error('No paper')
    const bytes = await printed(found.paper)
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
  })
})
