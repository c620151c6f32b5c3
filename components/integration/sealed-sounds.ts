'use client'

import '@/components/ui/zod-without-eval'
import { z } from 'zod'
import { draftsOf, dropDraft, keepDraft } from './sealed-drafts'

/** What somebody spoke and the clinic does not have yet. Its name comes from the page: sent twice, it is one. */
export interface Spoken {
  readonly id: string
  readonly entryId: string
  readonly sound: Blob
  readonly seconds: number
}

export type Sent =
  | { readonly kind: 'kept' | 'notKept' }
  | { readonly kind: 'refused'; readonly detail: string }

const kept = z.object({
  entryId: z.uuid(),
  type: z.string(),
  seconds: z.number(),
  sound: z.string().min(1),
})

/** Bytes that become one piece of text at a time: a call takes no more arguments than this. */
const PIECE = 8192

async function textOf(sound: Blob): Promise<string> {
  const bytes = new Uint8Array(await sound.arrayBuffer())
  let signs = ''
  for (let at = 0; at < bytes.length; at += PIECE)
    signs += String.fromCodePoint(...bytes.subarray(at, at + PIECE))
  return btoa(signs)
}

const bytesOf = (text: string) => Uint8Array.from(atob(text), (sign) => sign.codePointAt(0) ?? 0)

/** Keeps what was spoken so far on this device, sealed like words. False: this browser cannot; it stays on the page only. */
export async function keepSound(clientId: string, spoken: Spoken): Promise<boolean> {
  const { id, entryId, sound, seconds } = spoken
  if (sound.size === 0) return false
  const value = { entryId, type: sound.type, seconds, sound: await textOf(sound) }
  return keepDraft(clientId, 'sound', id, value).catch(() => false)
}

export const dropSound = (clientId: string, id: string): Promise<void> =>
  dropDraft(clientId, 'sound', id).catch(() => undefined)

/** Everything that was spoken on this device and is not with the clinic; also what a closed tab cut short. */
export async function soundsHere(clientId: string): Promise<readonly Spoken[]> {
  const drafts = await draftsOf(clientId, 'sound').catch(() => [])
  return drafts.flatMap(({ entryId: id, value }) => {
    const draft = kept.safeParse(value)
    if (!draft.success) return []
    const { entryId, seconds, sound, type } = draft.data
    return [{ id, entryId, seconds, sound: new Blob([bytesOf(sound)], { type }) }]
  })
}

/** Sends one voice note to the clinic. */
export async function sendSound({ id, entryId, sound, seconds }: Spoken): Promise<Sent> {
  const answer = await fetch(`/api/my/journal/${entryId}/voice`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'x-voice-id': id,
      'x-seconds': String(seconds),
    },
    body: sound,
  }).catch(() => null)
  if (answer?.ok) return { kind: 'kept' }
  if (answer?.status !== 422 && answer?.status !== 413) return { kind: 'notKept' }
  const body: unknown = await answer.json().catch(() => null)
  return { kind: 'refused', detail: detailOf(body) }
}

const detailOf = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'detail' in body && typeof body.detail === 'string'
    ? body.detail
    : ''
