import { fieldInWords } from '@/lib/screening/answer-in-words'
import type { Finding } from '@/lib/screening/finding'
import { questionOf } from '@/lib/screening/forms'
import type { Say } from './loose-words'

const NAMED_BY_MEDICINES: ReadonlySet<string> = new Set(['SCR-MEDS', 'SCR-UNKNOWNMED'])

/** Each answer beneath a finding, the question before it; a list of medicines speaks for itself. */
const answersIn = ({ because }: Finding, say: Say): string =>
  because
    .map(({ field, value }) => {
      const answer = fieldInWords(field, questionOf(field)?.kind, value, say)
      const asked = say(questionOf(field) ? `question.${field}.label` : `staff_field.${field}`)
      return field === 'medications' ? answer : `${asked} ${answer}`
    })
    .join(' · ')

/** Whether a listed medicine alone suggests what was denied: the client did not say that they have it. */
const isSuggested = ({ reason, because }: Finding): boolean =>
  !NAMED_BY_MEDICINES.has(reason) &&
  reason !== 'SCR-CONTRA' &&
  because.some(({ field }) => field === 'medications')

/** What a finding is called where a clinician reads it: never as if somebody had said what only a medicine suggests. */
export function findingTitle(finding: Finding, say: Say): string {
  const rule = say(`rule.${finding.reason}.clinician`)
  return isSuggested(finding) ? say('page.staff.suggested', { rule }) : rule
}

/** The same in the list at the top, with the answers where the title alone does not say what it is about. */
export function findingLine(finding: Finding, say: Say): string {
  if (finding.reason === 'SCR-CONTRA')
    return say('page.staff.disagree', { answers: answersIn(finding, say) })
  const title = findingTitle(finding, say)
  return NAMED_BY_MEDICINES.has(finding.reason) ? `${title} ${answersIn(finding, say)}` : title
}
