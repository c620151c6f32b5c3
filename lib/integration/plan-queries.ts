import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Energy, Insight, InsightState, Step, StepSize, StepState } from './model'
import { planScope } from './policy'
import { insightWords, planIntention, stepAction, stepTitle } from './sealed-places'

/** A plan as it stands, for the person whose it is and for those who accompany them. */
export interface StandingPlan {
  readonly id: string
  readonly intention: string | null
  readonly insights: readonly Insight[]
  readonly steps: readonly Step[]
}

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null

/** The plan that is under way; null where there is none yet, or none for this viewer. */
export async function planOf(occasion: Occasion, clientId: string): Promise<StandingPlan | null> {
  const scope = planScope(occasion.viewer, clientId)
  if (!scope) return null
  const row = await occasion.tx.integrationPlan.findFirst({
    where: { ...scope, status: 'active' },
    select: {
      id: true,
      clientId: true,
      intention: true,
      insights: {
        select: { id: true, words: true, choice: true, notedAt: true },
        orderBy: { notedAt: 'desc' },
      },
      planSteps: {
        select: {
          id: true,
          title: true,
          firstAction: true,
          size: true,
          energy: true,
          state: true,
          plannedFor: true,
          parentId: true,
        },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      },
    },
    orderBy: { recordedAt: 'desc' },
  })
  if (!row) return null
  const open = (place: ReturnType<typeof stepTitle>, sealed: Uint8Array | null) =>
    openText(occasion, row.clientId, place, sealed)
  return {
    id: row.id,
    intention: await open(planIntention(row.id), row.intention),
    insights: await Promise.all(
      row.insights.map(async (insight) => ({
        id: insight.id,
        text: (await open(insightWords(insight.id), insight.words)) ?? '',
        date: day(insight.notedAt) ?? '',
        state: insight.choice as InsightState,
      })),
    ),
    steps: await Promise.all(
      row.planSteps.map(async (step) => ({
        id: step.id,
        title: (await open(stepTitle(step.id), step.title)) ?? '',
        firstAction: await open(stepAction(step.id), step.firstAction),
        size: step.size as StepSize,
        energy: step.energy as Energy,
        state: step.state as StepState,
        when: day(step.plannedFor),
        parentId: step.parentId,
      })),
    ),
  }
}
