import type { ConsentKind } from './model'

/**
 * A few questions about what was read, asked before the signature: each with the one answer that the text gives.
 * Words: `consents.question.<id>`.
 */
export const QUESTIONS = {
  treatment: [
    { id: 'off_label', answer: 'no' },
    { id: 'drive_same_day', answer: 'no' },
    { id: 'alone', answer: 'no' },
    { id: 'may_stop', answer: 'yes' },
    { id: 'bladder', answer: 'yes' },
  ],
  privacy: [
    { id: 'journal_private', answer: 'yes' },
    { id: 'danger_shared', answer: 'yes' },
  ],
  video: [
    { id: 'clothed', answer: 'yes' },
    { id: 'video_recorded', answer: 'no' },
  ],
} as const satisfies Record<ConsentKind, readonly { id: string; answer: 'yes' | 'no' }[]>

export type QuestionId = (typeof QUESTIONS)[ConsentKind][number]['id']

/** The questions whose answer is missing or not the text's own. Each kind can be tried again as often as one likes. */
export const toReadAgain = (
  kind: ConsentKind,
  answers: Readonly<Record<string, string>>,
): readonly QuestionId[] =>
  QUESTIONS[kind].filter(({ id, answer }) => answers[id] !== answer).map(({ id }) => id)
