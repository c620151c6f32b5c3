import { beforeAll, expect, test } from 'vitest'
import { hashOfText } from '@/lib/consents/hash'
import { publishDefaultTexts } from '@/lib/consents/publish'
import { textsInForce } from '@/lib/consents/queries'
import { signConsent } from '@/lib/consents/sign'
import { QUESTIONS } from '@/lib/consents/understanding'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import { TUESDAY } from '@/lib/preparation/preparation.fixture'
import { at, codeOf, dosed } from './testing/session.fixture'

let cast: Cast

beforeAll(async () => {
  await testDatabase()
  cast = await castOf('DayOfADose', TUESDAY)
  await dosed(cast)
  await act(cast.system, publishDefaultTexts, { now: TUESDAY })
})

async function sign(minutes: number) {
  const texts = await read(cast.client, textsInForce, { now: at(minutes) })
  const text = texts.find(({ kind }) => kind === 'privacy')
  if (!text) throw new Error('No text')
  const input = {
    textId: text.id,
    hash: hashOfText(text),
    signedName: 'Client Example',
    agreed: 'yes' as const,
    understanding: Object.fromEntries(QUESTIONS.privacy.map(({ id, answer }) => [id, answer])),
  }
  return codeOf(await act(cast.client, (o) => signConsent(o, input), { now: at(minutes) }))
}

test.each([
  ['just after the dose', 5, 'day_of_dose'],
  ['late on that evening, 11:59 pm', 9 * 60 + 59, 'day_of_dose'],
  ['on the next morning', 18 * 60, 'done'],
])('a consent signed %s (%i minutes on): %s', async (_when, minutes, code) => {
  expect(await sign(minutes)).toBe(code)
})
