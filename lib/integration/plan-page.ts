import 'server-only'
import { aftercareOf } from '@/lib/aftercare/standing'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { localDate } from '@/lib/time/zone'
import type { Energy, Insight } from './model'
import { offersOf, type StepOffer } from './offers'
import { planOf, type StandingPlan } from './plan-queries'
import type { QuietNotes } from './quiet-note'
import { quietNotesOf } from './quiet-notes'
import { parkedToday, type Suggestion, suggestionFor } from './rules'

export interface PlanPage {
  readonly plan: StandingPlan | null
  readonly suggestion: Suggestion | null
  /** Something parked that is offered again today. */
  readonly parked: Insight | null
  /** Steps that somebody of the care team offers, and that wait for a yes or a no. */
  readonly offers: readonly StepOffer[]
  readonly quietNotes: QuietNotes
  /** Today where the client lives. */
  readonly today: string
}

/** One's own plan, what may be offered today where somebody said how much energy there is, and one thing once parked. */
export async function planPageOf(
  occasion: Occasion<ClientViewer>,
  energy: Energy | null,
): Promise<PlanPage> {
  const { clientId, timeZone } = occasion.viewer
  const plan = await planOf(occasion, clientId)
  const aftercare = await aftercareOf(occasion, clientId, timeZone)
  const today = localDate(occasion.now, timeZone)
  const phase = aftercare?.window.phase ?? 'open'
  return {
    plan,
    suggestion: energy ? suggestionFor(plan?.steps ?? [], energy, phase) : null,
    parked:
      energy === 'low'
        ? null
        : parkedToday(plan?.insights ?? [], aftercare?.window.day ?? null, today),
    // Nothing is asked on the session's own day, nor on a day with little energy.
    offers: energy === 'low' || phase === 'rest' ? [] : await offersOf(occasion, clientId),
    today,
    quietNotes: await quietNotesOf(occasion, clientId),
  }
}
