import 'server-only'
import { openText, sealText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import type { CheckInWords, StoredCheckIn } from './check-in-form'
import type { AnyCheckInKey } from './model'

/** One saving of a check-in. */
export interface CheckInRow {
  readonly id: string
  readonly sessionId: string
  readonly checkIn: AnyCheckInKey
  readonly revision: number
  readonly complete: boolean
  readonly answers: StoredCheckIn
  readonly sealed: Uint8Array | null
  readonly answeredAt: Date
}

const place = (row: string) => ({ table: 'check_in_response', column: 'words', row })

/** The newest saving of each check-in of these sessions, the latest first. */
export async function newestResponses(
  { tx, viewer }: Occasion,
  clientId: string,
  sessionIds: readonly string[],
): Promise<readonly CheckInRow[]> {
  const rows = await tx.checkInResponse.findMany({
    where: { clinicId: viewer.clinicId, clientId, sessionId: { in: [...sessionIds] } },
    distinct: ['sessionId', 'checkIn'],
    orderBy: [{ sessionId: 'asc' }, { checkIn: 'asc' }, { revision: 'desc' }],
    select: {
      id: true,
      sessionId: true,
      checkIn: true,
      revision: true,
      complete: true,
      answers: true,
      words: true,
      answeredAt: true,
    },
  })
  return rows
    .map(({ words, answers, checkIn, ...row }) => ({
      ...row,
      checkIn: checkIn as AnyCheckInKey,
      // Written by the strict form and by nothing else.
      answers: answers as unknown as StoredCheckIn,
      sealed: words,
    }))
    .toSorted((a, b) => b.answeredAt.getTime() - a.answeredAt.getTime())
}

export async function wordsOf(
  occasion: Occasion,
  clientId: string,
  row: Pick<CheckInRow, 'id' | 'sealed'>,
): Promise<CheckInWords> {
  const opened = await openText(occasion, clientId, place(row.id), row.sealed)
  return opened ? (JSON.parse(opened) as CheckInWords) : {}
}

export const sealWords = (occasion: Occasion, clientId: string, row: string, words: CheckInWords) =>
  sealText(occasion, clientId, place(row), JSON.stringify(words))
