'use client'

import { dropSealed, keepSealed, sealedUnder } from '@/components/ui/sealed-store'
import type { DrawingChange } from '@/lib/integration/drawing-model'
import type { PromptId } from '@/lib/integration/model'

interface Begun {
  readonly promptId: PromptId | null
  readonly clinicPromptId: string | null
}

/** What is kept: an entry's words, lines of its drawing, or a voice note under its own name. */
export interface Draft {
  readonly words: Begun & { readonly text: string; readonly baseRevision: number }
  readonly lines: Begun & DrawingChange
  readonly sound: {
    readonly entryId: string
    readonly type: string
    readonly seconds: number
    readonly sound: string
  }
}
export type DraftKind = keyof Draft

const placeOf = (kind: DraftKind, entryId: string) => `${kind}:${entryId}`

/** Keeps one draft on this device as ciphertext, over the earlier one. False: it could not be kept. */
export const keepDraft = (
  clientId: string,
  kind: DraftKind,
  entryId: string,
  value: unknown,
): Promise<boolean> => keepSealed(clientId, placeOf(kind, entryId), value)

/** Takes a draft off this device: the clinic has it now. */
export const dropDraft = (clientId: string, kind: DraftKind, entryId: string): Promise<void> =>
  dropSealed(clientId, placeOf(kind, entryId))

/** This person's drafts on this device, opened; what another person wrote here cannot be opened and is left alone. */
export async function draftsOf(
  clientId: string,
  kind: DraftKind,
): Promise<readonly { readonly entryId: string; readonly value: unknown }[]> {
  const prefix = placeOf(kind, '')
  const found = await sealedUnder(clientId, prefix)
  return found.map(({ place, value }) => ({ entryId: place.slice(prefix.length), value }))
}
