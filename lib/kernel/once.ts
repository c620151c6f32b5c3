import 'server-only'
import { createHmac, randomUUID } from 'node:crypto'
import { env } from '@/lib/env'
import { type Occasion, stamp } from './occasion'
import { type Outcome, type Refusal, refused } from './outcome'
import { viewerId } from './viewer'

/** What a form or a call wishes for: under which name, by which key, and with which input. */
export interface Wish {
  readonly action: string
  readonly key: string | null
  readonly input: unknown
}

interface Kept {
  readonly wish: string
  /** Absent while the first is under way; afterwards what it answered, also where it refused and kept its traces. */
  readonly answer?: { readonly ok: boolean }
}

/**
 * One key, one effect: the first arrival writes the key inside its transaction and runs; a second one waits for the
 * first to commit and answers what the first did, done or refused. The same key with another action or other input is
 * another wish: it is refused, so that nobody takes an old answer for a new one.
 */
export async function once<Value, Refused extends Refusal>(
  occasion: Occasion,
  wish: Wish,
  command: () => Promise<Outcome<Value, Refused>>,
): Promise<Outcome<Value, Refused | Refusal<'sent_before'>>> {
  const { action, key } = wish
  if (!key) return command()
  const { tx, viewer } = occasion
  const { clinicId } = viewer
  const personId = viewerId(viewer) ?? clinicId
  const kept: Kept = { wish: fingerprint(wish) }
  const { count } = await tx.actionKey.createMany({
    data: [{ id: randomUUID(), personId, action, key, outcome: { ...kept }, ...stamp(occasion) }],
    skipDuplicates: true,
  })
  const where = { clinicId_personId_key: { clinicId, personId, key } }
  if (count === 0) {
    const earlier = await tx.actionKey.findUniqueOrThrow({ where, select: { outcome: true } })
    const { wish: first, answer } = earlier.outcome as unknown as Kept
    if (first !== kept.wish || !answer) return refused('sent_before')
    return answer as Outcome<Value, Refused>
  }
  const outcome = await command()
  if (outcome.ok || outcome.kept) {
    const answer = JSON.parse(JSON.stringify(outcome)) as { ok: boolean }
    await tx.actionKey.update({ where, data: { outcome: { ...kept, answer } } })
  }
  return outcome
}

/** Tells one wish from another without keeping a word of it: keyed, since a form may carry a password. */
const fingerprint = ({ action, input }: Wish): string =>
  createHmac('sha256', env().nextAuthSecret)
    .update(JSON.stringify([action, input ?? null]))
    .digest('base64url')

/** A key as it came over the wire, or none: what is no key of ours is not looked up. */
export const keyFrom = (given: unknown): string | null =>
  typeof given === 'string' && /^[\w:.-]{8,100}$/.test(given) ? given : null
