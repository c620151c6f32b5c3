import { beforeAll, describe, expect, test } from 'vitest'
import { castOf, type Cast } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { read } from '@/lib/kernel/run'
import { printed } from '@/lib/papers/printed'
import type { PaperForViewer } from '@/lib/papers/paper-route'
import { textOfPdf } from '@/lib/papers/testing/read-pdf'
import { addHours } from '@/lib/time/instant'
import { ruleSetInUse } from '../rule-set-in-use'
import { clearedClient, confirmedNow } from '../testing/cleared-client'
import { determinationPaper } from './determination-paper'
import { letterPaper } from './letter-paper'

const now = new Date('2026-05-12T14:00:00Z')
let ours: Cast
let id: string
let clientId: string

beforeAll(async () => {
  await testDatabase()
  ours = await castOf('Papers', now)
  clientId = ours.client.clientId
  const answers = { family_psychosis: 'other_relative' as const, allergies: ['penicillin'] }
  id = (await clearedClient(ours.client, confirmedNow(ours.prescriber), now, { answers }))
    .determinationId
})

const words = (pages: readonly string[]) => pages.join('\n').replace(/\s+/g, ' ')
const bytesOf = (found: PaperForViewer | null) => {
  if (!found) throw new Error('There is no paper')
  return printed(found.paper)
}
const whole = (at = now) =>
  read(ours.prescriber, (o) => determinationPaper(o, clientId, id), { now: at })

describe('a determination on paper', () => {
  test('says findings, lifts, letter, answers, rules and the signature', async () => {
    const found = await whole()
    const { ruleSet } = await read(ours.prescriber, ruleSetInUse, { now })
    const said = words(textOfPdf(await bytesOf(found)))
    for (const part of [
      'Determination',
      'SCR-FAMHX',
      'Talked through with the client',
      'penicillin',
      `${ruleSet.id} ${ruleSet.version}`,
      'Signature bound to',
    ])
      expect(said).toContain(part)
  })

  test('gives the same bytes whenever it is printed', async () => {
    const [today, later] = [await whole(), await whole(addHours(now, 24 * 400))]
    expect(Buffer.from(await bytesOf(today ?? null))).toEqual(
      Buffer.from(await bytesOf(later ?? null)),
    )
  })

  test('is a clinician’s; the letter is the client’s own as well, and nobody else’s', async () => {
    for (const viewer of [ours.guide, ours.frontDesk])
      expect(await read(viewer, (o) => determinationPaper(o, clientId, id), { now })).toBeNull()
    expect(await read(ours.client, (o) => determinationPaper(o, clientId, id), { now })).toBeNull()
    const letter = await read(ours.client, (o) => letterPaper(o, clientId, id), { now })
    expect(words(textOfPdf(await bytesOf(letter)))).not.toContain('SCR-')
    const { otherClient } = ours
    expect(
      await read(otherClient, (o) => letterPaper(o, otherClient.clientId, id), { now }),
    ).toBeNull()
    expect(await read(ours.guide, (o) => letterPaper(o, clientId, id), { now })).toBeNull()
  })
})
