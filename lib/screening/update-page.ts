import 'server-only'
import { note } from '@/lib/audit/note'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { currentClearance } from '@/lib/screening/clearance-queries'
import type { Clearance } from '@/lib/screening/clearance'
import { callsForHelp } from '@/lib/screening/raise-safety'
import { type Update, type UpdateItem, updateOf } from '@/lib/screening/update'
import type { GroupId } from '@/lib/screening/words'
import { localDate } from '@/lib/time/zone'

export interface UpdatePart {
  readonly id: GroupId
  readonly items: readonly UpdateItem[]
  readonly open: number
}

/** What a client's "what changed" pages show. */
export interface OwnUpdate extends Update {
  readonly parts: readonly UpdatePart[]
  readonly clearance: Clearance
  /** An answer that stands now calls for help before anything else. */
  readonly help: boolean
  readonly today: string
}

/** The client's own update, read in one transaction and noted as opened; null where nothing was sent yet. */
export async function ownUpdate(occasion: Occasion<ClientViewer>): Promise<OwnUpdate | null> {
  const { viewer, now } = occasion
  const update = await updateOf(occasion, viewer.clientId)
  if (!update) return null
  await note(occasion, {
    kind: 'view',
    table: 'screening',
    rowId: update.base.id,
    clientId: viewer.clientId,
  })
  const ids = [...new Set(update.items.map(({ group }) => group))]
  return {
    ...update,
    parts: ids.map((id) => {
      const items = update.items.filter(({ group }) => group === id)
      return {
        id,
        items,
        open: items.filter(({ freshness }) => freshness.kind !== 'fresh').length,
      }
    }),
    clearance: await currentClearance(occasion, viewer.clientId),
    help: callsForHelp(update.after),
    today: localDate(now, viewer.timeZone),
  }
}
