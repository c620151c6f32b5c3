import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import type {
  Energy,
  HabitAnswer,
  Insight,
  InsightState,
  Step,
  StepSize,
  StepState,
  SupportKind,
} from './model'
import { planScope } from './policy'
import {
  habitAction,
  habitCue,
  habitPlace,
  insightWords,
  planBody,
  planFeelings,
  planFocus,
  planIntention,
  stepAction,
  stepTitle,
  supportContact,
  supportFor,
} from './sealed-places'

/** A plan as it stands, for the person whose it is and for those who accompany them. */
export interface StandingPlan {
  readonly id: string
  readonly intention: string | null
  readonly insights: readonly Insight[]
  readonly steps: readonly Step[]
  readonly feelings: string | null
  readonly bodyNotes: string | null
  readonly focus: string | null
  readonly reviewOn: string | null
  readonly habits: readonly StandingHabit[]
  readonly support: readonly StandingSupport[]
}

/** A tiny habit: how often somebody showed up, and what they said today. Days without a word are nobody's business. */
export interface StandingHabit {
  readonly id: string
  readonly cue: string
  readonly tinyAction: string
  readonly place: string | null
  readonly days: readonly number[]
  readonly resting: boolean
  readonly timesShownUp: number
  readonly lastAnswer: { readonly on: string; readonly answer: HabitAnswer } | null
}

export interface StandingSupport {
  readonly id: string
  readonly kind: SupportKind
  readonly contact: string
  readonly whatFor: string | null
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
      feelings: true,
      bodyNotes: true,
      focus: true,
      reviewOn: true,
      habits: {
        select: {
          id: true,
          cue: true,
          tinyAction: true,
          place: true,
          days: true,
          restedAt: true,
          habitLogs: {
            select: { onDate: true, answer: true },
            orderBy: { onDate: 'desc' },
          },
        },
        orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
      },
      planSupports: {
        where: { takenOffAt: null },
        select: { id: true, kind: true, contact: true, whatFor: true },
        orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
      },
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
    feelings: await open(planFeelings(row.id), row.feelings),
    bodyNotes: await open(planBody(row.id), row.bodyNotes),
    focus: await open(planFocus(row.id), row.focus),
    reviewOn: day(row.reviewOn),
    habits: await Promise.all(
      row.habits.map(async ({ id, habitLogs: [latest, ...earlier], ...habit }) => ({
        id,
        cue: (await open(habitCue(id), habit.cue)) ?? '',
        tinyAction: (await open(habitAction(id), habit.tinyAction)) ?? '',
        place: await open(habitPlace(id), habit.place),
        days: habit.days,
        resting: habit.restedAt !== null,
        timesShownUp: [latest, ...earlier].filter((log) => log?.answer === 'done').length,
        lastAnswer: latest
          ? { on: day(latest.onDate) ?? '', answer: latest.answer as HabitAnswer }
          : null,
      })),
    ),
    support: await Promise.all(
      row.planSupports.map(async ({ id, kind, contact, whatFor }) => ({
        id,
        kind: kind as SupportKind,
        contact: (await open(supportContact(id), contact)) ?? '',
        whatFor: await open(supportFor(id), whatFor),
      })),
    ),
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
