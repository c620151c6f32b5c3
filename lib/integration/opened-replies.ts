import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import { replyBody } from './sealed-places'

/** What was written back, as its readers see it. */
export interface Reply {
  readonly name: string
  readonly at: Date
  readonly text: string
}

/** The columns that a reply is opened from. */
export const replyColumns = { id: true, body: true, repliedAt: true, recordedByName: true } as const

interface Row {
  readonly id: string
  readonly body: Uint8Array<ArrayBuffer>
  readonly repliedAt: Date
  readonly recordedByName: string
}

/** Opens replies with the key of the client to whom they were written. */
export const openedReplies = (
  occasion: Occasion,
  clientId: string,
  rows: readonly Row[],
): Promise<readonly Reply[]> =>
  Promise.all(
    rows.map(async ({ id, body, repliedAt, recordedByName }) => ({
      name: recordedByName,
      at: repliedAt,
      text: (await openText(occasion, clientId, replyBody(id), body)) ?? '',
    })),
  )
