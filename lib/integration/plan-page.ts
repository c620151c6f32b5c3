import 'server-only'
import { aftercareOf } from '@/lib/aftercare/standing'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import type { Energy } from './model'
import { planOf, type StandingPlan } from './plan-queries'
import { type Suggestion, suggestionFor } from './rules'

/** One's own plan, and what may be offered today where somebody said how much energy there is. */
export async function planPageOf(
  occasion: Occasion<ClientViewer>,
  energy: Energy | null,
): Promise<{ readonly plan: StandingPlan | null; readonly suggestion: Suggestion | null }> {
  const { clientId, timeZone } = occasion.viewer
  const plan = await planOf(occasion, clientId)
  if (!energy) return { plan, suggestion: null }
  const aftercare = await aftercareOf(occasion, clientId, timeZone)
  const phase = aftercare?.window.phase ?? 'open'
  return { plan, suggestion: suggestionFor(plan?.steps ?? [], energy, phase) }
}
