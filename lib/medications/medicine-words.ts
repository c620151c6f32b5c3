import 'server-only'
import { openText, sealText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'

type Column = 'reason_words' | 'ended_words'

const place = (column: Column, row: string) => ({ table: 'client_medication', column, row })

/** A person's own words about a medicine, sealed for one line and column; none stays none. */
export const sealedWords = async (
  occasion: Occasion,
  clientId: string,
  medicationId: string,
  column: Column,
  words: string | null | undefined,
) => (words ? sealText(occasion, clientId, place(column, medicationId), words) : null)

export const sealedReason = (
  occasion: Occasion,
  clientId: string,
  medicationId: string,
  reason: string | null | undefined,
) => sealedWords(occasion, clientId, medicationId, 'reason_words', reason)

/** Why it is taken; an older line may still hold it unsealed. */
export const openedReason = async (
  occasion: Occasion,
  clientId: string,
  row: {
    readonly id: string
    readonly reason: string | null
    readonly reasonWords: Uint8Array | null
  },
) =>
  (await openText(occasion, clientId, place('reason_words', row.id), row.reasonWords)) ?? row.reason

/** Why it ended, or by what evidence it turned out to be another. */
export const openedEnd = async (
  occasion: Occasion,
  clientId: string,
  row: {
    readonly id: string
    readonly endedReason: string | null
    readonly endedWords: Uint8Array | null
  },
) =>
  (await openText(occasion, clientId, place('ended_words', row.id), row.endedWords)) ??
  row.endedReason
