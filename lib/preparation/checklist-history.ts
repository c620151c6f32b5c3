import type { ChecklistAnswers } from './checklist'
import { COLUMN_OF_QUESTION, type Question } from './open-questions'

/** One answer that was given, and later given differently. */
export interface AnswerChange {
  readonly question: Question | 'sip'
  /** The medicine or substance that it speaks of. */
  readonly subject: string | null
  readonly from: unknown
  readonly to: unknown
}

interface Named {
  readonly name: string
  readonly last?: unknown
}

/** What changed between two revisions. An answer to a question that stood open is no change. */
export function changesBetween(
  before: ChecklistAnswers,
  after: ChecklistAnswers,
): readonly AnswerChange[] {
  const questions = Object.keys(COLUMN_OF_QUESTION) as Question[]
  return [
    ...questions.flatMap((question) => {
      const column = COLUMN_OF_QUESTION[question]
      return isNamed(question)
        ? namedChanges(question, named(before[column]), named(after[column]))
        : changed(question, null, before[column], after[column])
    }),
    ...changed('sip', null, before.sip, after.sip),
  ]
}

const isNamed = (question: Question): boolean =>
  question === 'medicationsTaken' || question === 'substances'

const named = (value: unknown): readonly Named[] | null =>
  Array.isArray(value) ? (value as readonly Named[]) : null

function namedChanges(
  question: Question,
  before: readonly Named[] | null,
  after: readonly Named[] | null,
): readonly AnswerChange[] {
  if (before === null) return []
  const names = new Set([...before, ...(after ?? [])].map(({ name }) => name))
  return [...names].flatMap((name) => {
    const of = (list: readonly Named[] | null) => list?.find((one) => one.name === name)
    const [was, is] = [of(before), of(after)]
    if (!was) return [{ question, subject: name, from: null, to: is?.last ?? null }]
    return changed(question, name, was.last, is?.last)
  })
}

function changed(
  question: AnswerChange['question'],
  subject: string | null,
  from: unknown,
  to: unknown,
): readonly AnswerChange[] {
  if (from === null || from === undefined || same(from, to)) return []
  return [{ question, subject, from, to: to ?? null }]
}

/** The same answer, whatever the order in which its parts were stored. */
const same = (a: unknown, b: unknown): boolean => ordered(a) === ordered(b)

const ordered = (value: unknown): string =>
  JSON.stringify(value ?? null, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
