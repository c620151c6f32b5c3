import 'server-only'
import { note } from '@/lib/audit/note'
import type { ClientContact, Sight } from '@/lib/clients/model'
import { sightOf } from '@/lib/clients/policy'
import { contactOf } from '@/lib/clients/queries'
import type { Occasion } from '@/lib/kernel/occasion'
import type { StaffViewer } from '@/lib/kernel/viewer'
import type { CheckInWords } from './check-in-form'
import { checkInsOf, type StandingCheckIn } from './check-in-page'
import { newestResponses, wordsOf } from './check-in-rows'

export interface CheckInHistoryLine {
  readonly checkIn: StandingCheckIn
  readonly words: CheckInWords
}

/** What a client answered after each session, for those who look after them; null where that is not this viewer. */
export async function checkInHistoryOf(
  occasion: Occasion<StaffViewer>,
  clientId: string,
): Promise<{
  readonly contact: ClientContact
  readonly sight: Sight
  readonly history: readonly CheckInHistoryLine[]
} | null> {
  const contact = await contactOf(occasion, clientId)
  const sight = sightOf(occasion.viewer)
  if (!contact || (sight !== 'clinical' && sight !== 'care')) return null
  await note(occasion, { kind: 'view', table: 'check_in_response', rowId: clientId, clientId })
  const standing = await checkInsOf(occasion, clientId, contact.timeZone)
  const asked = standing.filter(({ state, begun }) => state !== 'not_yet' || begun)
  const rows = await newestResponses(occasion, clientId, [
    ...new Set(asked.map(({ sessionId }) => sessionId)),
  ])
  const history = await Promise.all(
    asked.map(async (checkIn) => {
      const row = rows.find(
        (each) => each.sessionId === checkIn.sessionId && each.checkIn === checkIn.key,
      )
      return { checkIn, words: row ? await wordsOf(occasion, clientId, row) : {} }
    }),
  )
  return { contact, sight, history }
}
