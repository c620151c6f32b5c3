import 'server-only'
import { clientScope } from '@/lib/clients/policy'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { invalidate } from '@/lib/screening/invalidating'
import { mayTellEvent } from '@/lib/screening/policy'
import type { TellEventInput } from '@/lib/screening/staff-forms'
import { localDate } from '@/lib/time/zone'

/**
 * "Something happened": a colleague heard of an event that asks the screening again. Whoever tells it need not be able
 * to read the screening; a clinician is asked at once.
 */
export async function tellEvent(
  occasion: Occasion<StaffViewer>,
  { clientId, event, happenedOn, words }: TellEventInput,
): Promise<Outcome<{ withdrawn: number }>> {
  const { tx, viewer, now } = occasion
  if (!mayTellEvent(viewer)) return refused('not_allowed')
  const client = await tx.client.findFirst({
    where: { AND: [clientScope(viewer), { id: clientId }] },
    select: { id: true },
  })
  if (!client) return refused('not_found')
  if (happenedOn > localDate(now, viewer.clinic.timeZone)) return refused('event_in_future')
  const told = await invalidate(occasion, {
    clientId,
    event,
    source: { kind: 'staff' },
    happenedOn,
    words,
  })
  return told ? done({ withdrawn: told.withdrawn }) : refused('nothing_to_ask_again')
}
