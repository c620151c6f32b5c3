import type { WholeRecord } from '../record'
import { present, type Reference, refTo, type Resource, said } from '../resource'

/** A step's state in FHIR's words (clinical rules, G): a pause or a letting go is never shown as a failure. */
const STEP_STATUS = {
  idea: 'not-started',
  next: 'scheduled',
  doing: 'in-progress',
  done: 'completed',
  paused: 'on-hold',
  dropped: 'cancelled',
} as const

/** Intention, insights and steps as a plan; the tiny habits as goals of it. */
export function planOf({ plan }: WholeRecord, subject: Reference): readonly Resource[] {
  if (!plan) return []
  return [
    {
      resourceType: 'CarePlan',
      id: plan.id,
      status: 'active',
      intent: 'plan',
      category: [said('integration')],
      subject,
      ...present({
        description: plan.intention,
        goal: plan.habits.map(({ id }) => refTo(id)),
        activity: plan.steps.map(({ title, state, firstAction }) => ({
          detail: {
            status: STEP_STATUS[state],
            description: firstAction ? `${title}. ${firstAction}` : title,
          },
        })),
        note: [
          ...plan.insights.map(({ text }) => text),
          ...[plan.feelings, plan.bodyNotes, plan.focus].filter((text) => text !== null),
        ].map(said),
      }),
    },
    ...plan.habits.map(({ id, cue, tinyAction, resting }) => ({
      resourceType: 'Goal',
      id,
      lifecycleStatus: resting ? 'on-hold' : 'active',
      description: said(`${cue}: ${tinyAction}`),
      subject,
    })),
  ]
}
