import type { MedicinePattern } from '@/lib/medications/model'
import type { AnswerField } from '@/lib/screening/model'

/** Bounds of a number; `from` and `to` belong to it, `above` and `below` do not. */
export interface Range {
  readonly from?: number
  readonly to?: number
  readonly above?: number
  readonly below?: number
}

/**
 * The closed language in which a rule says when it applies. It is plain JSON, so that a clinic's
 * rule set can be stored, signed and replayed; the evaluator (`holds.ts`) knows no other word.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** A single answer is one of these codes. */
  | { readonly field: AnswerField; readonly is: readonly (string | boolean)[] }
  /** A list contains at least one of these codes. */
  | { readonly field: AnswerField; readonly has: readonly string[] }
  /** A list contains something, and nothing but these codes. */
  | { readonly field: AnswerField; readonly hasOnly: readonly string[] }
  /** Not answered. An empty list is an answer. */
  | { readonly field: AnswerField; readonly missing: true }
  | { readonly field: AnswerField; readonly number: Range }
  /** A date, in calendar days of the clinic's zone before the day of evaluation. */
  | { readonly field: AnswerField; readonly daysAgo: Range }
  /** Full years since a date, on the day of evaluation in the clinic's zone. */
  | { readonly field: AnswerField; readonly yearsAgo: Range }
  /** The latest plausible reading, not older than the hours given. */
  | {
      readonly field: 'bp_readings'
      readonly reading: {
        readonly maxAgeHours: number
        readonly systolic?: Range
        readonly diastolic?: Range
      }
    }
  /** No reading counts: none, all too old, or the newest is impossible, undated or in the future. */
  | { readonly field: 'bp_readings'; readonly noReadingWithinHours: number }
  | {
      readonly field: 'pregnancy_test'
      readonly test: { readonly result: 'negative' | 'positive'; readonly maxDaysAgo?: number }
    }
  /** At least one listed medicine fits. */
  | { readonly field: 'medications'; readonly medicine: MedicinePattern }
  /** A free list mentions one of these words, or something spelt nearly so and not right. Only ever adds a worry. */
  | { readonly field: 'allergies'; readonly mentions: readonly string[] }
  | { readonly field: 'allergies'; readonly nearlyMentions: readonly string[] }
