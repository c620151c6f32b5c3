import { done, refused, type Outcome, type Refusal } from '@/lib/kernel/outcome'
import type { Phase } from '@/lib/aftercare/model'
import type { Energy, HabitLog, Insight, Plan, PromptId, Share, Step, StepState } from './model'

export type StepRefusal = Refusal<'needs_small_child'>

/**
 * Moves a step. A large one becomes the next only once it has a small child, so that nobody faces all of it
 * at once [brief S55, S56]. Every other move is the client's own; pausing and dropping are no failures.
 */
export function moveStep(
  step: Step,
  to: StepState,
  all: readonly Step[],
): Outcome<Step, StepRefusal> {
  const begins = to === 'next' || to === 'doing'
  if (begins && step.size === 'large' && !hasSmallChild(step, all)) {
    return refused('needs_small_child')
  }
  return done({ ...step, state: to })
}

/** A child that was dropped no longer makes a large step small enough. */
const hasSmallChild = ({ id }: Step, all: readonly Step[]): boolean =>
  all.some(
    ({ parentId, size, state }) => parentId === id && size === 'small' && state !== 'dropped',
  )

const ENERGY_ORDER: readonly Energy[] = ['low', 'mid', 'high']

export type Suggestion =
  | { readonly kind: 'rest' }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'nothing' }

/**
 * What may be offered today: rest only when energy is low or on the first two days, otherwise one step that
 * is next and asks no more energy than there is (clinical rules, F.5).
 */
export function suggestionFor(steps: readonly Step[], energy: Energy, phase: Phase): Suggestion {
  if (energy === 'low' || phase === 'rest' || phase === 'quiet') return { kind: 'rest' }
  const fitting = steps.find(
    (step) =>
      step.state === 'next' && ENERGY_ORDER.indexOf(step.energy) <= ENERGY_ORDER.indexOf(energy),
  )
  return fitting ? { kind: 'step', step: fitting } : { kind: 'nothing' }
}

/**
 * One parked insight that is offered again, kindly: from day 2 on, another one each day, and never on the first two days
 * (clinical rules, F.5). Null: none, or not yet.
 */
export function parkedToday(
  insights: readonly Insight[],
  windowDay: number | null,
  today: string,
): Insight | null {
  if (windowDay !== null && windowDay < 2) return null
  const parked = insights.filter(({ state, date }) => state === 'park' && date < today)
  if (parked.length === 0) return null
  const turn = Math.floor(Date.parse(`${today}T00:00:00Z`) / 86_400_000)
  return parked[turn % parked.length] ?? null
}

/** At most one nudge a day, none on the session's own day, none where they are switched off. */
export const mayNudge = (facts: {
  readonly switchedOn: boolean
  readonly phase: Phase
  readonly today: string
  readonly lastNudgeOn: string | null
}): boolean => facts.switchedOn && facts.phase !== 'rest' && facts.lastNudgeOn !== facts.today

/** How often somebody showed up. The days between are nobody's business, so there is no streak. */
export const timesShownUp = (log: readonly HabitLog[], habitId: string): number =>
  log.filter((each) => each.habitId === habitId && each.answer === 'done').length

/** Whether this person may read the entry now: shared with them, and not taken back. */
export const isSharedWith = (
  shares: readonly Share[],
  entryId: string,
  personId: string,
  now: Date,
): boolean =>
  shares.some(
    (share) =>
      share.entryId === entryId &&
      share.withPersonId === personId &&
      share.sharedAt <= now &&
      (share.revokedAt === null || share.revokedAt > now),
  )

/** Steps in the order of a tree: each parent followed by its children. */
export function stepTree({
  steps,
}: Pick<Plan, 'steps'>): readonly { readonly step: Step; readonly children: readonly Step[] }[] {
  return steps
    .filter(({ parentId }) => parentId === null)
    .map((step) => ({ step, children: steps.filter(({ parentId }) => parentId === step.id) }))
}

/** Prompts that suit a phase: gentle ones first, plans only when the days are for plans. */
const PROMPTS_OF_PHASE: Readonly<Record<Phase, readonly PromptId[]>> = {
  before: ['p10', 'p16'],
  rest: ['p01', 'p03', 'p07', 'p10', 'p11'],
  quiet: ['p02', 'p04', 'p11', 'p16', 'p17'],
  clarify: ['p05', 'p06', 'p08', 'p09', 'p12', 'p16'],
  practise: ['p12', 'p13', 'p14', 'p15', 'p18'],
  closing: ['p17', 'p18', 'p19', 'p20'],
  open: ['p13', 'p14', 'p18', 'p19'],
}

export const promptsFor = (phase: Phase): readonly PromptId[] => PROMPTS_OF_PHASE[phase]
