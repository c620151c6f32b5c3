import type { StepSize, StepState } from '@/lib/integration/model'
import {
  addStep,
  chooseInsight,
  moveStep,
  noteInsight,
  setIntention,
} from '@/lib/integration/plan-commands'
import { planOf } from '@/lib/integration/plan-queries'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { tell } from './telling'

interface PlannedStep {
  readonly title: string
  readonly firstAction?: string
  readonly size: StepSize
  /** The states it goes through after being written down. */
  readonly then?: readonly StepState[]
}

interface Plan {
  readonly client: ClientViewer
  readonly at: Date
  readonly intention: string
  readonly kept: string
  readonly parked: string
  readonly steps: readonly PlannedStep[]
}

/** An intention, what was noticed, and small steps; a large idea is parked and not hurried. */
export async function planFor({ client, at, ...plan }: Plan): Promise<void> {
  await tell(client, at, async (occasion): Promise<Outcome<null>> => {
    await setIntention(occasion, { intention: plan.intention })
    for (const words of [plan.kept, plan.parked]) await noteInsight(occasion, { words })
    const insights = (await planOf(occasion, client.clientId))?.insights ?? []
    const parked = insights.find(({ text }) => text === plan.parked)
    return parked
      ? chooseInsight(occasion, { insightId: parked.id, choice: 'park' })
      : refused('not_found')
  })
  for (const { then = [], ...step } of plan.steps) {
    await tell(client, at, (occasion) => addStep(occasion, { energy: 'low', ...step }))
    await tell(client, at, async (occasion): Promise<Outcome<null>> => {
      const steps = (await planOf(occasion, client.clientId))?.steps ?? []
      const written = steps.find(({ title }) => title === step.title)
      if (!written) return refused('not_found')
      for (const to of then) {
        const moved = await moveStep(occasion, { stepId: written.id, to })
        if (!moved.ok) return moved
      }
      return done(null)
    })
  }
}
