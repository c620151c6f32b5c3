import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { canonicalJson } from '@/lib/screening/fingerprint'
import { questionOf } from '@/lib/screening/forms'
import type { AnswerField } from '@/lib/screening/model'

export interface ChangedAnswer {
  readonly field: AnswerField
  /** What was said before, oldest first; the answer that counts is not among them. */
  readonly earlier: readonly unknown[]
}

/**
 * Questions that were answered differently before: the latest answer counts, and the clinician sees what it replaced.
 * Answers in the client's own words are left out.
 */
export async function changedAnswers(
  occasion: Occasion,
  clientId: string,
  screeningId: string,
): Promise<readonly ChangedAnswer[]> {
  const rows = await occasion.tx.screeningAnswer.findMany({
    where: { clinicId: occasion.viewer.clinicId, clientId, screeningId, words: null },
    orderBy: [{ field: 'asc' }, { revision: 'asc' }],
    select: { field: true, value: true },
  })
  const said = new Map<string, unknown[]>()
  for (const { field, value } of rows) said.set(field, [...(said.get(field) ?? []), value])
  return [...said].flatMap(([name, values]) => {
    const question = questionOf(name)
    const last = canonicalJson(values.at(-1))
    const earlier = values.filter((value) => canonicalJson(value) !== last)
    return question && earlier.length > 0 && question.kind !== 'readings'
      ? [{ field: question.field, earlier }]
      : []
  })
}
