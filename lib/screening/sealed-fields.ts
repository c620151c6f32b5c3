import type { Finding } from '@/lib/screening/finding'
import type { AnswerField, ScreeningAnswers } from '@/lib/screening/model'

/** Answers in the client's own words: kept under the client's key, never in clear. */
export const sealedFields = [
  'allergies',
  'address',
  'reason_for_treatment',
  'diagnosed_by',
  'antidepressant_trials',
  'current_therapist',
  'monitor_person',
  'emergency_contact',
  'prescriber_contact',
  'pharmacy',
  'preferred_language',
  'accessibility_needs',
] as const satisfies readonly AnswerField[]
export type SealedField = (typeof sealedFields)[number]
export type SealedAnswers = Pick<ScreeningAnswers, SealedField>

export const isSealed = (field: string): field is SealedField =>
  (sealedFields as readonly string[]).includes(field)

/** Answers in two halves: codes and numbers, and words. */
export function inHalves(answers: ScreeningAnswers): {
  readonly plain: Omit<ScreeningAnswers, SealedField>
  readonly words: SealedAnswers
} {
  const half = (sealed: boolean) =>
    Object.fromEntries(Object.entries(answers).filter(([field]) => isSealed(field) === sealed))
  return {
    plain: half(false) as Omit<ScreeningAnswers, SealedField>,
    words: half(true) as SealedAnswers,
  }
}

/** Findings as they may be stored: that an answer in words counted is said, the words are not. */
export const withoutWords = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => ({
    ...finding,
    because: finding.because.map((each) =>
      isSealed(each.field) ? { field: each.field, value: null } : each,
    ),
  }))
