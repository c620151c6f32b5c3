import english from '@/messages/en/screening.json'
import type { Decision } from '@/lib/screening/model'

type Words = typeof english

/** A question that the catalogue has words for. */
export type QuestionField = keyof Words['question']
export type GroupId = keyof Words['group']
export type EvidenceKey = `evidence.${keyof Words['evidence']}`
export type FollowUpKey = `follow_up.${keyof Words['follow_up']}`
export type ProblemKey = `problem.${keyof Words['problem']}`
export type OptionKey = {
  [Field in keyof Words['option']]: `option.${Field}.${keyof Words['option'][Field] & string}`
}[keyof Words['option']]
export type HelpKey = {
  [Field in QuestionField]: Words['question'][Field] extends { help: string }
    ? `question.${Field}.help`
    : never
}[QuestionField]

/** How a status looks beside its word: tone and shape, never colour alone. */
export type Tone = 'calm' | 'notice' | 'warning' | 'danger'

const toneOfDecision: Readonly<Record<Decision, Tone>> = {
  crisis: 'danger',
  stop: 'danger',
  incomplete: 'notice',
  review: 'warning',
  caution: 'notice',
  eligible: 'calm',
}

/** The tone of a decision, or of a single finding's severity. */
export const toneOf = (decision: Decision): Tone => toneOfDecision[decision]

const optionKeys = new Set<string>(
  Object.entries(english.option).flatMap(([field, codes]) =>
    Object.keys(codes).map((code) => `option.${field}.${code}`),
  ),
)
const isOptionKey = (key: string): key is OptionKey => optionKeys.has(key)

/** The catalogue's key of an answer; yes, no and not sure are shared by all questions of that kind. */
export function optionKey(
  { field, kind }: { readonly field: string; readonly kind: string },
  code: string | number,
): OptionKey {
  const key = `option.${kind === 'yes_no_unsure' ? 'yes_no_unsure' : field}.${code}`
  if (!isOptionKey(key)) throw new Error(`The catalogue has no words for ${key}.`)
  return key
}

const isHelpKey = (key: string, field: QuestionField): key is HelpKey =>
  'help' in english.question[field]

/** The key of a question's help text; null where it has none. */
export function helpKey(field: QuestionField): HelpKey | null {
  const key = `question.${field}.help`
  return isHelpKey(key, field) ? key : null
}

const isEvidenceKey = (key: string): key is EvidenceKey =>
  Object.keys(english.evidence).some((id) => key === `evidence.${id}`)
const isFollowUpKey = (key: string): key is FollowUpKey =>
  Object.keys(english.follow_up).some((id) => key === `follow_up.${id}`)

/** The key of a piece of evidence; null where an older rule set names one without words today. */
export function evidenceKey(id: string): EvidenceKey | null {
  const key = `evidence.${id}`
  return isEvidenceKey(key) ? key : null
}

/** The key of a follow-up question; null where an older rule set names one without words today. */
export function followUpKey(id: string): FollowUpKey | null {
  const key = `follow_up.${id}`
  return isFollowUpKey(key) ? key : null
}

const problemKeys = new Set<string>(Object.keys(english.problem).map((id) => `problem.${id}`))

/** Whether a schema's message is one of the sentences about an impossible answer. */
export const isProblemKey = (message: string): message is ProblemKey => problemKeys.has(message)
