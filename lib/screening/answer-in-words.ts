import type { AnswerField } from '@/lib/screening/model'
import type { ClientQuestion } from '@/lib/screening/questions'
import { formatBirthDate } from '@/lib/time/format'
import { backgroundInWords } from '@/lib/screening/background-in-words'
import type { Say } from '@/lib/i18n/say'

interface Question {
  readonly field: AnswerField
  readonly kind: ClientQuestion['kind']
}

/** An answer as the person gave it, in words; undefined where there is none. */
export function answerInWords(question: Question, value: unknown, say: Say): string | undefined {
  if (value === null || value === undefined) return undefined
  switch (question.kind) {
    case 'date':
      return typeof value === 'string' ? formatBirthDate(value) : undefined
    case 'allergies':
      return listOf(value).join('\n') || say('none_ticked')
    case 'multi':
      return (
        listOf(value)
          .map((code) => say(keyOf(question, code)))
          .join('\n') || say('none_ticked')
      )
    case 'readings':
      return readingsOf(value).join('\n') || say('page.noCuff')
    case 'medicines':
      return namesOf(value).join('\n') || say('page.none')
    case 'pregnancy_test':
      return testOf(value, say)
    case 'state':
    case 'address':
      return plain(value)
    case 'told':
    case 'contact':
    case 'trials':
    case 'body_size':
    case 'usual_pressure':
      return backgroundInWords(question.field, value, say)
    case 'score':
    case 'choice':
    case 'yes_no_unsure':
      return say(keyOf(question, plain(value)))
  }
}

/** The same for fields that only staff see, and for findings. */
export const fieldInWords = (
  field: AnswerField,
  kind: ClientQuestion['kind'] | undefined,
  value: unknown,
  say: Say,
): string =>
  (kind
    ? answerInWords({ field, kind }, value, say)
    : value === null || value === undefined
      ? undefined
      : say(`option.${field}.${plain(value)}`)) ?? say('not_answered')

const keyOf = ({ field, kind }: Question, code: string): string =>
  `option.${kind === 'yes_no_unsure' ? kind : field}.${code}`

const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []

const readingsOf = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.slice(-4).map((each: { systolic?: unknown; diastolic?: unknown }) => {
        return `${plain(each.systolic)}/${plain(each.diastolic)} mmHg`
      })
    : []

const namesOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map((each: { name?: unknown }) => plain(each.name)) : []

const testOf = (value: unknown, say: Say): string => {
  const { date, result } = value as { date?: unknown; result?: unknown }
  if (typeof result !== 'string') return say('page.noTest')
  const day = typeof date === 'string' ? `, ${formatBirthDate(date)}` : ''
  return `${say(`option.pregnancy_test.${result}`)}${day}`
}
