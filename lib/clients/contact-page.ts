import 'server-only'
import { note } from '@/lib/audit/note'
import type { Occasion } from '@/lib/kernel/occasion'
import { mayAssignCareTeam, mayEditContact, mayEndCare, sightOf } from './policy'
import { careTeamOf, contactOf, staffForCare } from './queries'

/** What the contact page shows and offers to this viewer; null where the client is not theirs to see. */
export async function contactPageOf(occasion: Occasion, clientId: string) {
  const { viewer } = occasion
  const contact = await contactOf(occasion, clientId)
  const sight = sightOf(viewer)
  if (!contact || !sight) return null
  await note(occasion, { kind: 'view', table: 'client', rowId: clientId, clientId })
  const mayAssign = mayAssignCareTeam(viewer)
  return {
    contact,
    sight,
    team: await careTeamOf(occasion, clientId),
    staff: mayAssign ? await staffForCare(occasion) : [],
    mayEdit: mayEditContact(viewer),
    mayAssign,
    mayEnd: mayEndCare(viewer) && contact.status !== 'withdrawn',
  }
}
