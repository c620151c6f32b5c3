import type { ClientQuestion } from '@/lib/screening/questions'
import type { Decision, Severity } from '@/lib/screening/model'

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

export const toneOf = (decision: Decision | Severity): Tone => toneOfDecision[decision]

/** The catalogue's key of an answer; yes, no and not sure are shared by all questions of that kind. */
export const optionKey = ({ field, kind }: Pick<ClientQuestion, 'field' | 'kind'>, code: string) =>
  `option.${kind === 'yes_no_unsure' ? 'yes_no_unsure' : field}.${code}`
