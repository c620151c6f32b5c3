import 'server-only'
import { openText, sealText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'

const place = (clientId: string) => ({
  table: 'client',
  column: 'accessibility_words',
  row: clientId,
})

interface Kept {
  readonly accessibilityWords: Uint8Array | null
  readonly accessibilityNeeds: string | null
}

/** What a client needs to be at ease, opened; an older record may still hold it unsealed. */
export const accessibilityOf = async (occasion: Occasion, clientId: string, kept: Kept) =>
  (await openText(occasion, clientId, place(clientId), kept.accessibilityWords)) ??
  kept.accessibilityNeeds

/** The same as the record keeps it: sealed, and nothing of it beside the seal. */
export const sealedAccessibility = async (
  occasion: Occasion,
  clientId: string,
  needs: string | null,
) => ({
  accessibilityWords:
    needs === null ? null : await sealText(occasion, clientId, place(clientId), needs),
  accessibilityNeeds: null,
})
