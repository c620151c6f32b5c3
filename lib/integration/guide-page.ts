import 'server-only'
import { note } from '@/lib/audit/note'
import type { AlertLine } from '@/lib/alerts/model'
import { alertsForMe } from '@/lib/alerts/queries'
import type { ClientContact, Sight } from '@/lib/clients/model'
import { inCareOf, sightOf } from '@/lib/clients/policy'
import { contactOf } from '@/lib/clients/queries'
import type { Occasion } from '@/lib/kernel/occasion'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { type CaseloadLine, caseloadOf } from './caseload'
import { type WaitingEntry, waitingEntries } from './guide-queue'
import { offersOf, type StepOffer } from './offers'
import { planOf, type StandingPlan } from './plan-queries'
import { mayReadShared } from './policy'
import { readShared, type SharedEntry } from './shared-entry'
import { readPassage } from './shared-passage'

interface GuidePage {
  readonly replyPromiseHours: number
  readonly alerts: readonly AlertLine[]
  readonly waiting: readonly WaitingEntry[]
  readonly caseload: readonly CaseloadLine[]
}

/** A guide's day: what asks for them, what was shared, and the people in their care. */
export async function guidePageOf(occasion: Occasion<StaffViewer>): Promise<GuidePage> {
  const { replyPromiseHours } = await occasion.tx.clinic.findUniqueOrThrow({
    where: { id: occasion.viewer.clinicId },
    select: { replyPromiseHours: true },
  })
  return {
    replyPromiseHours,
    alerts: await alertsForMe(occasion),
    waiting: await waitingEntries(occasion),
    caseload: await caseloadOf(occasion),
  }
}

export interface SharedPage {
  readonly entry: SharedEntry
  readonly plan: StandingPlan | null
  readonly offers: readonly StepOffer[]
}

/** A shared entry with its writer's plan beside it; null where it is not shared with this viewer. */
export const sharedPageOf = async (
  occasion: Occasion<StaffViewer>,
  entryId: string,
): Promise<SharedPage | null> => withPlan(occasion, await readShared(occasion, entryId))

/** A shared passage with its writer's plan beside it; null where it is not shared with this viewer. */
export const passagePageOf = async (
  occasion: Occasion<StaffViewer>,
  shareId: string,
): Promise<SharedPage | null> => withPlan(occasion, await readPassage(occasion, shareId))

const withPlan = async (
  occasion: Occasion<StaffViewer>,
  entry: SharedEntry | null,
): Promise<SharedPage | null> => {
  if (!entry) return null
  const { clientId } = entry
  return { entry, ...(await planAndOffers(occasion, clientId)) }
}

/** A plan as somebody of the care team reads it, noted as opened, with what was offered. */
async function planAndOffers(occasion: Occasion<StaffViewer>, clientId: string) {
  const plan = await planOf(occasion, clientId)
  if (plan)
    await note(occasion, { kind: 'view', table: 'integration_plan', rowId: plan.id, clientId })
  return { plan, offers: await offersOf(occasion, clientId, { answered: true }) }
}

export interface ClientPlanPage {
  readonly contact: ClientContact
  readonly sight: Sight
  /** Null: this viewer is not among those who care for the client. */
  readonly shared: Pick<SharedPage, 'plan' | 'offers'> | null
}

/** A client's plan without anything being shared: for the care team, who offer steps there. Null where there is no such client. */
export async function clientPlanPageOf(
  occasion: Occasion<StaffViewer>,
  clientId: string,
): Promise<ClientPlanPage | null> {
  const { tx, viewer } = occasion
  const contact = await contactOf(occasion, clientId)
  const sight = sightOf(viewer)
  if (!contact || !sight || !mayReadShared(viewer)) return null
  const theirs = await tx.client.count({
    where: {
      clinicId: viewer.clinicId,
      id: clientId,
      status: 'active',
      ...inCareOf(viewer.membershipId),
    },
  })
  return { contact, sight, shared: theirs > 0 ? await planAndOffers(occasion, clientId) : null }
}
