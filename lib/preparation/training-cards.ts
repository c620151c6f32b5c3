/** What a monitor reads in three minutes, one card at a time, in this order (clinical rules, D.3). */
export const TRAINING_CARDS = [
  'stay',
  'look',
  'quiet',
  'never',
  'reading',
  'emergency',
  'reach',
] as const
export type TrainingCard = (typeof TRAINING_CARDS)[number]

/** A new version is read again by everybody. */
export const TRAINING_VERSION = 1

export const missingCards = (confirmed: readonly TrainingCard[]): readonly TrainingCard[] =>
  TRAINING_CARDS.filter((card) => !confirmed.includes(card))

/** The card that comes next; null once all are read. */
export const nextCard = (confirmed: readonly TrainingCard[]): TrainingCard | null =>
  missingCards(confirmed)[0] ?? null

/** Who is called first where somebody cannot be woken: one of these is right. */
export const FIRST_CALLS = ['call_911', 'call_clinic', 'wait'] as const
