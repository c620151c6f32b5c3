export const STEP_SIZES = ['small', 'medium', 'large'] as const
export type StepSize = (typeof STEP_SIZES)[number]

export const STEP_STATES = ['idea', 'next', 'doing', 'done', 'paused', 'dropped'] as const
export type StepState = (typeof STEP_STATES)[number]

export const ENERGIES = ['low', 'mid', 'high'] as const
export type Energy = (typeof ENERGIES)[number]

/** One thing that somebody wants to do, in their own words. */
export interface Step {
  readonly id: string
  readonly title: string
  readonly size: StepSize
  readonly firstAction: string | null
  readonly when: string | null
  readonly energy: Energy
  readonly state: StepState
  readonly parentId: string | null
}

/** What to do with an insight: keep it, park it for later, or let it go. */
export type InsightState = 'keep' | 'park' | 'let_go'

export interface Insight {
  readonly id: string
  readonly text: string
  readonly date: string
  readonly state: InsightState
}

/** Something small that is done on some days. It has no streak and is never counted as missed. */
export interface Habit {
  readonly id: string
  readonly cue: string
  readonly tinyAction: string
  readonly place: string | null
  /** ISO weekdays, 1 Monday to 7 Sunday; any number of them, none means whenever it fits. */
  readonly days: readonly number[]
  readonly since: string
}

export const HABIT_ANSWERS = ['done', 'not_today', 'skip_kindly'] as const
export type HabitAnswer = (typeof HABIT_ANSWERS)[number]

export interface HabitLog {
  readonly habitId: string
  readonly date: string
  readonly answer: HabitAnswer
}

/** Sharing is for one entry and one person, and can be taken back. */
export interface Share {
  readonly entryId: string
  readonly withPersonId: string
  readonly sharedAt: Date
  readonly revokedAt: Date | null
}

export const SUPPORT_KINDS = ['therapist', 'guide', 'clinician', 'circle', 'friend'] as const
export type SupportKind = (typeof SUPPORT_KINDS)[number]

export interface Support {
  readonly kind: SupportKind
  readonly contact: string
  readonly whatFor: string
}

export interface Plan {
  readonly intention: string | null
  readonly insights: readonly Insight[]
  readonly feelings: readonly string[]
  readonly bodyNotes: string | null
  readonly focusAreas: readonly string[]
  readonly steps: readonly Step[]
  readonly habits: readonly Habit[]
  readonly support: readonly Support[]
  readonly reviewDates: readonly string[]
}

/** The twenty prompts; their words are `prompt.<id>` in the catalogue. */
export const PROMPTS = [
  'p01',
  'p02',
  'p03',
  'p04',
  'p05',
  'p06',
  'p07',
  'p08',
  'p09',
  'p10',
  'p11',
  'p12',
  'p13',
  'p14',
  'p15',
  'p16',
  'p17',
  'p18',
  'p19',
  'p20',
] as const
export type PromptId = (typeof PROMPTS)[number]

/** The question that an entry answers: one of the twenty, or the clinic's own in the words that were read. */
export type AskedQuestion =
  | { readonly kind: 'ours'; readonly id: PromptId }
  | { readonly kind: 'clinic'; readonly text: string }

/** The question of an entry as its row keeps it; null where it answers none. */
export function questionOf(row: {
  readonly promptId: number | null
  readonly clinicPrompt: { readonly question: string } | null
}): AskedQuestion | null {
  const ours = row.promptId ? PROMPTS[row.promptId - 1] : undefined
  if (ours) return { kind: 'ours', id: ours }
  return row.clinicPrompt ? { kind: 'clinic', text: row.clinicPrompt.question } : null
}
