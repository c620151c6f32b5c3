import { beforeAll, describe, expect, test } from 'vitest'
import { contactOf } from '@/lib/clients/queries'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import { backgroundOf, outsidePrescriberOf } from './background-record'
import { saveAnswer, submitScreening } from './client-commands'
import { judge } from './judged'
import type { AnswerField, AnswerValue } from './model'
import { latestScreening } from './open-screening'
import { answerAll } from './testing/cleared-client'

const now = new Date('2026-05-12T14:00:00Z')
let ours: Cast
const clientId = () => ours.client.clientId

beforeAll(async () => {
  await testDatabase()
  ours = await castOf('Background', now)
})

const tell = (field: AnswerField, value: AnswerValue) =>
  act(ours.client, (o) => saveAnswer(o, { field, value }), { now })

describe('a client’s background', () => {
  test('may be left out: the form is sent without it, and nobody is asked twice to tell', async () => {
    await answerAll(ours.otherClient, now)
    const sent = await act(ours.otherClient, (o) => submitScreening(o, { signedName: 'Other' }), {
      now,
    })
    expect(sent.ok).toBe(true)
    expect(
      await read(ours.nurse, (o) => backgroundOf(o, ours.otherClient.clientId), { now }),
    ).toEqual({})
  })

  test('height and weight become the BMI that the rules read', async () => {
    await tell('apnea', 'treated')
    await tell('body_size', { height_cm: 160, weight_kg: 105.4 })
    const judged = await read(
      ours.nurse,
      async (o) => judge(o, clientId(), (await latestScreening(o, clientId()))?.id ?? ''),
      { now },
    )
    expect(judged.answers.bmi).toBe(41.2)
    expect(judged.determination.findings).toContainEqual(
      expect.objectContaining({ rule: 'SCR-APNEA', severity: 'review' }),
    )
  })

  test('words are sealed where they are stored', async () => {
    await tell('reason_for_treatment', { words: 'A very private reason' })
    const row = await read(
      ours.system,
      ({ tx }) => tx.screeningAnswer.findFirst({ where: { field: 'reason_for_treatment' } }),
      { now },
    )
    expect(row?.value).toBeNull()
    expect(row?.words).not.toBeNull()
    expect(Buffer.from(row?.words ?? []).toString('utf8')).not.toContain('private')
    const told = await read(ours.nurse, (o) => backgroundOf(o, clientId()), { now })
    expect(told.reason_for_treatment).toEqual({ words: 'A very private reason' })
  })

  test('only a plain yes lets the clinic write to the outside prescriber, and the last word counts', async () => {
    const doctor = { person: { name: 'Dr. Hale', about: 'Family practice', phone: null } }
    const outside = () => read(ours.nurse, (o) => outsidePrescriberOf(o, clientId()), { now })
    expect(await outside()).toMatchObject({ consented: false, person: null })
    await tell('prescriber_contact', doctor)
    await tell('consent_contact_prescriber', 'unsure')
    expect((await outside())?.consented).toBe(false)
    await tell('consent_contact_prescriber', 'yes')
    expect(await outside()).toMatchObject({ consented: true, person: doctor.person })
    await tell('consent_contact_prescriber', 'no')
    expect((await outside())?.consented).toBe(false)
  })

  test('is for clinicians: a guide and the front desk see none of it', async () => {
    for (const viewer of [ours.guide, ours.frontDesk, ours.administrator]) {
      expect(await read(viewer, (o) => backgroundOf(o, clientId()), { now })).toEqual({})
      expect(await read(viewer, (o) => outsidePrescriberOf(o, clientId()), { now })).toBeNull()
    }
  })

  test('fills what the record does not hold, and overwrites nothing', async () => {
    await act(
      ours.system,
      async ({ tx }) => {
        await tx.client.updateMany({
          where: { id: clientId() },
          data: { preferredLanguage: 'Portuguese' },
        })
        return { ok: true, value: null }
      },
      { now },
    )
    await answerAll(ours.client, now, {
      emergency_contact: { person: { name: 'Sam', about: 'Partner', phone: '+1 212 555 0176' } },
      preferred_language: { words: 'English' },
      accessibility_needs: { words: 'No stairs, please' },
    })
    await act(ours.client, (o) => submitScreening(o, { signedName: 'Client' }), { now })
    const contact = await read(ours.frontDesk, (o) => contactOf(o, clientId()), { now })
    expect(contact).toMatchObject({
      emergencyContactName: 'Sam',
      emergencyContactPhone: '+1 212 555 0176',
      preferredLanguage: 'Portuguese',
      accessibilityNeeds: 'No stairs, please',
    })
    const row = await read(
      ours.system,
      ({ tx }) => tx.client.findFirstOrThrow({ where: { id: clientId() } }),
      { now },
    )
    expect(row.accessibilityNeeds).toBeNull()
    expect(Buffer.from(row.accessibilityWords ?? []).toString('utf8')).not.toContain('stairs')
  })
})
