import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import { DEFAULT_TEXTS } from './default-texts'
import { hashOfText } from './hash'
import { CONSENT_KINDS } from './model'
import { mayPublish } from './policy'
import type { PublishInput } from './schema'

export interface Published {
  readonly textId: string
  readonly version: number
  readonly hash: string
}

/** Publishes the next version of a text. The earlier one is retired, and every client is asked to sign again. */
export async function publishConsentText(
  occasion: Occasion,
  { kind, title, body }: Omit<PublishInput, 'confirmed'>,
): Promise<Outcome<Published, Refusal<'not_allowed' | 'same_text'>>> {
  const { tx, viewer, now } = occasion
  const { clinicId } = viewer
  if (!mayPublish(viewer)) return refused('not_allowed')
  const hash = hashOfText({ title, body })
  const last = await tx.consentText.findFirst({
    where: { clinicId, kind },
    select: { version: true, hash: true },
    orderBy: { version: 'desc' },
  })
  if (last?.hash === hash) return refused('same_text')
  await tx.consentText.updateMany({
    where: { clinicId, kind, retiredAt: null },
    data: { retiredAt: now },
  })
  const id = randomUUID()
  const version = (last?.version ?? 0) + 1
  await tx.consentText.createMany({
    data: [{ id, kind, version, title, body, hash, publishedAt: now, ...stamp(occasion) }],
  })
  return done({ textId: id, version, hash })
}

/** Publishes the default texts of every kind, for a clinic that begins. */
export async function publishDefaultTexts(
  occasion: Occasion,
): Promise<Outcome<readonly Published[], Refusal<'not_allowed' | 'same_text'>>> {
  const published: Published[] = []
  for (const kind of CONSENT_KINDS) {
    const outcome = await publishConsentText(occasion, { kind, ...DEFAULT_TEXTS[kind] })
    if (!outcome.ok) return outcome
    published.push(outcome.value)
  }
  return done(published)
}
