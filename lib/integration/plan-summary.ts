import type { Step } from './model'
import type { StandingPlan } from './plan-queries'

/** What a plan says on one page: what is meant, what is kept, what comes next, and who stands beside. */
export interface PlanSummary {
  readonly intention: string | null
  readonly insights: readonly string[]
  readonly steps: readonly Pick<Step, 'id' | 'title' | 'firstAction'>[]
  readonly habits: readonly { readonly cue: string; readonly tinyAction: string }[]
  readonly support: readonly { readonly contact: string; readonly whatFor: string | null }[]
  readonly reviewOn: string | null
  /** Lines that found no room and stand in the plan. */
  readonly more: number
}

/** Lines of each part that fit on one page, and letters of each line. */
const MOST = { insights: 2, steps: 4, habits: 2, support: 3 } as const
const LONGEST = 80
const LONGEST_INTENTION = 180

const clipped = (text: string, most = LONGEST): string => {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > most ? `${plain.slice(0, most - 1).trimEnd()}…` : plain
}

const AHEAD: readonly Step['state'][] = ['doing', 'next', 'idea']

/** One page of a plan: what is kept and ahead, the nearest first; what rests, is done or let go is left in the plan. */
export function summaryOf(plan: StandingPlan): PlanSummary {
  const insights = plan.insights.filter(({ state }) => state === 'keep')
  const steps = plan.steps
    .filter(({ state }) => AHEAD.includes(state))
    .toSorted((a, b) => AHEAD.indexOf(a.state) - AHEAD.indexOf(b.state))
  const habits = plan.habits.filter(({ resting }) => !resting)
  const { support } = plan
  const over = (length: number, most: number) => Math.max(0, length - most)
  return {
    intention: plan.intention && clipped(plan.intention, LONGEST_INTENTION),
    insights: insights.slice(0, MOST.insights).map(({ text }) => clipped(text)),
    steps: steps.slice(0, MOST.steps).map(({ id, title, firstAction }) => ({
      id,
      title: clipped(title),
      firstAction: firstAction && clipped(firstAction, 60),
    })),
    habits: habits.slice(0, MOST.habits).map(({ cue, tinyAction }) => ({
      cue: clipped(cue, 38),
      tinyAction: clipped(tinyAction, 38),
    })),
    support: support.slice(0, MOST.support).map(({ contact, whatFor }) => ({
      contact: clipped(contact, 45),
      whatFor: whatFor && clipped(whatFor, 30),
    })),
    reviewOn: plan.reviewOn,
    more:
      over(insights.length, MOST.insights) +
      over(steps.length, MOST.steps) +
      over(habits.length, MOST.habits) +
      over(support.length, MOST.support),
  }
}
