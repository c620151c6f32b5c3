'use client'

import '@/components/ui/zod-without-eval'
import { z } from 'zod'
import { forget, holdOwnKey, keepSealed, sealedUnder } from '@/components/ui/sealed-store'
import { helpCardShape, type HelpCard } from './help-card'

const PLACE = 'help'
const keptShape = z.object({
  card: helpCardShape,
  /** By this phone's own clock. */
  keptAt: z.number(),
  forMs: z.number(),
  /** How far this phone's clock runs behind the server's. */
  behindMs: z.number(),
})
type Kept = z.output<typeof keptShape>

/** Keeps it on this phone, closed, until the clinic was not heard from for so long. */
export async function keepHelp(
  writer: string,
  kept: { readonly card: HelpCard; readonly forMs: number; readonly serverNow: number },
): Promise<void> {
  holdOwnKey(writer)
  const { card, forMs, serverNow } = kept
  const keptAt = Date.now()
  await keepSealed(writer, PLACE, {
    card,
    keptAt,
    forMs,
    behindMs: serverNow - keptAt,
  } satisfies Kept)
}

/** What this phone kept of the sitter's own session; too old, it is taken off. */
export async function helpHere(writer: string): Promise<Kept | null> {
  holdOwnKey(writer)
  const [found] = await sealedUnder(writer, PLACE)
  const kept = keptShape.safeParse(found?.value)
  if (!kept.success) return null
  if (Date.now() - kept.data.keptAt <= kept.data.forMs) return kept.data
  await forgetHelp(writer)
  return null
}

/** Takes off this phone what helped, and the key that opened it: of one link, or of every sitter's. */
export const forgetHelp = (writer = 'monitor:'): Promise<void> => forget(writer)
