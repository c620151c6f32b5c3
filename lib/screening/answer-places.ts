import type { z } from 'zod'
import type { QuestionKind } from '@/lib/screening/questions'
import { isProblemKey } from '@/lib/screening/words'

/** Of an answer that may be told in two ways, what is wrong with the way it was told. */
export function deepest(issue: z.core.$ZodIssue | undefined): z.core.$ZodIssue | undefined {
  if (issue?.code !== 'invalid_union') return issue
  const told = issue.errors
    .flat()
    .map((each) => deepest(each))
    .find((each) => each !== undefined && isProblemKey(each.message))
  return told ?? issue
}

/** Beneath which field of the page a problem is said. */
export function placeOfProblem(problem: z.core.$ZodIssue | undefined, place: string): string {
  const path = (problem?.path ?? []).map(String)
  const trial = path.indexOf('trials')
  if (trial !== -1) return path.slice(trial).join('.')
  const known: Readonly<Record<string, string>> = {
    height_cm: 'feet',
    weight_kg: 'pounds',
    phone: 'phone',
    about: 'about',
    name: 'name',
    words: 'words',
  }
  return known[path.at(-1) ?? ''] ?? place
}

/** The field beneath which a missing answer is said. */
const PLACES: Readonly<Partial<Record<QuestionKind, string>>> = {
  multi: 'ticks',
  told: 'words',
  contact: 'name',
  trials: 'trials.0.name',
  body_size: 'feet',
  usual_pressure: 'systolic',
}
export const placeOfAnswer = (kind: QuestionKind): string => PLACES[kind] ?? 'value'
